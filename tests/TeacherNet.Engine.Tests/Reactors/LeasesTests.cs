using TeacherNet.Engine.Reactors;
using TeacherNet.Engine.Storage;
using TeacherNet.Engine.Tests.Views;
using Xunit;

namespace TeacherNet.Engine.Tests.Reactors;

public sealed class LeasesTests
{
    [Fact]
    public void One_of_many_works_and_another_takes_over_when_it_ends() => Stage.Play(async stage =>
    {
        var side = new VolatileSideStore();
        var log = new List<string>();
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var one = new Leases(side, "one", stage.World.Time).HoldAsync("bank", Working("one", log), first.Token);
        await Task.Delay(TimeSpan.FromSeconds(2), stage.World.Time);
        var other = new Leases(side, "other", stage.World.Time).HoldAsync("bank", Working("other", log), second.Token);
        await Task.Delay(TimeSpan.FromMinutes(1), stage.World.Time);
        Assert.Equal(["one begins"], log);
        Assert.Equal("one", await Leases.HolderAsync(side, "bank", default));

        first.Cancel();
        await Ended(one);
        await Task.Delay(TimeSpan.FromSeconds(2), stage.World.Time);

        Assert.Equal(["one begins", "one ends", "other begins"], log);
        Assert.Equal("other", await Leases.HolderAsync(side, "bank", default));
        second.Cancel();
        await Ended(other);
        Assert.Null(await Leases.HolderAsync(side, "bank", default));
    });

    [Fact]
    public void A_lease_whose_holder_is_gone_without_a_word_is_taken_over_after_its_time() => Stage.Play(async stage =>
    {
        var side = new VolatileSideStore();
        await side.WriteAsync([new("lease", "bank", [1])], default);
        var log = new List<string>();
        using var stop = new CancellationTokenSource();
        var other = new Leases(side, "other", stage.World.Time).HoldAsync("bank", Working("other", log), stop.Token);

        await Task.Delay(TimeSpan.FromSeconds(9), stage.World.Time);
        Assert.Empty(log);
        await Task.Delay(TimeSpan.FromSeconds(3), stage.World.Time);

        Assert.Equal(["other begins"], log);
        stop.Cancel();
        await Ended(other);
    });

    [Fact]
    public void Work_stops_when_another_has_taken_the_lease() => Stage.Play(async stage =>
    {
        var side = new VolatileSideStore();
        var log = new List<string>();
        using var stop = new CancellationTokenSource();
        var one = new Leases(side, "one", stage.World.Time).HoldAsync("bank", Working("one", log), stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(1), stage.World.Time);

        await side.WriteAsync([new("lease", "bank", [1])], default);
        await Task.Delay(TimeSpan.FromSeconds(4), stage.World.Time);

        Assert.Equal(["one begins", "one ends"], log);
        stop.Cancel();
        await Ended(one);
    });

    private static Func<CancellationToken, Task> Working(string name, List<string> log) => async cancel =>
    {
        log.Add($"{name} begins");
        var ended = new TaskCompletionSource();
        await using var registered = cancel.Register(ended.SetResult);
        await ended.Task;
        log.Add($"{name} ends");
        cancel.ThrowIfCancellationRequested();
    };

    private static async Task Ended(Task work)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException)
        {
        }
    }
}
