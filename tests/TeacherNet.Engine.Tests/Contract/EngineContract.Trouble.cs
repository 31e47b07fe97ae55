using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Tests.Bank;
using Xunit;

namespace TeacherNet.Engine.Tests.Contract;

public abstract partial class EngineContract
{
    [Fact]
    public async Task Is_busy_when_too_many_wait_at_one_grain()
    {
        var engine = await EngineAsync(new() { Mailbox = 2, RetryAfter = TimeSpan.FromSeconds(3) });
        var arrived = journal.Hold();
        var running = AskAsync(engine, Ada, new Deposit(1));
        await arrived;
        var waiting = new[] { AskAsync(engine, Ada, new Deposit(1)), AskAsync(engine, Ada, new Deposit(1)) };

        Assert.Equal(new Answer.Busy(TimeSpan.FromSeconds(3)), await AskAsync(engine, Ada, new Deposit(100)));
        journal.Release();

        await Task.WhenAll([running, .. waiting]);
        Assert.Equal("account.overdrawn", await RefusedAsync(AskAsync(engine, Ada, new Withdraw(4))));
    }

    [Fact]
    public async Task Is_busy_when_too_many_commits_wait_for_the_store()
    {
        var engine = await EngineAsync(new() { CommitterQueue = 2 });
        var arrived = journal.Hold();
        var running = AskAsync(engine, Ada, new Deposit(1));
        await arrived;

        var others = Enumerable.Range(0, 5).Select(i => AskAsync(engine, TheBank.Account($"a{i}"), new Deposit(1))).ToArray();
        var busy = new List<Answer>();
        while (busy.Count < 3)
        {
            var answered = await Task.WhenAny(others);
            busy.Add(await answered);
            others = [.. others.Where(o => o != answered)];
        }
        journal.Release();

        Assert.All(busy, b => Assert.IsType<Answer.Busy>(b));
        Assert.All(await Task.WhenAll([running, .. others]), a => Assert.IsType<Answer.Accepted>(a));
        Assert.Equal(3, (await LogAsync()).Length);
    }

    [Fact]
    public async Task Tries_again_when_the_store_failed_and_has_nothing()
    {
        var engine = await EngineAsync();
        var failures = 2;
        journal.Before = _ => failures-- > 0 ? throw new JournalUnavailableException("test") : ValueTask.CompletedTask;

        Assert.False((await AcceptedAsync(AskAsync(engine, Ada, new Deposit(5)))).Repeated);
        Assert.Single(await LogAsync());
    }

    [Fact]
    public async Task Is_busy_and_not_contended_while_the_store_takes_nothing_in()
    {
        var engine = await EngineAsync();
        journal.Before = _ => throw new JournalUnavailableException("full");

        Assert.IsType<Answer.Busy>(await AskAsync(engine, Ada, new Deposit(5)));
        Assert.IsType<Answer.Busy>(await BatchAsync(engine, new(Tally, [new(Ada, new Deposit(5))])));
        journal.Before = null;
        Assert.Equal(1, (await AcceptedAsync(AskAsync(engine, Ada, new Deposit(5)))).Version);
    }

    [Fact]
    public async Task Answers_the_receipt_when_the_store_failed_after_storing()
    {
        var engine = await EngineAsync();
        await AcceptedAsync(AskAsync(engine, Ada, new Deposit(5)));
        FailOnceAfterStoring();

        var receipt = await AcceptedAsync(AskAsync(engine, Ada, new Deposit(7)));

        Assert.Equal((2, 2, 1), (receipt.Position, receipt.Version, receipt.Changed));
        Assert.Equal(3, (await AcceptedAsync(AskAsync(engine, Ada, new Withdraw(12)))).Version);
    }

    [Fact]
    public async Task Does_not_know_only_when_the_store_cannot_be_asked()
    {
        var engine = await EngineAsync(new() { LookupAttempts = 3, LookupPause = TimeSpan.Zero });
        var id = NewId();
        var asked = 0;
        FailOnceAfterStoring();
        journal.BeforeFind = () => throw new JournalUnavailableException($"test {++asked}");

        Assert.IsType<Answer.Unknown>(await AskAsync(engine, Ada, new Deposit(5), id));
        Assert.Equal(3, asked);

        journal.BeforeFind = null;
        Assert.True((await AcceptedAsync(AskAsync(engine, Ada, new Deposit(5), id))).Repeated);
        Assert.Single(await LogAsync());
    }

    [Fact]
    public async Task Keeps_one_failing_turn_from_the_next()
    {
        var engine = await EngineAsync();
        var failures = 1;
        journal.Before = _ => failures-- > 0 ? throw new InvalidOperationException("test") : ValueTask.CompletedTask;

        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(engine, Ada, new Deposit(5)));
        Assert.Equal(1, (await AcceptedAsync(AskAsync(engine, Ada, new Deposit(5)))).Version);
    }

    [Fact]
    public async Task Decides_again_when_another_node_was_first()
    {
        var engine = await EngineAsync();
        await AcceptedAsync(AskAsync(engine, Ada, new Deposit(5)));
        Clash(times: 1, Ada, new Withdrawn(5));

        Assert.Equal("account.overdrawn", await RefusedAsync(AskAsync(engine, Ada, new Withdraw(5))));
    }

    [Fact]
    public async Task Gives_up_as_contended_after_eight_clashes()
    {
        var engine = await EngineAsync();
        Clash(times: 8, Ada, new Deposited(1));

        Assert.Equal("engine.contended", await RefusedAsync(AskAsync(engine, Ada, new Deposit(5))));
        Assert.Equal(Enumerable.Repeat(1, 8), journal.Groups);
        Assert.Equal(9, (await AcceptedAsync(AskAsync(engine, Ada, new Deposit(5)))).Version);
    }

    private void FailOnceAfterStoring()
    {
        var failures = 1;
        journal.After = () => failures-- > 0 ? throw new JournalUnavailableException("test") : ValueTask.CompletedTask;
    }

    /// <summary>Lets another node be first at a grain, right before each of the next appends.</summary>
    private void Clash(int times, Kernel.GrainId grain, Kernel.IEvent fact) =>
        journal.Before = _ => times-- > 0 ? ElsewhereAsync(grain, fact) : ValueTask.CompletedTask;
}
