namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>The world's clock as one process sees it: its timers fire among its own tasks, and die with it.</summary>
internal sealed class LaneTime(World world, Lane lane) : TimeProvider
{
    public override long TimestampFrequency => world.Time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => world.Time.GetUtcNow();

    public override long GetTimestamp() => world.Time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        world.Time.CreateTimer(_ => Fire(callback, state), null, dueTime, period);

    private void Fire(TimerCallback callback, object? state)
    {
        if (!lane.IsDead)
            _ = lane.Start(() => { callback(state); return Task.CompletedTask; });
    }
}
