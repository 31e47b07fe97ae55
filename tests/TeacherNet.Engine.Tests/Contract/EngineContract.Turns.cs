using TeacherNet.Engine.Tests.Bank;
using Xunit;

namespace TeacherNet.Engine.Tests.Contract;

public abstract partial class EngineContract
{
    [Fact]
    public async Task Answers_with_the_place_of_the_stored_events()
    {
        var engine = await EngineAsync();

        await AcceptedAsync(AskAsync(engine, Ada, new Deposit(5)));
        var receipt = await AcceptedAsync(AskAsync(engine, Bob, new Deposit(5)));

        var head = await journal.HeadAsync(TheBank.Scope, Cancel);
        Assert.Equal(new Receipt(TheBank.Scope, head.Epoch, Position: 2, Version: 1, Changed: 1, Repeated: false), receipt);
    }

    [Fact]
    public async Task Runs_one_turn_at_a_time_on_a_grain()
    {
        var engine = await EngineAsync();
        await AcceptedAsync(AskAsync(engine, Ada, new Deposit(30)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => AskAsync(engine, Ada, new Withdraw(1))));

        Assert.Equal(Enumerable.Range(2, 30).Select(v => (long)v), answers.OfType<Answer.Accepted>().Select(a => a.Receipt.Version).Order());
        Assert.All(answers.OfType<Answer.Refused>(), a => Assert.Equal("account.overdrawn", a.Refusal.Code));
    }

    [Fact]
    public async Task Begins_a_turn_only_when_the_one_before_is_durable()
    {
        var engine = await EngineAsync();
        var arrived = journal.Hold();
        var first = AskAsync(engine, Ada, new Deposit(5));
        await arrived; // an engine promises no order to commands that are under way together
        var second = AskAsync(engine, Ada, new Withdraw(5));

        Assert.Equal([1], journal.Groups);
        Assert.False(first.IsCompleted || second.IsCompleted);

        journal.Release();
        Assert.Equal((1, 2), ((await AcceptedAsync(first)).Version, (await AcceptedAsync(second)).Version));
    }

    [Fact]
    public async Task Stores_what_waits_while_the_store_is_busy_as_one_group()
    {
        var engine = await EngineAsync();
        var arrived = journal.Hold();
        var first = AskAsync(engine, Ada, new Deposit(5));
        await arrived;
        var others = Enumerable.Range(0, 50).Select(i => AskAsync(engine, TheBank.Account($"a{i}"), new Deposit(5))).ToArray();

        journal.Release();
        await Task.WhenAll([first, .. others]);

        Assert.Equal(51, journal.Groups.Sum());
        Assert.Contains(journal.Groups, g => g > 1);
    }

    [Fact]
    public async Task Hands_over_as_many_groups_as_the_store_takes_at_once_and_no_more()
    {
        var engine = await EngineAsync(new() { GroupsUnderway = 2 });
        var arrived = journal.Hold();
        var first = AskAsync(engine, Ada, new Deposit(5));
        await arrived;
        arrived = journal.NextArrival();
        var second = AskAsync(engine, Bob, new Deposit(5));
        await arrived.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        var others = Enumerable.Range(0, 50).Select(i => AskAsync(engine, TheBank.Account($"a{i}"), new Deposit(5))).ToArray();

        Assert.Equal([1, 1], journal.Groups);

        journal.Release();
        await Task.WhenAll([first, second, .. others]);
        Assert.Equal(52, journal.Groups.Sum());
        Assert.Contains(journal.Groups, g => g > 1);
    }

    [Fact]
    public async Task Says_no_without_storing_anything()
    {
        var engine = await EngineAsync();

        Assert.Equal("account.overdrawn", await RefusedAsync(AskAsync(engine, Ada, new Withdraw(1))));

        Assert.Empty(await LogAsync());
    }

    [Fact]
    public async Task Answers_a_command_without_effect_with_the_place_where_its_effect_stands()
    {
        var engine = await EngineAsync();
        await AcceptedAsync(AskAsync(engine, Ada, new SetLimit(5)));
        await AcceptedAsync(AskAsync(engine, Bob, new SetLimit(5)));

        var receipt = await AcceptedAsync(AskAsync(engine, Ada, new SetLimit(5)));

        Assert.Equal((1, 1, 0, false), (receipt.Position, receipt.Version, receipt.Changed, receipt.Repeated));
        Assert.Equal(2, (await LogAsync()).Length);
    }

    [Fact]
    public async Task Refuses_a_command_of_another_noun_and_an_order_by_nobody()
    {
        var engine = await EngineAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => AskAsync(engine, Ada, new Count(1)));
        await Assert.ThrowsAsync<ArgumentException>(() => AskAsync(engine, Ada, new Deposit(1), actor: ""));
        await Assert.ThrowsAsync<ArgumentException>(() => AskAsync(engine, Ada with { Kind = "unheard-of" }, new Deposit(1)));
    }

    [Fact]
    public async Task Drops_a_grain_that_is_not_used_and_finds_it_again()
    {
        var engine = await EngineAsync(new() { IdleAfter = TimeSpan.FromMinutes(1) });
        await AcceptedAsync(AskAsync(engine, Ada, new Deposit(5)));
        Assert.Equal(1, engine.Active);

        clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(0, engine.Active);
        Assert.Equal(2, (await AcceptedAsync(AskAsync(engine, Ada, new Withdraw(5)))).Version);
    }

    [Fact]
    public async Task Carries_out_a_command_whose_sender_no_longer_waits()
    {
        var engine = await EngineAsync();
        using var patience = new CancellationTokenSource();
        var arrived = journal.Hold();
        var answer = engine.Engine.AskAsync(Ada, new Deposit(5), "ann", NewId(), patience.Token).AsTask();
        await arrived;

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        journal.Release();

        Assert.Equal(2, (await AcceptedAsync(AskAsync(engine, Ada, new Withdraw(5)))).Version);
    }
}
