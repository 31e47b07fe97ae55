using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres.Appending;
using TeacherNet.Journal.Postgres.Database;
using TeacherNet.Journal.Postgres.Following;
using TeacherNet.Journal.Postgres.Reading;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres;

/// <summary>The journal of a <see cref="PostgresStore"/>, which owns it.</summary>
/// <param name="tails">The last commits of this process; null to read all from the database.</param>
internal sealed class PostgresJournal(Server server, Appender appender, EventTypes types, Heads heads, Tails? tails, WakeUps wakeUps, Action<ScopeId> tell) : IJournal
{
    private readonly Names names = new();

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<Appended>> AppendAsync(ImmutableArray<Commit> group, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Commit.ThrowIfMalformed(group);
        if (group.IsEmpty)
            return [];
        return await appender.AppendAsync(group, Publish);
    }

    /// <inheritdoc/>
    public async ValueTask<Appended?> FindAsync(CommandId command, string actor, GrainId target, ImmutableArray<byte> bodyDigest, CancellationToken cancel)
    {
        var known = await server.WithAsync(async c => await CommandQuery.FindAsync(c, await Facts.EpochAsync(c), [command.Value]), cancel);
        return known.GetValueOrDefault(command)?.AnswerTo(actor, target, bodyDigest.AsSpan());
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredCommit> ReadAsync(ScopeId scope, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var next = after; ;)
        {
            cancel.ThrowIfCancellationRequested();
            var page = Kept(scope, next) ?? await server.WithAsync(c => new LogPage(c, names, types, scope).AfterAsync(next, cancel), cancel);
            foreach (var commit in page)
            {
                yield return commit;
                next = commit.Last;
            }
            if (page.Count == 0)
                yield break;
            await Task.Yield(); // a long log must not keep its reader's thread from others
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<StoredEvent>> ReadGrainAsync(GrainId grain, long afterVersion, CancellationToken cancel) =>
        await server.WithAsync(c => GrainQuery.AfterAsync(c, types, grain, afterVersion, cancel), cancel);

    /// <inheritdoc/>
    public async ValueTask<Head> HeadAsync(ScopeId scope, CancellationToken cancel)
    {
        var head = await server.WithAsync(c => HeadQuery.FindAsync(c, scope, cancel), cancel);
        if (head.Position > 0)
            heads.Saw(scope, head);
        return head;
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<ScopeId>> ScopesAsync(CancellationToken cancel) =>
        await server.WithAsync(c => HeadQuery.ScopesAsync(c, cancel), cancel);

    /// <inheritdoc/>
    public ValueTask WhenBeyondAsync(ScopeId scope, long position, CancellationToken cancel) =>
        wakeUps.WhenBeyondAsync(scope, position, () => heads.PositionOf(scope), cancel);

    /// <summary>Nothing: the store closes its parts together.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Publish(Draft draft)
    {
        foreach (var grown in draft.Commits.GroupBy(c => c.Scope))
        {
            tails?.Add(grown.Key, [.. grown]);
            heads.Saw(grown.Key, draft.Heads(grown.Key).After);
            tell(grown.Key);
        }
    }

    /// <summary>What this process wrote itself, as long as nobody else is known to have written since.</summary>
    private IReadOnlyList<StoredCommit>? Kept(ScopeId scope, long next) =>
        tails?.After(scope, next) is { } page && (page.Count > 0 || heads.PositionOf(scope) <= next) ? page : null;
}
