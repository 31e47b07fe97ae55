using TeacherNet.Kernel;

namespace TeacherNet.Engine.Journals;

/// <summary>Wakes those who wait for a scope's log to grow. A wake-up carries no data: whoever is woken reads the journal.</summary>
public sealed class WakeUps(TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private readonly Dictionary<ScopeId, List<TaskCompletionSource>> waiting = [];

    /// <summary>Wakes everyone who waits for the scope.</summary>
    public void Wake(ScopeId scope)
    {
        lock (waiting)
        {
            foreach (var wake in waiting.GetValueOrDefault(scope) ?? [])
                wake.TrySetResult();
        }
    }

    /// <summary>Completes once <paramref name="position"/> (asked now, after each wake-up and each second) is beyond <paramref name="beyond"/>.</summary>
    public async ValueTask WhenBeyondAsync(ScopeId scope, long beyond, Func<long> position, CancellationToken cancel)
    {
        for (; ; )
        {
            cancel.ThrowIfCancellationRequested();
            var wake = Arm(scope); // before looking, so that growth in between is not missed
            try
            {
                if (position() > beyond)
                    return;
                using (time.CreateTimer(Ring, wake, Look, Timeout.InfiniteTimeSpan))
                using (cancel.UnsafeRegister(Ring, wake))
                    await wake.Task;
            }
            finally
            {
                Disarm(scope, wake);
            }
        }
    }

    // Awaited directly: Task.WaitAsync would hop over the thread pool, out of the caller's scheduler.
    private static void Ring(object? wake) => ((TaskCompletionSource)wake!).TrySetResult();

    private TaskCompletionSource Arm(ScopeId scope)
    {
        var wake = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (waiting)
        {
            if (!waiting.TryGetValue(scope, out var others))
                waiting[scope] = others = [];
            others.Add(wake);
        }
        return wake;
    }

    private void Disarm(ScopeId scope, TaskCompletionSource wake)
    {
        lock (waiting)
        {
            var others = waiting[scope];
            others.Remove(wake);
            if (others.Count == 0)
                waiting.Remove(scope);
        }
    }
}
