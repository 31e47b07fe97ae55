using System.Collections.Concurrent;
using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Sqlite.Database;
using TeacherNet.Journal.Sqlite.Reading;
using TeacherNet.Journal.Sqlite.Writing;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Sqlite;

/// <summary>The journal of a <see cref="SqliteStore"/>, which owns it.</summary>
internal sealed class SqliteJournal(Guid epoch, Readers readers, Tails tails, ConcurrentDictionary<ScopeId, Head> heads, WakeUps wakeUps, Writer writer) : IJournal
{
    private const int EventsInPage = 2_048;
    private readonly Names names = new();

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Appended>> AppendAsync(ImmutableArray<Commit> group, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Commit.ThrowIfMalformed(group);
        return new(writer.AppendAsync(group, cancel));
    }

    /// <inheritdoc/>
    public ValueTask<Appended?> FindAsync(CommandId command, string actor, GrainId target, ImmutableArray<byte> bodyDigest, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return new(readers.Read(c => CommandQuery.Find(c, epoch, command, actor, target, bodyDigest)));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredCommit> ReadAsync(ScopeId scope, long after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (var next = after; ;)
        {
            cancel.ThrowIfCancellationRequested();
            var page = tails.After(scope, next) ?? readers.Read(c => new LogPage(c, names, scope).After(next, EventsInPage));
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
    public ValueTask<ImmutableArray<StoredEvent>> ReadGrainAsync(GrainId grain, long afterVersion, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return new(readers.Read(c => GrainQuery.After(c, names, grain, afterVersion)));
    }

    /// <inheritdoc/>
    public ValueTask<Head> HeadAsync(ScopeId scope, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return new(heads.TryGetValue(scope, out var head) ? head : new(epoch, 0, Chain.Empty, DateTimeOffset.UnixEpoch));
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ScopeId>> ScopesAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return new([.. heads.Keys]);
    }

    /// <inheritdoc/>
    public ValueTask WhenBeyondAsync(ScopeId scope, long position, CancellationToken cancel) =>
        wakeUps.WhenBeyondAsync(scope, position, () => heads.GetValueOrDefault(scope)?.Position ?? 0, cancel);

    /// <summary>Nothing: the store closes its parts together.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
