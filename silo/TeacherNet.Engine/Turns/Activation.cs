using TeacherNet.Kernel;

namespace TeacherNet.Engine.Turns;

/// <summary>A grain in memory: its last known state. One turn at a time works on it.</summary>
internal sealed class Activation(GrainId grain)
{
    private volatile Snapshot? known;
    private volatile bool stale;

    public GrainId Grain => grain;

    /// <summary>The state as last committed or loaded; null before the first load.</summary>
    public Snapshot? Known
    {
        get => known;
        set => known = value;
    }

    /// <summary>The known state when nothing is known to have overtaken it.</summary>
    public Snapshot? Current => stale ? null : known;

    /// <summary>A commit made elsewhere has overtaken this state; the next turn reads on from it.</summary>
    public void Overtake() => stale = true;

    /// <summary>A fresh state is in place.</summary>
    public void Refresh(Snapshot snapshot)
    {
        stale = false;
        known = snapshot;
    }

    /// <summary>Nothing is known any more, as after the store failed.</summary>
    public void Forget()
    {
        known = null;
        stale = false;
    }
}
