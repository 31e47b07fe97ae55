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
    private readonly List<GrainRow> moved = [];

    /// <summary>Answers a commit, storing it or nothing of it.</summary>
    public Appended Append(Commit commit)
    {
        var scope = ScopeOf(commit.Scope);
        if (Find(scope, commit) is { } before)
            return before;
        foreach (var write in commit.Writes)
        {
            if (VersionOf(scope, write.Grain) != write.ExpectedVersion)
                return new Appended.Conflict(write.Grain);
        }
        foreach (var read in commit.Reads)
        {
            if (VersionOf(scope, read.Grain) != read.ExpectedVersion)
                return new Appended.Conflict(read.Grain);
        }
        return new Appended.Stored(Store(scope, commit));
    }

    /// <summary>Writes the versions and heads that moved; the last step before the transaction ends.</summary>
    public void Flush()
    {
        foreach (var grain in moved)
        {
            if (grain.Written == grain.Version)
                continue;
            connection.Prepare("Append/move-grain").Bind(grain.Id).Bind(grain.Version).Run();
            grain.Written = grain.Version;
        }
        moved.Clear();
        foreach (var scope in scopes.Values)
        {
            if (scope.Moved)
                connection.Prepare("Append/move-head").Bind(scope.Id).Bind(scope.Position).Bind(scope.Hash).Bind(scope.At).Run();
        }
    }

    /// <summary>The heads that moved in the transaction that has now ended.</summary>
    public IEnumerable<(ScopeId Scope, Head Head)> Settle()
    {
        foreach (var scope in scopes.Values)
        {
            if (!scope.Moved)
                continue;
            scope.Settle();
            yield return (scope.Scope, scope.ToHead(epoch));
        }
        grains.Trim();
    }

    /// <summary>Forgets what was known: the transaction was rolled back, or nobody knows.</summary>
    public void Forget()
    {
        grains.Clear();
        scopes.Clear();
        types.Clear();
        moved.Clear();
    }

    private CommitReceipt Store(ScopeRow scope, Commit commit)
    {
        if (scope.Id == 0)
            Add(scope);
        var first = scope.Position + 1;
        var at = Math.Max(Microseconds.Of(commit.Now), scope.At);
        var events = commit.Stamp(first);
        var digest = Chain.Digest(commit.Scope, commit.Command, commit.Actor, commit.Target, commit.BodyDigest.AsSpan(), at, events.AsSpan());
        var hash = Chain.Next(scope.Hash, first, digest);
        connection.Prepare("Append/add-commit")
            .Bind(scope.Id).Bind(first).Bind(events.Length).Bind(commit.Command.Value).Bind(commit.Actor).Bind(TargetRow(scope, commit))
            .Bind(commit.BodyDigest.AsSpan()).Bind(at).Bind(digest).Bind(hash).Run();
        var position = scope.Position;
        foreach (var write in commit.Writes)
            position = Insert(scope, write, position);
        scope.Move(position, hash, at);
        return new(epoch, first, position, Microseconds.ToTime(at), ImmutableCollectionsMarshal.AsImmutableArray(hash));
    }

    private long Insert(ScopeRow scope, StreamWrite write, long position)
    {
        var version = write.ExpectedVersion + write.Events.Length;
        var grain = RowOf(scope, write.Grain) ?? Add(scope, write.Grain, version);
        var insert = connection.Prepare("Append/add-event");
        var number = write.ExpectedVersion;
        foreach (var e in write.Events)
            insert.Bind(scope.Id).Bind(++position).Bind(grain.Id).Bind(++number).Bind(TypeOf(e)).Bind(e.Body.Span).Run();
        if (grain.Version == grain.Written && grain.Version != version)
            moved.Add(grain);
        grain.Version = version;
        return position;
    }

    private long TargetRow(ScopeRow scope, Commit commit)
    {
        if (RowOf(scope, commit.Target) is { } known)
            return known.Id;
        var writes = commit.Writes.FirstOrDefault(w => w.Grain == commit.Target);
        return Add(scope, commit.Target, writes?.Events.Length ?? 0).Id;
    }
}
