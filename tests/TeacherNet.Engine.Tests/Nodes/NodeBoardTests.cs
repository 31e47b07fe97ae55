using TeacherNet.Engine.Nodes;
using TeacherNet.Engine.Storage;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Engine.Tests.Views;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Engine.Tests.Nodes;

public sealed class NodeBoardTests
{
    [Fact]
    public void Shows_what_every_process_of_the_store_runs_its_own_first() => Stage.Play(async stage =>
    {
        var side = new VolatileSideStore();
        using var stop = new CancellationTokenSource();
        await stage.Engine.AskAsync(TheBank.Account("ada"), new Deposit(1), "ann", new CommandId(Guid.CreateVersion7()), default);
        var running = Board(side, stage, "one").RunAsync(stop.Token);

        var shown = await Board(side, stage, "other").ReadAsync(default);

        Assert.Equal(["other", "one"], shown.Select(r => r.Name));
        Assert.All(shown, r => Assert.Equal(("local", 1), (r.Engine, r.Active["account"])));
        stop.Cancel();
        await running;
    });

    [Fact]
    public void Takes_off_the_board_who_stops_and_who_says_nothing_for_long() => Stage.Play(async stage =>
    {
        var side = new VolatileSideStore();
        using var stop = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var one = Board(side, stage, "one").RunAsync(stop.Token);
        var two = Board(side, stage, "two").RunAsync(other.Token);
        await side.WriteAsync([new("running-node", "dead", (await side.GetAsync("running-node", "one", default))!.Value)], default);
        await Task.Delay(TimeSpan.FromSeconds(30), stage.World.Time);

        stop.Cancel();
        await one;

        Assert.Equal(["three", "two"], (await Board(side, stage, "three").ReadAsync(default)).Select(r => r.Name));
        Assert.Null(await side.GetAsync("running-node", "dead", default));
        other.Cancel();
        await two;
    });

    private static NodeBoard Board(VolatileSideStore side, Stage stage, string name) => new(side, stage.Engine, name, name, stage.World.Time);
}
