using System.Runtime.InteropServices;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Sqlite.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Sqlite.Writing;

/// <summary>Numbers, chains and inserts commits inside the writer's transaction. Lives on the writer's thread.</summary>
internal sealed partial class Ledger(Connection connection, Guid epoch)
{
    private const int GrainsRemembered = 50_000; // in each of two generations
    private readonly GrainCache grains = new(GrainsRemembered);
    private readonly Dictionary<ScopeId, ScopeRow> scopes = [];
    private readonly Dictionary<(string Name, int Version), long> types = [];

    /// <summary>Answers a commit, storing it or nothing of it.</summary>
    /// <remarks>
    /// The command's unique index is asked by the insert itself, which then does nothing. It is asked beforehand only where
    /// something would be written before: a commit that is no longer current, or the first word of a scope or target.
    /// </remarks>
    public Appended Append(Commit commit)
    {
        var scope = ScopeOf(commit.Scope);
        var stale = Stale(scope, commit);
        if ((stale is not null || RowOf(scope, commit.Target) is null) && Find(scope, commit) is { } before)
            return before;
        if (stale is { } grain)
            return new Appended.Conflict(grain);
        return Store(scope, commit) is { } receipt ? new Appended.Stored(receipt) : Find(scope, commit)!;
    }

    /// <summary>Writes the heads that moved; the last step before the transaction ends.</summary>
    public void Flush()
    {
        foreach (var scope in scopes.Values)
        {
            if (scope.Moved)
                connection.Prepare("Append/move-head").Bind(scope.Id).Bind(scope.Position).Bind(scope.Hash).Bind(scope.At).Run();
        }
    }

    /// <summary>The logs that grew in the transaction that has now ended.</summary>
    public IEnumerable<Grown> Settle()
    {
        foreach (var scope in scopes.Values)
        {
            if (scope.Moved)
                yield return new(scope.Scope, scope.ToHead(epoch), scope.Settle());
        }
        grains.Trim();
    }

    /// <summary>Forgets what was known: the transaction was rolled back, or nobody knows.</summary>
    public void Forget()
    {
        grains.Clear();
        scopes.Clear();
        types.Clear();
    }

    private GrainId? Stale(ScopeRow scope, Commit commit)
    {
        foreach (var write in commit.Writes)
        {
            if (VersionOf(scope, write.Grain) != write.ExpectedVersion)
                return write.Grain;
        }
        foreach (var read in commit.Reads)
        {
            if (VersionOf(scope, read.Grain) != read.ExpectedVersion)
                return read.Grain;
        }
        return null;
    }

    /// <summary>Null, and nothing written, when the command is known.</summary>
    private CommitReceipt? Store(ScopeRow scope, Commit commit)
    {
        if (scope.Id == 0)
            Add(scope);
        var first = scope.Position + 1;
        var at = Math.Max(Microseconds.Of(commit.Now), scope.At);
        var events = commit.Stamp(first);
        var digest = Chain.Digest(commit.Scope, commit.Command, commit.Actor, commit.Target, commit.BodyDigest.AsSpan(), at, events.AsSpan());
        var hash = Chain.Next(scope.Hash, first, digest);
        connection.Prepare("Append/add-commit")
            .Bind(scope.Id).Bind(first).Bind(events.Length).Bind(commit.Command.Value).Bind(commit.Actor).Bind((RowOf(scope, commit.Target) ?? Add(scope, commit.Target)).Id)
            .Bind(commit.BodyDigest.AsSpan()).Bind(at).Bind(digest).Bind(hash).Run();
        if (connection.Changes == 0)
            return null;
        var position = scope.Position;
        foreach (var write in commit.Writes)
            position = Insert(scope, write, position);
        var time = Microseconds.ToTime(at);
        var stored = new StoredCommit(
            commit.Scope, first, commit.Command, commit.Actor, commit.Target, commit.BodyDigest, time,
            ImmutableCollectionsMarshal.AsImmutableArray(digest), ImmutableCollectionsMarshal.AsImmutableArray(hash), events);
        scope.Move(stored, hash, at);
        return new(epoch, first, position, time, stored.Hash);
    }

    private long Insert(ScopeRow scope, StreamWrite write, long position)
    {
        var grain = RowOf(scope, write.Grain) ?? Add(scope, write.Grain);
        var insert = connection.Prepare("Append/add-event");
        foreach (var e in write.Events)
            insert.Bind(scope.Id).Bind(++position).Bind(grain.Id).Bind(++grain.Version).Bind(TypeOf(e)).Bind(e.Body.Span).Run();
        return position;
    }

}
