using TeacherNet.Engine.Live;

namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>A browser's connection: what is sent arrives in order, until the line is lost.</summary>
internal sealed class LiveLine(LiveAddress address)
{
    private readonly Queue<LivePatch> arrived = new();
    private TaskCompletionSource wake = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LiveAddress Address => address;

    public bool IsLost { get; private set; }

    public void Deliver(LivePatch patch)
    {
        if (IsLost)
            return;
        arrived.Enqueue(patch);
        Wake();
    }

    public void Lose()
    {
        IsLost = true;
        Wake();
    }

    /// <summary>The next patch, or null when the line is lost.</summary>
    public async Task<LivePatch?> NextAsync()
    {
        while (arrived.Count == 0 && !IsLost)
            await wake.Task;
        return IsLost ? null : arrived.Dequeue();
    }

    private void Wake()
    {
        wake.TrySetResult();
        wake = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
