using System.Runtime.InteropServices;
using Npgsql;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres.Appending;

/// <summary>
/// A draft as the columns that <c>append_group_2</c> takes. Scopes are named by their place, from 1; grains by their id where it is known,
/// otherwise by their place below 0.
/// </summary>
internal sealed class GroupRows
{
    private readonly Func<GrainId, long> idOf;
    private readonly Dictionary<ScopeId, int> scopes = [];
    private readonly Dictionary<GrainId, long> grains;
    private readonly List<GrainId> named = [];
    private readonly (List<string> Name, List<long> Position, List<byte[]> Hash, List<long> NewPosition, List<byte[]> NewHash, List<long> NewAt) s = ([], [], [], [], [], []);
    private readonly (List<long> Id, List<long> Version) k = ([], []);
    private readonly (List<int> Scope, List<string> Kind, List<string> Key, List<long> Version, List<bool> Written) g = ([], [], [], [], []);
    private readonly (List<int> Scope, List<long> First, List<int> Count, List<Guid> Command, List<string> Actor, List<long> Target) c = ([], [], [], [], [], []);
    private readonly (List<byte[]> BodyDigest, List<long> At, List<byte[]> Digest, List<byte[]> Hash) d = ([], [], [], []);
    private readonly (List<int> Scope, List<long> Position, List<long> Grain, List<long> Version, List<int> Type, List<ReadOnlyMemory<byte>> Body) e = ([], [], [], [], [], []);

    /// <param name="draft">What is to be stored.</param>
    /// <param name="made">How many connections had been made when the ids were looked up; they hold over these.</param>
    /// <param name="typeOf">The number of an event's type.</param>
    /// <param name="idOf">The id of a grain, 0 when it is not known.</param>
    public GroupRows(Draft draft, int made, Func<EncodedEvent, int> typeOf, Func<GrainId, long> idOf)
    {
        this.idOf = idOf;
        (Draft, Made) = (draft, made);
        grains = new(draft.Before.Count);
        foreach (var scope in draft.Commits.Select(c => c.Scope).Concat(draft.Before.Keys.Select(g => g.Scope)).Distinct())
            Add(scope, draft.Heads(scope));
        foreach (var (grain, version) in draft.Before)
            Check(grain, version);
        foreach (var commit in draft.Commits)
            Add(commit, typeOf);
    }

    public Draft Draft { get; }

    public int Made { get; }

    /// <summary>The grains whose ids the function answers, in that order.</summary>
    public IReadOnlyList<GrainId> Named => named;

    public NpgsqlCommand On(NpgsqlConnection connection) => connection.Ask(
        "Append/append-group", Draft.Epoch,
        Commands.Texts(s.Name), Commands.Longs(s.Position), Commands.Blobs(s.Hash), Commands.Longs(s.NewPosition), Commands.Blobs(s.NewHash), Commands.Longs(s.NewAt),
        Commands.Longs(k.Id), Commands.Longs(k.Version),
        Commands.Integers(g.Scope), Commands.Texts(g.Kind), Commands.Texts(g.Key), Commands.Longs(g.Version), Commands.Flags(g.Written),
        Commands.Integers(c.Scope), Commands.Longs(c.First), Commands.Integers(c.Count), Commands.Ids(c.Command), Commands.Texts(c.Actor), Commands.Longs(c.Target),
        Commands.Blobs(d.BodyDigest), Commands.Longs(d.At), Commands.Blobs(d.Digest), Commands.Blobs(d.Hash),
        Commands.Integers(e.Scope), Commands.Longs(e.Position), Commands.Longs(e.Grain), Commands.Longs(e.Version), Commands.Integers(e.Type), Commands.Blobs(e.Body),
        Commands.Ids([.. Draft.Clashing.Select(c => c.Value)]));

    private void Add(ScopeId scope, (Head Before, Head After) heads)
    {
        scopes.Add(scope, scopes.Count + 1);
        s.Name.Add(scope.Value);
        s.Position.Add(heads.Before.Position);
        s.Hash.Add(Bytes(heads.Before.Hash));
        s.NewPosition.Add(heads.After.Position);
        s.NewHash.Add(Bytes(heads.After.Hash));
        s.NewAt.Add(Microseconds.Of(heads.After.At));
    }

    private void Check(GrainId grain, long version)
    {
        if (idOf(grain) is > 0 and var id)
        {
            grains.Add(grain, id);
            k.Id.Add(id);
            k.Version.Add(version);
        }
        else
        {
            Name(grain, version);
        }
    }

    private long Name(GrainId grain, long version)
    {
        named.Add(grain);
        g.Scope.Add(scopes[grain.Scope]);
        g.Kind.Add(grain.Kind);
        g.Key.Add(grain.Key);
        g.Version.Add(version);
        g.Written.Add(false);
        return grains[grain] = -named.Count;
    }

    /// <summary>What a grain that needs a row is referred to by. A target that no commit writes or reads may be at any version: none is checked of it.</summary>
    private long ReferenceTo(GrainId grain)
    {
        if (!grains.TryGetValue(grain, out var reference))
            reference = idOf(grain) is > 0 and var id ? grains[grain] = id : Name(grain, -1);
        if (reference < 0)
            g.Written[(int)-reference - 1] = true;
        return reference;
    }

    private void Add(StoredCommit commit, Func<EncodedEvent, int> typeOf)
    {
        var scope = scopes[commit.Scope];
        c.Scope.Add(scope);
        c.First.Add(commit.First);
        c.Count.Add(commit.Events.Length);
        c.Command.Add(commit.Command.Value);
        c.Actor.Add(commit.Actor);
        c.Target.Add(ReferenceTo(commit.Target));
        d.BodyDigest.Add(Bytes(commit.BodyDigest));
        d.At.Add(Microseconds.Of(commit.At));
        d.Digest.Add(Bytes(commit.Digest));
        d.Hash.Add(Bytes(commit.Hash));
        foreach (var stored in commit.Events)
        {
            e.Scope.Add(scope);
            e.Position.Add(stored.Position);
            e.Grain.Add(ReferenceTo(stored.Grain));
            e.Version.Add(stored.Version);
            e.Type.Add(typeOf(stored.Encoded));
            e.Body.Add(stored.Encoded.Body);
        }
    }

    private static byte[] Bytes(System.Collections.Immutable.ImmutableArray<byte> bytes) => ImmutableCollectionsMarshal.AsArray(bytes)!;
}
