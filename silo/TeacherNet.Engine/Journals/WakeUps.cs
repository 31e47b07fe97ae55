using TeacherNet.Kernel;

namespace TeacherNet.Engine.Journals;

/// <summary>Wakes those who wait for a scope's log to grow. A wake-up carries no data: whoever is woken reads the journal.</summary>
public sealed class WakeUps(TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private readonly Dictionary<ScopeId, TaskCompletionSource> waiting = [];

    /// <summary>Wakes everyone who waits for the scope.</summary>
    public void Wake(ScopeId scope)
    {
        TaskCompletionSource? wake;
        lock (waiting)
            waiting.Remove(scope, out wake);
        wake?.SetResult();
    }

    /// <summary>Completes once <paramref name="position"/> (asked now, after each wake-up and each second) is beyond <paramref name="beyond"/>.</summary>
    public async ValueTask WhenBeyondAsync(ScopeId scope, long beyond, Func<long> position, CancellationToken cancel)
    {
        for (; ; )
        {
            cancel.ThrowIfCancellationRequested();
            var wake = Arm(scope); // before looking, so that growth in between is not missed
            if (position() > beyond)
                return;
            await wake.WaitAsync(Look, time, cancel).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task Arm(ScopeId scope)
    {
        lock (waiting)
        {
            if (!waiting.TryGetValue(scope, out var wake))
                waiting[scope] = wake = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return wake.Task;
        }
    }
}
