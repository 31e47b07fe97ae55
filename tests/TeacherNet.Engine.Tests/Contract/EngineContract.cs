using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Engine.Tests.Simulation;
using TeacherNet.Engine.Turns;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Engine.Tests.Contract;

/// <summary>What every engine keeps. An engine's test class says how to start one, and nothing else.</summary>
public abstract partial class EngineContract : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> started = [];
    private readonly WatchedJournal journal;
    private readonly SimulatedTime clock = new();

    private protected EngineContract() => journal = new(new VolatileJournal(clock));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static GrainId Ada => TheBank.Account("ada");

    private static GrainId Bob => TheBank.Account("bob");

    private static GrainId Tally => TheBank.Counter("tally");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        journal.Release();
        foreach (var engine in started)
            await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>An engine of the bank's grains over a journal.</summary>
    private protected abstract ValueTask<EngineUnderTest> StartAsync(IJournal journal, ScopeTime time, EngineOptions options);

    private async Task<EngineUnderTest> EngineAsync(EngineOptions? options = null)
    {
        var engine = await StartAsync(journal, TheBank.Time(clock), options ?? new() { LookupPause = TimeSpan.Zero });
        started.Add(engine);
        return engine;
    }

    private static CommandId NewId() => new(Guid.CreateVersion7());

    private static Task<Answer> AskAsync(EngineUnderTest engine, GrainId grain, ICommand command, CommandId? id = null, string actor = "ann") =>
        engine.Engine.AskAsync(grain, command, actor, id ?? NewId(), Cancel).AsTask();

    private static Task<Answer> BatchAsync(EngineUnderTest engine, Batch batch, CommandId? id = null) =>
        engine.Engine.AskBatchAsync(batch, "ann", id ?? NewId(), Cancel).AsTask();

    private static async Task<Receipt> AcceptedAsync(Task<Answer> answer) => Assert.IsType<Answer.Accepted>(await answer).Receipt;

    private static async Task<string> RefusedAsync(Task<Answer> answer) => Assert.IsType<Answer.Refused>(await answer).Refusal.Code;

    private async Task<ImmutableArray<StoredCommit>> LogAsync()
    {
        var log = ImmutableArray.CreateBuilder<StoredCommit>();
        await foreach (var commit in journal.ReadAsync(TheBank.Scope, 0, Cancel))
            log.Add(commit);
        return log.ToImmutable();
    }

    /// <summary>What another node does to a grain, past the engine under test.</summary>
    private async ValueTask ElsewhereAsync(GrainId grain, IEvent fact)
    {
        var version = (await journal.Inner.ReadGrainAsync(grain, 0, Cancel)).Length;
        var commit = new Commit(NewId(), "elsewhere", grain, [.. new byte[32]], clock.GetUtcNow(), [new(grain, version, [TheBank.Codec.Encode(fact)])], []);
        Assert.IsType<Appended.Stored>((await journal.Inner.AppendAsync([commit], Cancel))[0]);
    }
}

/// <summary>A started engine, and how many grains it holds in memory.</summary>
internal abstract class EngineUnderTest(IEngine engine) : IAsyncDisposable
{
    public IEngine Engine => engine;

    public abstract int Active { get; }

    public abstract ValueTask DisposeAsync();
}
