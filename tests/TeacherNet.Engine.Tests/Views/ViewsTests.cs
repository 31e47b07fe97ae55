using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Engine.Views;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Engine.Tests.Views;

public sealed class ViewsTests
{
    [Fact]
    public void Folds_the_log_to_its_head_before_the_first_answer() => Stage.Play(async stage =>
    {
        await stage.DepositAsync(5);

        var views = await stage.Views().OfAsync(TheBank.Scope);

        Assert.Equal(5, views.Cursor.Position);
        Assert.Equal(5, Ada(views));
    });

    [Fact]
    public void Reaches_the_position_of_a_receipt() => Stage.Play(async stage =>
    {
        var views = await stage.Views().OfAsync(TheBank.Scope);

        var receipt = await stage.OrderAsync(TheBank.Account("ada"), new Deposit(7));

        Assert.True(await views.ReachAsync(receipt.Position, CancellationToken.None));
        Assert.Equal(7, Ada(views));
    });

    [Fact]
    public void Does_not_wait_for_ever_for_a_position() => Stage.Play(async stage =>
    {
        var views = await stage.Views().OfAsync(TheBank.Scope);
        var asked = stage.Time.Now;

        Assert.False(await views.ReachAsync(1, CancellationToken.None));
        Assert.Equal(2.0, (stage.Time.Now - asked).TotalSeconds, tolerance: 0.01);
    });

    [Fact]
    public void Reads_two_views_at_one_position() => Stage.Play(async stage =>
    {
        await stage.DepositAsync(2);
        await stage.OrderAsync(TheBank.Alarm("a"), new SetAlarm(new(2026, 3, 3)));

        var views = await stage.Views().OfAsync(TheBank.Scope);

        Assert.Equal((2, 1), views.Read<Balances, Alarms, (int, int)>((b, a) => (b.Events, a.Set.Count)));
    });

    [Fact]
    public void Starts_from_its_checkpoint() => Stage.Play(async stage =>
    {
        await SaveCheckpointAsync(stage, 5);
        await stage.DepositAsync(1);

        Assert.Equal(6, Ada(await stage.Views().OfAsync(TheBank.Scope)));
        Assert.Equal(4, stage.Journal.ReadsAfter[^2]);
    });

    [Fact]
    public void Starts_again_from_a_checkpoint_with_nothing_new() => Stage.Play(async stage =>
    {
        await SaveCheckpointAsync(stage, 5);

        var views = await stage.Views().OfAsync(TheBank.Scope);

        Assert.Equal(Cursor.At(await stage.Journal.HeadAsync(TheBank.Scope, default)), views.Cursor);
        Assert.Equal(5, Ada(views));
    });

    [Theory]
    [InlineData("damaged")]
    [InlineData("not a state")]
    [InlineData("of another history")]
    [InlineData("beyond the head")]
    public void Folds_from_the_first_event_when_the_checkpoint_is(string wrong) => Stage.Play(async stage =>
    {
        await SaveCheckpointAsync(stage, 5);
        var saved = (await stage.Checkpoints.LoadAsync(TheBank.Scope, "balances", 1, Guid.Empty, default))!;
        await stage.Checkpoints.SaveAsync(TheBank.Scope, "balances", 1, Guid.Empty, Spoil(saved, wrong), default);

        Assert.Equal(5, Ada(await stage.Views().OfAsync(TheBank.Scope)));
    });

    [Fact]
    public void Folds_from_the_first_event_when_the_view_has_a_new_version() => Stage.Play(async stage =>
    {
        await SaveCheckpointAsync(stage, 5);

        var views = await stage.Views(ViewKind.Of<DoubledView, Balances>()).OfAsync(TheBank.Scope);

        Assert.Equal(10, Ada(views));
    });

    [Fact]
    public void Stops_serving_a_scope_with_an_unknown_event_and_says_which() => Stage.Play(async stage =>
    {
        var host = stage.Views();
        var views = await host.OfAsync(TheBank.Scope);
        await stage.DepositAsync(2);
        await stage.AppendAsync(TheBank.Account("ada"), new("account.not-yet-invented", 3, "{}"u8.ToArray()));

        await Assert.ThrowsAsync<ScopeUnavailableException>(async () => await views.WhenBeyondAsync(2, TestContext.Current.CancellationToken));

        var refused = Assert.Throws<ScopeUnavailableException>(() => Ada(views));
        Assert.Contains("region/bank", refused.Message, StringComparison.Ordinal);
        Assert.Contains("account.not-yet-invented", refused.Message, StringComparison.Ordinal);
        Assert.Equal([refused], host.Failures);
        Assert.Equal(0, (await host.OfAsync(ScopeId.Region("elsewhere"))).Read<Balances, int>(b => b.Events));
    });

    [Fact]
    public void Folds_another_history_when_the_store_comes_to_hold_one() => Stage.Play(async stage =>
    {
        await stage.DepositAsync(5);
        var views = await stage.Views().OfAsync(TheBank.Scope);

        stage.Journal.Inner = new VolatileJournal(stage.World.Time, new Guid("0198a000-0000-7000-8000-00000000000f"));
        await stage.AppendAsync(TheBank.Account("ada"), TheBank.Codec.Encode(new Deposited(70)));
        await views.WhenBeyondAsync(5, default);

        Assert.Equal((1, 70), (views.Cursor.Position, Ada(views)));
    });

    [Fact]
    public void Follows_on_when_the_store_comes_back() => Stage.Play(async stage =>
    {
        var views = await stage.Views().OfAsync(TheBank.Scope);
        var failures = 3;
        stage.Journal.BeforeHead = () =>
        {
            if (failures-- > 0)
                throw new JournalUnavailableException("test");
        };
        await stage.AppendAsync(TheBank.Account("ada"), TheBank.Codec.Encode(new Deposited(70)));

        await views.WhenBeyondAsync(0, default);

        Assert.Equal(70, Ada(views));
    });

    private static int Ada(ScopeViews views) => views.Read<Balances, int>(b => b.Amounts["a-ada"]);

    private static async Task SaveCheckpointAsync(Stage stage, int deposits)
    {
        await stage.DepositAsync(deposits);
        await using var host = stage.Views();
        await host.OfAsync(TheBank.Scope);
    }

    private static Checkpoint Spoil(Checkpoint saved, string wrong)
    {
        switch (wrong)
        {
            case "damaged":
                saved.Body[saved.Body.Length / 2] ^= 0x55;
                saved.Body[3] ^= 0x55;
                return saved;
            case "not a state":
                return saved with { Body = "???"u8.ToArray() };
            case "of another history":
                return saved with { Mark = "0123456789abcdef" };
            default:
                return saved with { Position = 50 };
        }
    }

    /// <summary>The next version of the balances view, which shows twice as much.</summary>
    private sealed class DoubledView : IView<Balances>
    {
        public static string Name => BalancesView.Name;

        public static int Version => BalancesView.Version + 1;

        public static Balances Create(ScopeId scope) => BalancesView.Create(scope);

        public static void Apply(Balances state, Recorded recorded, IReveal reveal)
        {
            BalancesView.Apply(state, recorded, reveal);
            BalancesView.Apply(state, recorded, reveal);
        }
    }
}
