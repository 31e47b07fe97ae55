using TeacherNet.Kernel;

namespace TeacherNet.Engine.Turns;

/// <summary>
/// A grain in memory: the newest state anyone here has seen committed. Turns of its own and of commands over several
/// grains use it and add to it; that it may be old is found at the append.
/// </summary>
internal sealed class Activation(GrainId grain)
{
    private readonly Lock gate = new();
    private Snapshot? known;
    private bool isDoubted;

    public GrainId Grain => grain;

    /// <summary>The newest state seen, to read on from; null before the first.</summary>
    public Snapshot? Known
    {
        get
        {
            lock (gate)
                return known;
        }
    }

    /// <summary>The newest state seen, when nothing says that it has been overtaken.</summary>
    public Snapshot? Current
    {
        get
        {
            lock (gate)
                return isDoubted ? null : known;
        }
    }

    /// <summary>A committed state; an older one than is known is passed over.</summary>
    public void Learn(Snapshot committed)
    {
        lock (gate)
        {
            if (known is null || committed.Version > known.Version)
                known = committed;
        }
    }

    /// <summary>A state just read from the journal.</summary>
    public void Refresh(Snapshot read)
    {
        lock (gate)
        {
            isDoubted = false;
            if (known is null || read.Version > known.Version)
                known = read;
        }
    }

    /// <summary>Something was committed elsewhere; the next turn reads on from what is known.</summary>
    public void Doubt()
    {
        lock (gate)
            isDoubted = true;
    }

    /// <summary>Nothing is known any more, as after the store failed.</summary>
    public void Forget()
    {
        lock (gate)
            (known, isDoubted) = (null, false);
    }
}
