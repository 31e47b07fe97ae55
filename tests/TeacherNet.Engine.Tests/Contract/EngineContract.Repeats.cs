using TeacherNet.Engine.Tests.Bank;
using Xunit;

namespace TeacherNet.Engine.Tests.Contract;

public abstract partial class EngineContract
{
    [Fact]
    public async Task Answers_a_repeat_with_the_first_receipt()
    {
        var engine = await EngineAsync();
        var id = NewId();
        var first = await AcceptedAsync(AskAsync(engine, Ada, new Deposit(5), id));
        await AcceptedAsync(AskAsync(engine, Ada, new Deposit(1)));

        Assert.Equal(first with { Repeated = true }, await AcceptedAsync(AskAsync(engine, Ada, new Deposit(5), id)));
        Assert.Equal(2, (await LogAsync()).Length);
    }

    [Fact]
    public async Task Answers_a_repeat_with_the_first_receipt_when_it_would_be_refused_by_now()
    {
        var engine = await EngineAsync();
        var id = NewId();
        await AcceptedAsync(AskAsync(engine, Ada, new Deposit(5)));
        var first = await AcceptedAsync(AskAsync(engine, Ada, new Withdraw(5), id));

        Assert.Equal(first with { Repeated = true }, await AcceptedAsync(AskAsync(engine, Ada, new Withdraw(5), id)));
    }

    [Fact]
    public async Task Answers_a_repeat_with_the_first_receipt_when_it_would_change_nothing_by_now()
    {
        var engine = await EngineAsync();
        var id = NewId();
        var first = await AcceptedAsync(AskAsync(engine, Ada, new SetLimit(5), id));

        Assert.Equal(first with { Repeated = true }, await AcceptedAsync(AskAsync(engine, Ada, new SetLimit(5), id)));
    }

    [Fact]
    public async Task Stores_a_command_once_that_is_asked_for_twice_at_the_same_time()
    {
        var engine = await EngineAsync();
        var other = await EngineAsync();
        var id = NewId();

        var receipts = await Task.WhenAll(AcceptedAsync(AskAsync(engine, Ada, new Deposit(5), id)), AcceptedAsync(AskAsync(other, Ada, new Deposit(5), id)), AcceptedAsync(AskAsync(engine, Ada, new Deposit(5), id)));

        Assert.Single(await LogAsync());
        Assert.Single(receipts, r => !r.Repeated);
        Assert.Single(receipts.Select(r => r with { Repeated = true }).Distinct());
    }

    [Fact]
    public async Task Refuses_a_known_id_for_another_command_grain_or_actor()
    {
        var engine = await EngineAsync();
        var id = NewId();
        await AcceptedAsync(AskAsync(engine, Ada, new Deposit(5), id));

        Assert.Equal("command.id-reused", await RefusedAsync(AskAsync(engine, Ada, new Deposit(6), id)));
        Assert.Equal("command.id-reused", await RefusedAsync(AskAsync(engine, Bob, new Deposit(5), id)));
        Assert.Equal("command.id-reused", await RefusedAsync(AskAsync(engine, Ada, new Deposit(5), id, actor: "eve")));
        Assert.Equal("command.id-reused", await RefusedAsync(AskAsync(engine, Ada, new Withdraw(500), id)));
    }

    [Fact]
    public async Task Does_not_remember_a_refusal()
    {
        var engine = await EngineAsync();
        var id = NewId();
        Assert.Equal("account.overdrawn", await RefusedAsync(AskAsync(engine, Ada, new Withdraw(5), id)));
        await AcceptedAsync(AskAsync(engine, Ada, new Deposit(5)));

        Assert.False((await AcceptedAsync(AskAsync(engine, Ada, new Withdraw(5), id))).Repeated);
    }

    [Fact]
    public async Task Does_not_remember_a_command_that_changed_nothing()
    {
        var engine = await EngineAsync();
        var id = NewId();
        await AcceptedAsync(AskAsync(engine, Tally, new Reset(), id));
        await AcceptedAsync(AskAsync(engine, Tally, new Count(3)));

        Assert.Equal((1, false), await AcceptedAsync(AskAsync(engine, Tally, new Reset(), id)) is var r ? (r.Changed, r.Repeated) : default);
    }

    [Fact]
    public async Task Binds_the_id_of_a_batch_to_its_grains_as_well()
    {
        var engine = await EngineAsync();
        var id = NewId();
        var first = await AcceptedAsync(BatchAsync(engine, new(Tally, [new(Ada, new Deposit(5))]), id));

        Assert.Equal(first with { Repeated = true }, await AcceptedAsync(BatchAsync(engine, new(Tally, [new(Ada, new Deposit(5))]), id)));
        Assert.Equal("command.id-reused", await RefusedAsync(BatchAsync(engine, new(Tally, [new(Bob, new Deposit(5))]), id)));
    }

    [Fact]
    public async Task Does_not_say_no_from_memory_when_another_node_went_on()
    {
        var engine = await EngineAsync();
        await AcceptedAsync(AskAsync(engine, Ada, new SetLimit(5)));
        await ElsewhereAsync(Ada, new LimitSet(9));
        await ElsewhereAsync(Ada, new Deposited(20));

        Assert.Equal(1, (await AcceptedAsync(AskAsync(engine, Ada, new SetLimit(5)))).Changed);
        await ElsewhereAsync(Ada, new Deposited(20));
        Assert.Equal(1, (await AcceptedAsync(AskAsync(engine, Ada, new Withdraw(40)))).Changed);
    }
}
