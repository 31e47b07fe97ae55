using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.AzureTables.Following;
using TeacherNet.Journal.AzureTables.Logs;
using TeacherNet.Journal.AzureTables.Protocol;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.AzureTables;

/// <summary>The journal of an <see cref="AzureTablesStore"/>, which owns it. A group is stored log by log: the service has no transaction over two partitions.</summary>
/// <param name="tails">The last commits of this process; null to read all from the table.</param>
internal sealed class AzureTablesJournal(ScopeList scopes, Claims claims, Func<ScopeId, ScopeLog> logs, Heads heads, Tails? tails, WakeUps wakeUps) : IJournal
{
    private readonly ConcurrentDictionary<ScopeId, ScopeWriter> writers = new();

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<Appended>> AppendAsync(ImmutableArray<Commit> group, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Commit.ThrowIfMalformed(group);
        var answers = new Appended[group.Length];
        foreach (var part in Parts(group))
        {
            await Parallel.ForEachAsync(part.GroupBy(n => group[n].Scope), Few.AtOnce, async (log, _) =>
            {
                var numbers = log.ToArray();
                await scopes.AddAsync(log.Key);
                var some = await writers.GetOrAdd(log.Key, WriterOf).AppendAsync([.. numbers.Select(n => group[n])]);
                for (var n = 0; n < numbers.Length; n++)
                    answers[numbers[n]] = some[n];
            });
        }
        return [.. answers];
    }

    /// <inheritdoc/>
    public async ValueTask<Appended?> FindAsync(CommandId command, string actor, GrainId target, ImmutableArray<byte> bodyDigest, CancellationToken cancel) =>
        (await claims.FindAsync(command, cancel))?.AnswerTo(actor, target, bodyDigest.AsSpan());

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredCommit> ReadAsync(ScopeId scope, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var next = after;
        while (Kept(scope, next) is { } page)
        {
            foreach (var commit in page)
            {
                cancel.ThrowIfCancellationRequested();
                yield return commit;
                next = commit.Last;
            }
            if (page.Count == 0)
                yield break;
        }
        await foreach (var commit in LogReader.AfterAsync(logs(scope), next, cancel))
            yield return commit;
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<StoredEvent>> ReadGrainAsync(GrainId grain, long afterVersion, CancellationToken cancel)
    {
        var log = logs(grain.Scope);
        await log.SettledAsync(cancel);
        var (from, to) = IndexRows.Beyond(grain, afterVersion);
        var places = new List<long>();
        await foreach (var row in log.Table.QueryAsync(log.Partition, from, to, null, cancel))
            places.Add(IndexRows.FirstOf(row));
        var commits = await Few.AskAsync(places, async (first, c) => await log.CommitAsync(first, c) ?? throw new JournalDamagedException(grain.Scope, first, "missing commit"), cancel);
        return [.. commits.SelectMany(c => c.Events).Where(e => e.Grain == grain && e.Version > afterVersion)];
    }

    /// <inheritdoc/>
    public async ValueTask<Head> HeadAsync(ScopeId scope, CancellationToken cancel)
    {
        var head = (await logs(scope).HeadAsync(cancel)).Head;
        if (head.Position > 0)
            heads.Saw(scope, head);
        return head;
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<ScopeId>> ScopesAsync(CancellationToken cancel)
    {
        var all = await scopes.ReadAsync(cancel);
        var ends = await Few.AskAsync(all, async (scope, c) => await logs(scope).HeadAsync(c), cancel);
        return [.. all.Where((_, n) => ends[n].Head.Position > 0)];
    }

    /// <inheritdoc/>
    public ValueTask WhenBeyondAsync(ScopeId scope, long position, CancellationToken cancel) =>
        wakeUps.WhenBeyondAsync(scope, position, () => heads.PositionOf(scope), cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        foreach (var writer in writers.Values)
            writer.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Numbers of commits that may be stored in any order of their logs: a command named in two logs counts where it is named first.</summary>
    private static IEnumerable<List<int>> Parts(ImmutableArray<Commit> group)
    {
        var part = new List<int>();
        var named = new Dictionary<CommandId, ScopeId>();
        for (var n = 0; n < group.Length; n++)
        {
            if (named.TryGetValue(group[n].Command, out var scope) && scope != group[n].Scope)
            {
                yield return part;
                (part, named) = ([], []);
            }
            named[group[n].Command] = group[n].Scope;
            part.Add(n);
        }
        if (part.Count > 0)
            yield return part;
    }

    private ScopeWriter WriterOf(ScopeId scope) => new(logs(scope), claims, (commits, head) =>
    {
        tails?.Add(scope, commits);
        heads.Saw(scope, head);
    });

    /// <summary>What this process wrote itself, as long as nobody else is known to have written since.</summary>
    private IReadOnlyList<StoredCommit>? Kept(ScopeId scope, long next) =>
        tails?.After(scope, next) is { } page && (page.Count > 0 || heads.PositionOf(scope) <= next) ? page : null;
}
