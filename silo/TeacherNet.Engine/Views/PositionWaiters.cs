namespace TeacherNet.Engine.Views;

/// <summary>Those who wait for a log to be folded beyond a position. One who gives up leaves nothing behind.</summary>
internal sealed class PositionWaiters
{
    private readonly List<Waiter> waiting = [];

    /// <summary>Completes once <see cref="Reached"/> was told a position beyond; early when everyone is woken.</summary>
    public async Task WaitAsync(long beyond, CancellationToken cancel)
    {
        var waiter = new Waiter(beyond);
        lock (waiting)
            waiting.Add(waiter);
        try
        {
            using (cancel.UnsafeRegister(static (w, token) => ((Waiter)w!).TrySetCanceled(token), waiter))
                await waiter.Task;
        }
        finally
        {
            lock (waiting)
                waiting.Remove(waiter);
        }
    }

    public void Reached(long position) => Wake(waiter => waiter.Beyond < position, static waiter => waiter.TrySetResult());

    public void WakeAll() => Wake(static _ => true, static waiter => waiter.TrySetResult());

    public void Fail(Exception reason) => Wake(static _ => true, waiter => waiter.TrySetException(reason));

    private void Wake(Func<Waiter, bool> which, Action<Waiter> how)
    {
        lock (waiting)
        {
            foreach (var waiter in waiting)
            {
                if (which(waiter))
                    how(waiter);
            }
        }
    }

    private sealed class Waiter(long beyond) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public long Beyond => beyond;
    }
}
