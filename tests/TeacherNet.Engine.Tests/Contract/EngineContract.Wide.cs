using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Engine.Tests.Contract;

public abstract partial class EngineContract
{
    [Fact]
    public async Task Stores_the_events_of_several_grains_as_one_commit()
    {
        var engine = await EngineAsync();
        await AcceptedAsync(AskAsync(engine, Ada, new Deposit(10)));

        var receipt = await AcceptedAsync(AskAsync(engine, Ada, new Transfer("bob", 4)));

        Assert.Equal((3, 2, 2), (receipt.Position, receipt.Version, receipt.Changed));
        Assert.Equal([Ada, Bob], (await LogAsync())[1].Events.Select(e => e.Grain));
    }

    [Fact]
    public async Task Lets_a_commit_over_several_grains_overtake_those_in_memory()
    {
        var engine = await EngineAsync();
        await AcceptedAsync(AskAsync(engine, Ada, new Deposit(10)));
        await AcceptedAsync(AskAsync(engine, Bob, new Deposit(1)));
        await AcceptedAsync(AskAsync(engine, Ada, new Transfer("bob", 4)));

        Assert.Equal("account.overdrawn", await RefusedAsync(AskAsync(engine, Ada, new Withdraw(7))));
        Assert.Equal(3, (await AcceptedAsync(AskAsync(engine, Bob, new Withdraw(5)))).Version);
    }

    [Fact]
    public async Task Decides_again_when_a_grain_it_only_read_has_moved_on()
    {
        var engine = await EngineAsync();
        await AcceptedAsync(AskAsync(engine, Bob, new Deposit(10)));
        Clash(times: 1, Bob, new Withdrawn(10));

        Assert.Equal("account.not-backed", await RefusedAsync(AskAsync(engine, Ada, new WithdrawBacked("bob", 5))));
    }

    [Fact]
    public async Task Runs_alone_after_three_clashes()
    {
        var engine = await EngineAsync();
        await AcceptedAsync(AskAsync(engine, Ada, new Deposit(10)));
        var (clashes, others) = (3, new List<Task<Answer>>());
        journal.Before = async group =>
        {
            if (group[0].Target != Ada)
                return;
            if (clashes-- > 0)
                await ElsewhereAsync(Bob, new Deposited(1));
            else
                others.AddRange(Enumerable.Range(0, 20).Select(i => AskAsync(engine, TheBank.Account($"a{i}"), new Deposit(1))));
        };

        await AcceptedAsync(AskAsync(engine, Ada, new Transfer("bob", 4)));
        await Task.WhenAll(others);

        // The deposits that came while it ran were stored after it, by no group that overlapped it.
        Assert.Equal([1, 1, 1, 1, 1], journal.Groups.Take(5));
        Assert.Equal(Ada, (await LogAsync())[4].Target);
    }

    [Fact]
    public async Task Runs_alone_only_when_no_group_is_on_its_way()
    {
        var engine = await EngineAsync(new() { GroupsUnderway = 2 });
        await AcceptedAsync(AskAsync(engine, Ada, new Deposit(10)));
        var (clashes, isUnderway, met) = (3, false, false);
        var (arrived, other) = (new TaskCompletionSource(), (Task<Answer>?)null);
        journal.Before = async group =>
        {
            if (group[0].Target != Ada)
            {
                isUnderway = true;
                arrived.SetResult();
                for (var n = 0; n < 1_000; n++)
                    await Task.Yield();
                isUnderway = false;
                return;
            }
            if (--clashes < 0)
            {
                met = isUnderway;
                return;
            }
            if (clashes == 0)
            {
                other = AskAsync(engine, TheBank.Account("other"), new Deposit(1));
                await arrived.Task;
            }
            await ElsewhereAsync(Bob, new Deposited(1));
        };

        await AcceptedAsync(AskAsync(engine, Ada, new Transfer("bob", 4)));
        await AcceptedAsync(other!);

        Assert.False(met);
    }

    [Fact]
    public async Task Gives_up_as_contended_after_eight_clashes_over_several_grains()
    {
        var engine = await EngineAsync();
        await AcceptedAsync(AskAsync(engine, Ada, new Deposit(10)));
        Clash(times: 8, Bob, new Deposited(1));

        Assert.Equal("engine.contended", await RefusedAsync(AskAsync(engine, Ada, new Transfer("bob", 4))));
        Assert.False((await AcceptedAsync(AskAsync(engine, Ada, new Transfer("bob", 4)))).Repeated);
    }

    [Fact]
    public async Task Answers_a_repeat_over_several_grains_with_the_first_receipt()
    {
        var engine = await EngineAsync();
        var id = NewId();
        await AcceptedAsync(AskAsync(engine, Ada, new Deposit(4)));
        var first = await AcceptedAsync(AskAsync(engine, Ada, new Transfer("bob", 4), id));
        await AcceptedAsync(AskAsync(engine, Ada, new SetLimit(1)));

        Assert.Equal(first with { Repeated = true }, await AcceptedAsync(AskAsync(engine, Ada, new Transfer("bob", 4), id)));
    }

    [Fact]
    public async Task Stores_a_batch_as_one_commit_in_which_later_orders_see_earlier_ones()
    {
        var engine = await EngineAsync();

        var receipt = await AcceptedAsync(BatchAsync(engine, new(Tally, [new(Ada, new Deposit(5)), new(Bob, new Deposit(1)), new(Ada, new Withdraw(5))])));

        Assert.Equal((3, 0, 3), (receipt.Position, receipt.Version, receipt.Changed));
        Assert.Equal(Tally, Assert.Single(await LogAsync()).Target);
    }

    [Fact]
    public async Task Stores_nothing_of_a_batch_of_which_an_order_is_refused()
    {
        var engine = await EngineAsync();

        var answer = Assert.IsType<Answer.BatchRefused>(await BatchAsync(engine, new(Tally, [new(Ada, new Deposit(5)), new(Bob, new Withdraw(1)), new(Ada, new Withdraw(6))])));

        Assert.Equal([(1, "account.overdrawn"), (2, "account.overdrawn")], answer.Refusals.Select(r => (r.Index, r.Refusal.Code)));
        Assert.Empty(await LogAsync());
    }

    [Fact]
    public async Task Concludes_a_batch_with_a_command_made_of_its_outcomes()
    {
        var engine = await EngineAsync();
        await AcceptedAsync(AskAsync(engine, Bob, new SetLimit(3)));

        var receipt = await AcceptedAsync(BatchAsync(engine, new(
            Tally,
            [new(Ada, new Deposit(5)), new(Bob, new SetLimit(3))],
            outcomes => new Count(outcomes.Sum(o => (10 * o.Events) + 1)))));

        Assert.Equal((2, 1), (receipt.Changed, receipt.Version));
        Assert.Equal(new Counted(12), TheBank.Codec.DecodeEvent((await LogAsync())[1].Events[1].Encoded));
    }

    [Fact]
    public async Task Stores_nothing_of_a_batch_whose_conclusion_is_refused()
    {
        var engine = await EngineAsync();

        Assert.Equal("counter.full", await RefusedAsync(BatchAsync(engine, new(Tally, [new(Ada, new Deposit(5))], _ => new Count(2, UpTo: 1)))));
        Assert.Empty(await LogAsync());
    }

    [Fact]
    public async Task Answers_a_repeated_batch_with_the_first_receipt_when_its_conclusion_would_be_refused_by_now()
    {
        var engine = await EngineAsync();
        var (id, batch) = (NewId(), new Batch(Tally, [new(Ada, new Deposit(5))], _ => new Count(1, UpTo: 1)));
        var first = await AcceptedAsync(BatchAsync(engine, batch, id));

        Assert.Equal(first with { Repeated = true }, await AcceptedAsync(BatchAsync(engine, batch, id)));
    }

    [Fact]
    public async Task Does_not_conclude_a_batch_that_changes_nothing()
    {
        var engine = await EngineAsync();
        await AcceptedAsync(AskAsync(engine, Ada, new SetLimit(3)));

        var receipt = await AcceptedAsync(BatchAsync(engine, new(Tally, [new(Ada, new SetLimit(3))], _ => throw new InvalidOperationException("asked"))));

        Assert.Equal((1, 0), (receipt.Position, receipt.Changed));
    }

    [Fact]
    public async Task Tries_a_batch_without_storing_anything()
    {
        var engine = await EngineAsync();

        var outcomes = await engine.Engine.TryBatchAsync(new(Tally, [new(Ada, new Deposit(5)), new(Ada, new Withdraw(9)), new(Ada, new Withdraw(5))]), "ann", Cancel);

        Assert.Equal([(1, null), (0, "account.overdrawn"), (1, null)], outcomes.Select(o => (o.Events, o.Refusal?.Code)));
        Assert.Empty(await LogAsync());
    }

    [Fact]
    public async Task Refuses_an_order_to_a_grain_that_moved_on_since_it_was_seen()
    {
        var engine = await EngineAsync();
        await BatchAsync(engine, new(Tally, [new(Ada, new Deposit(5))]));

        Batch Seen(long at) => new(Tally, [new(Ada, new Deposit(1), at), new(Ada, new Deposit(1), at)]);
        var outcomes = await engine.Engine.TryBatchAsync(Seen(0), "ann", Cancel);

        Assert.All(outcomes, o => Assert.Equal("record.changed-since", o.Refusal?.Code));
        Assert.Equal("record.changed-since", Assert.IsType<Answer.BatchRefused>(await BatchAsync(engine, Seen(0))).Refusals[0].Refusal.Code);
        Assert.Equal([2, 3], (await engine.Engine.TryBatchAsync(Seen(1), "ann", Cancel)).Select(o => o.Version));
        Assert.IsType<Answer.Accepted>(await BatchAsync(engine, Seen(1)));
    }

    [Fact]
    public async Task Takes_no_batch_over_two_scopes()
    {
        var engine = await EngineAsync();
        var foreign = Ada with { Scope = ScopeId.Region("elsewhere") };

        await Assert.ThrowsAsync<ArgumentException>(() => BatchAsync(engine, new(Tally, [new(Ada, new Deposit(5)), new(foreign, new Deposit(5))])));
        Assert.Empty(await LogAsync());
    }

    [Fact]
    public async Task Is_not_kept_from_a_batch_by_a_failure_of_the_store()
    {
        var engine = await EngineAsync();
        var failures = 1;
        journal.Before = _ => failures-- > 0 ? throw new JournalUnavailableException("test") : ValueTask.CompletedTask;

        Assert.False((await AcceptedAsync(BatchAsync(engine, new(Tally, [new(Ada, new Deposit(5))])))).Repeated);
        Assert.Single(await LogAsync());
    }
}
