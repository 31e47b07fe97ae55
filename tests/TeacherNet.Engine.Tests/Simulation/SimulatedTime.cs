namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>A clock that moves only when it is told to.</summary>
internal sealed class SimulatedTime : TimeProvider
{
    private readonly PriorityQueue<(Timer Timer, int Setting), (long At, long Order)> timers = new();
    private long now = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).UtcTicks;
    private long order;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);

    public override long GetTimestamp() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets a little time pass without firing anything.</summary>
    public void Drift(int microseconds) => now += microseconds * TimeSpan.TicksPerMicrosecond;

    /// <summary>Jumps to the next timer and fires it; false when there is none.</summary>
    public bool FireNext() => FireUntil(long.MaxValue);

    /// <summary>Lets time pass, firing what falls due on the way, each at its time.</summary>
    public void Advance(TimeSpan time)
    {
        var end = now + time.Ticks;
        while (FireUntil(end))
        {
        }
        now = Math.Max(now, end);
    }

    private bool FireUntil(long end)
    {
        while (timers.TryPeek(out var next, out var due) && due.At <= end)
        {
            timers.Dequeue();
            if (next.Timer.Setting != next.Setting)
                continue;
            now = Math.Max(now, due.At);
            next.Timer.Fire();
            return true;
        }
        return false;
    }

    private sealed class Timer(SimulatedTime time, Action callback) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        /// <summary>Rises with each change, so that an entry of an older setting is passed over.</summary>
        public int Setting { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            Setting++;
            period = newPeriod;
            if (dueTime != Timeout.InfiniteTimeSpan)
                time.timers.Enqueue((this, Setting), (time.now + dueTime.Ticks, time.order++));
            return true;
        }

        public void Fire()
        {
            Change(period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period, period);
            callback();
        }

        public void Dispose() => Setting++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
