using System.Buffers.Binary;
using TeacherNet.Engine.Reactors;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Engine.Tests.Views;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Engine.Tests.Reactors;

public sealed class ReactorHostTests
{
    [Fact]
    public void Orders_what_follows_once_though_it_is_started_again_and_again() => Stage.Play(async stage =>
    {
        for (var i = 0; i < 3; i++)
        {
            await stage.OrderAsync(TheBank.Account("ada"), new Deposit(40));
            await RunAsync(stage, new CountLargeDeposits(), TimeSpan.FromSeconds(5));
            await stage.Side.WriteAsync([new("reactor-cursor", "count-large-deposits\nregion/bank", null)], default);
        }

        Assert.Equal(3, (await stage.LogAsync()).Count(e => e.Grain == CountLargeDeposits.Counted));
        Assert.DoesNotContain(await stage.LogAsync(), e => e.Grain == CountLargeDeposits.Missed);
    });

    [Fact]
    public void Reads_a_long_log_it_had_nothing_to_do_with_no_second_time() => Stage.Play(async stage =>
    {
        for (var i = 0; i < 2_500; i++)
            await stage.OrderAsync(TheBank.Account("ada"), new Deposit(1));

        await RunAsync(stage, new CountLargeDeposits(), TimeSpan.FromSeconds(5));

        Assert.InRange(await CursorAsync(stage), 1_501, 2_501);
    });

    [Fact]
    public void Goes_on_at_the_head_of_a_restored_log_that_is_shorter_than_its_cursor() => Stage.Play(async stage =>
    {
        var cursor = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(cursor, 5);
        await stage.Side.WriteAsync([new("reactor-cursor", "count-large-deposits\nregion/bank", cursor)], default);
        await stage.OrderAsync(TheBank.Account("ada"), new Deposit(40));

        await RunAsync(stage, new CountLargeDeposits(), TimeSpan.FromSeconds(5));
        var head = await CursorAsync(stage);
        for (var i = 0; i < 6; i++)
            await stage.OrderAsync(TheBank.Account("ada"), new Deposit(i == 0 ? 40 : 1));
        await RunAsync(stage, new CountLargeDeposits(), TimeSpan.FromSeconds(5));

        Assert.True(head < 5);
        Assert.Single(await stage.LogAsync(), e => e.Grain == CountLargeDeposits.Counted);
    });

    [Fact]
    public void Makes_a_refused_follow_up_visible_and_leaves_it_refused() => Stage.Play(async stage =>
    {
        for (var i = 0; i < CountLargeDeposits.UpTo + 1; i++)
            await stage.OrderAsync(TheBank.Account("ada"), new Deposit(40));
        await RunAsync(stage, new CountLargeDeposits(), TimeSpan.FromSeconds(5));
        Assert.Single(await stage.LogAsync(), e => e.Grain == CountLargeDeposits.Missed);

        await stage.OrderAsync(CountLargeDeposits.Counted, new Reset());
        await stage.Side.WriteAsync([new("reactor-cursor", "count-large-deposits\nregion/bank", null)], default);
        await RunAsync(stage, new CountLargeDeposits(), TimeSpan.FromSeconds(5));

        Assert.Single(await stage.LogAsync(), e => e.Grain == CountLargeDeposits.Missed);
        Assert.Equal(CountLargeDeposits.UpTo + 1, (await stage.LogAsync()).Count(e => e.Grain == CountLargeDeposits.Counted));
    });

    [Fact]
    public void Gives_every_follow_up_an_id_that_does_not_depend_on_how_others_fared() => Stage.Play(async stage =>
    {
        await stage.OrderAsync(TheBank.Counter("first"), new Count(1));
        await stage.OrderAsync(TheBank.Account("ada"), new Deposit(1));
        var reactor = new CountTwice();
        await RunAsync(stage, reactor, TimeSpan.FromSeconds(5));

        await stage.OrderAsync(TheBank.Counter("first"), new Reset());
        await stage.Side.WriteAsync([new("reactor-cursor", "count-twice\nregion/bank", null)], default);
        await RunAsync(stage, reactor, TimeSpan.FromSeconds(5));

        Assert.Single(await stage.LogAsync(), e => e.Grain == TheBank.Counter("second"));
        Assert.Single(await stage.LogAsync(), e => e.Grain == TheBank.Counter("refused"));
    });

    [Fact]
    public void Pauses_after_an_exception_turns_red_and_goes_on_when_it_is_over() => Stage.Play(async stage =>
    {
        await stage.OrderAsync(TheBank.Account("ada"), new Deposit(40));
        var reactor = new Failing { For = 5 };
        using var stop = new CancellationTokenSource();
        var host = Host(stage, reactor);
        var running = host.RunAsync(TheBank.Scope, stop.Token);

        await stage.World.Sleep(TimeSpan.FromSeconds(2));
        Assert.Equal(["failing @ region/bank: not yet"], host.Failures);
        Assert.InRange(reactor.Asked, 2, 5);

        await stage.World.Sleep(TimeSpan.FromSeconds(60));
        Assert.Empty(host.Failures);
        Assert.Single(await stage.LogAsync(), e => e.Grain == CountLargeDeposits.Counted);
        stop.Cancel();
        await running;
    });

    private static ReactorHost Host(Stage stage, params IReactor[] reactors) => new(stage.Journal, TheBank.Codec, stage.Engine, stage.Side, reactors, stage.World.Time);

    private static async Task<long> CursorAsync(Stage stage) =>
        BinaryPrimitives.ReadInt64BigEndian((await stage.Side.GetAsync("reactor-cursor", "count-large-deposits\nregion/bank", default))!.Value);

    private static async Task RunAsync(Stage stage, IReactor reactor, TimeSpan time)
    {
        using var stop = new CancellationTokenSource(time, stage.World.Time);
        await Host(stage, reactor).RunAsync(TheBank.Scope, stop.Token);
    }

    private sealed class Failing : IReactor
    {
        public string Name => "failing";

        public int For { get; init; }

        public int Asked { get; private set; }

        public IEnumerable<FollowUp> React(Recorded recorded)
        {
            if (recorded.Event is not Deposited)
                return [];
            return ++Asked <= For ? throw new InvalidOperationException("not yet") : [new(CountLargeDeposits.Counted, new Count(1))];
        }

        public FollowUp Refused(Recorded cause, FollowUp refused, Refusal refusal) => new(CountLargeDeposits.Missed, new Count(1));
    }

    /// <summary>Two follow-ups, of which the first may be refused.</summary>
    private sealed class CountTwice : IReactor
    {
        public string Name => "count-twice";

        public IEnumerable<FollowUp> React(Recorded recorded) =>
            recorded.Event is Deposited ? [new(TheBank.Counter("first"), new Count(1, UpTo: 1)), new(TheBank.Counter("second"), new Count(1))] : [];

        public FollowUp Refused(Recorded cause, FollowUp refused, Refusal refusal) => new(TheBank.Counter("refused"), new Count(1));
    }
}
