using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Contract;

/// <summary>A journal whose appends and look-ups a test can hold, fail, or precede with something of its own.</summary>
internal sealed class WatchedJournal(IJournal first) : IJournal
{
    private readonly Lock gate = new();
    private readonly List<int> groups = [];
    private TaskCompletionSource open = Opened();
    private TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The store; another one is another history.</summary>
    public IJournal Inner { get; set; } = first;

    /// <summary>The positions after which the log was read.</summary>
    public List<long> ReadsAfter { get; } = [];

    /// <summary>Runs before each append reaches the store.</summary>
    public Func<ImmutableArray<Commit>, ValueTask>? Before { get; set; }

    /// <summary>Runs after each append has reached the store, before it is answered.</summary>
    public Func<ValueTask>? After { get; set; }

    /// <summary>Runs before each look-up.</summary>
    public Action? BeforeFind { get; set; }

    /// <summary>Runs before each look at a head.</summary>
    public Action? BeforeHead { get; set; }

    /// <summary>The number of commits in each group so far.</summary>
    public ImmutableArray<int> Groups
    {
        get
        {
            lock (gate)
                return [.. groups];
        }
    }

    /// <summary>Holds whatever is appended from now on; the task completes when the first group has arrived.</summary>
    public Task Hold()
    {
        lock (gate)
        {
            open = new(TaskCreationOptions.RunContinuationsAsynchronously);
            arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return arrived.Task;
        }
    }

    /// <summary>Completes when the next group has arrived.</summary>
    public Task NextArrival()
    {
        lock (gate)
        {
            arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return arrived.Task;
        }
    }

    public void Release() => open.TrySetResult();

    public async ValueTask<ImmutableArray<Appended>> AppendAsync(ImmutableArray<Commit> group, CancellationToken cancel)
    {
        Task opened;
        lock (gate)
        {
            groups.Add(group.Length);
            arrived.TrySetResult();
            opened = open.Task;
        }
        await opened;
        if (Before is { } before)
            await before(group);
        var answers = await Inner.AppendAsync(group, cancel);
        if (After is { } after)
            await after();
        return answers;
    }

    public ValueTask<Appended?> FindAsync(CommandId command, string actor, GrainId target, ImmutableArray<byte> bodyDigest, CancellationToken cancel)
    {
        BeforeFind?.Invoke();
        return Inner.FindAsync(command, actor, target, bodyDigest, cancel);
    }

    public IAsyncEnumerable<StoredCommit> ReadAsync(ScopeId scope, long after, CancellationToken cancel)
    {
        ReadsAfter.Add(after);
        return Inner.ReadAsync(scope, after, cancel);
    }

    public ValueTask<ImmutableArray<StoredEvent>> ReadGrainAsync(GrainId grain, long afterVersion, CancellationToken cancel) => Inner.ReadGrainAsync(grain, afterVersion, cancel);

    public ValueTask<Head> HeadAsync(ScopeId scope, CancellationToken cancel)
    {
        BeforeHead?.Invoke();
        return Inner.HeadAsync(scope, cancel);
    }

    public ValueTask<ImmutableArray<ScopeId>> ScopesAsync(CancellationToken cancel) => Inner.ScopesAsync(cancel);

    public ValueTask WhenBeyondAsync(ScopeId scope, long position, CancellationToken cancel) => Inner.WhenBeyondAsync(scope, position, cancel);

    public ValueTask DisposeAsync() => Inner.DisposeAsync();

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }
}
