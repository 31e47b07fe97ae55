using TeacherNet.Engine.Reactors;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Engine.Tests.Views;
using TeacherNet.Engine.Turns;
using Xunit;

namespace TeacherNet.Engine.Tests.Reactors;

public sealed class ScopeClockTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void Orders_what_falls_due_at_its_local_time() => Stage.Play(async stage =>
    {
        await stage.OrderAsync(TheBank.Alarm("noon"), new SetAlarm(new(2026, 3, 2, 22, 0, 0)));

        await RunAsync(stage, Shanghai, TimeSpan.FromHours(8));

        Assert.Equal([("noon", Utc(2026, 3, 2, 14, 0))], await RungAsync(stage));
    });

    [Fact]
    public void Orders_in_order_at_start_what_fell_due_while_nothing_ran() => Stage.Play(async stage =>
    {
        await stage.OrderAsync(TheBank.Alarm("b"), new SetAlarm(new(2026, 3, 1, 12, 0, 0)));
        await stage.OrderAsync(TheBank.Alarm("a"), new SetAlarm(new(2026, 3, 1, 13, 0, 0)));
        await stage.OrderAsync(TheBank.Alarm("c"), new SetAlarm(new(2026, 2, 1, 13, 0, 0)));

        await RunAsync(stage, Shanghai, TimeSpan.FromMinutes(1));

        Assert.Equal(["c", "b", "a"], (await RungAsync(stage)).Select(r => r.Key));
    });

    [Fact]
    public void Orders_once_though_two_clocks_run_and_are_started_again() => Stage.Play(async stage =>
    {
        await stage.OrderAsync(TheBank.Alarm("a"), new SetAlarm(new(2026, 3, 2, 16, 30, 0)));

        await Task.WhenAll(RunAsync(stage, Shanghai, TimeSpan.FromHours(2)), RunAsync(stage, Shanghai, TimeSpan.FromHours(2)));
        await RunAsync(stage, Shanghai, TimeSpan.FromHours(2));

        Assert.Single(await RungAsync(stage));
    });

    [Fact]
    public void Is_on_time_though_an_item_it_may_not_order_stays_due() => Stage.Play(async stage =>
    {
        await stage.OrderAsync(TheBank.Alarm("broken"), new SetAlarm(new(2026, 3, 1, 0, 0, 0), Broken: true));
        await stage.OrderAsync(TheBank.Alarm("a"), new SetAlarm(new(2026, 3, 2, 16, 10, 0)));

        await RunAsync(stage, Shanghai, TimeSpan.FromHours(3));

        Assert.Equal([("a", Utc(2026, 3, 2, 8, 10))], await RungAsync(stage));
        Assert.Single(await stage.LogAsync(), e => e.Grain == TheBank.Counter("refused"));
    });

    [Fact]
    public void Notices_what_is_set_while_it_sleeps() => Stage.Play(async stage =>
    {
        var running = RunAsync(stage, Shanghai, TimeSpan.FromHours(2));
        await stage.World.Sleep(TimeSpan.FromMinutes(1));
        await stage.OrderAsync(TheBank.Alarm("a"), new SetAlarm(new(2026, 3, 2, 16, 5, 0)));
        await running;

        Assert.Equal([("a", Utc(2026, 3, 2, 8, 5))], await RungAsync(stage));
    });

    [Fact]
    public void Takes_a_time_the_clocks_skip_for_the_moment_after_the_gap() => Stage.Play(async stage =>
    {
        await UntilAsync(stage, Utc(2026, 3, 28, 23, 0));
        await stage.OrderAsync(TheBank.Alarm("skipped"), new SetAlarm(new(2026, 3, 29, 2, 30, 0)));

        await RunAsync(stage, Berlin, TimeSpan.FromHours(6));

        Assert.Equal([("skipped", Utc(2026, 3, 29, 1, 0))], await RungAsync(stage));
    });

    [Fact]
    public void Takes_a_time_that_comes_twice_for_the_first() => Stage.Play(async stage =>
    {
        await UntilAsync(stage, Utc(2026, 10, 24, 22, 0));
        await stage.OrderAsync(TheBank.Alarm("twice"), new SetAlarm(new(2026, 10, 25, 2, 30, 0)));
        var running = RunAsync(stage, Berlin, TimeSpan.FromHours(6));
        // 02:10 for the second time: what is set for 02:30 now is late already.
        await UntilAsync(stage, Utc(2026, 10, 25, 1, 10));
        await stage.OrderAsync(TheBank.Alarm("late"), new SetAlarm(new(2026, 10, 25, 2, 30, 0)));
        await running;

        Assert.Equal([("twice", Utc(2026, 10, 25, 0, 30)), ("late", Utc(2026, 10, 25, 1, 10))], await RungAsync(stage));
    });

    private static DateTimeOffset Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, TimeSpan.Zero);

    private static Task UntilAsync(Stage stage, DateTimeOffset at) => stage.World.Sleep(at - stage.Time.Now);

    private static async Task RunAsync(Stage stage, TimeZoneInfo zone, TimeSpan time)
    {
        using var stop = new CancellationTokenSource(time, stage.World.Time);
        await using var views = stage.Views();
        var clock = new ScopeClock(views, stage.Engine, new ScopeTime(stage.World.Time, _ => zone), (_, _) => new(TheBank.Counter("refused"), new Count(1)));
        await clock.RunAsync(TheBank.Scope, stop.Token);
        Assert.Empty(clock.Failures);
    }

    /// <summary>What rang, and in which minute.</summary>
    private static async Task<List<(string Key, DateTimeOffset At)>> RungAsync(Stage stage)
    {
        var rung = new List<(string, DateTimeOffset)>();
        await foreach (var commit in stage.Journal.Inner.ReadAsync(TheBank.Scope, 0, default))
        {
            foreach (var e in commit.Events.Where(e => e.Encoded.Name == "alarm.rung"))
                rung.Add((e.Grain.Key, new(commit.At.Ticks - (commit.At.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero)));
        }
        return rung;
    }
}
