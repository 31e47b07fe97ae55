using System.Runtime.InteropServices;
using Npgsql;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres.Appending;

/// <summary>A draft as the columns that <c>append_group_1</c> takes. Scopes and grains are named by their place, from 1.</summary>
internal sealed class GroupRows
{
    private readonly Guid epoch;
    private readonly Dictionary<ScopeId, int> scopes = [];
    private readonly Dictionary<GrainId, int> grains = [];
    private readonly (List<string> Name, List<long> Position, List<byte[]> Hash, List<long> NewPosition, List<byte[]> NewHash, List<long> NewAt) s = ([], [], [], [], [], []);
    private readonly (List<int> Scope, List<string> Kind, List<string> Key, List<long> Version, List<bool> Written) g = ([], [], [], [], []);
    private readonly (List<int> Scope, List<long> First, List<int> Count, List<Guid> Command, List<string> Actor, List<int> Target) c = ([], [], [], [], [], []);
    private readonly (List<byte[]> BodyDigest, List<long> At, List<byte[]> Digest, List<byte[]> Hash) d = ([], [], [], []);
    private readonly (List<int> Scope, List<long> Position, List<int> Grain, List<long> Version, List<int> Type, List<ReadOnlyMemory<byte>> Body) e = ([], [], [], [], [], []);

    public GroupRows(Draft draft, Func<EncodedEvent, int> typeOf)
    {
        epoch = draft.Epoch;
        foreach (var scope in draft.Commits.Select(c => c.Scope).Concat(draft.Before.Keys.Select(g => g.Scope)).Distinct())
            Add(scope, draft.Heads(scope));
        foreach (var (grain, version) in draft.Before)
            Add(grain, version);
        foreach (var commit in draft.Commits)
            Add(commit, draft, typeOf);
    }

    public NpgsqlCommand On(NpgsqlConnection connection) => connection.Ask(
        "Append/append-group", epoch,
        Commands.Texts(s.Name), Commands.Longs(s.Position), Commands.Blobs(s.Hash), Commands.Longs(s.NewPosition), Commands.Blobs(s.NewHash), Commands.Longs(s.NewAt),
        Commands.Integers(g.Scope), Commands.Texts(g.Kind), Commands.Texts(g.Key), Commands.Longs(g.Version), Commands.Flags(g.Written),
        Commands.Integers(c.Scope), Commands.Longs(c.First), Commands.Integers(c.Count), Commands.Ids(c.Command), Commands.Texts(c.Actor), Commands.Integers(c.Target),
        Commands.Blobs(d.BodyDigest), Commands.Longs(d.At), Commands.Blobs(d.Digest), Commands.Blobs(d.Hash),
        Commands.Integers(e.Scope), Commands.Longs(e.Position), Commands.Integers(e.Grain), Commands.Longs(e.Version), Commands.Integers(e.Type), Commands.Blobs(e.Body));

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

    private int Add(GrainId grain, long version)
    {
        grains.Add(grain, grains.Count + 1);
        g.Scope.Add(scopes[grain.Scope]);
        g.Kind.Add(grain.Kind);
        g.Key.Add(grain.Key);
        g.Version.Add(version);
        g.Written.Add(false);
        return grains.Count;
    }

    /// <summary>The place of a grain that needs a row. A target that no commit writes or reads may be at any version: none is checked of it.</summary>
    private int PlaceOf(GrainId grain)
    {
        var place = grains.TryGetValue(grain, out var known) ? known : Add(grain, -1);
        g.Written[place - 1] = true;
        return place;
    }

    private void Add(StoredCommit commit, Draft draft, Func<EncodedEvent, int> typeOf)
    {
        var scope = scopes[commit.Scope];
        c.Scope.Add(scope);
        c.First.Add(commit.First);
        c.Count.Add(commit.Events.Length);
        c.Command.Add(commit.Command.Value);
        c.Actor.Add(commit.Actor);
        c.Target.Add(PlaceOf(commit.Target));
        d.BodyDigest.Add(Bytes(commit.BodyDigest));
        d.At.Add(Microseconds.Of(commit.At));
        d.Digest.Add(Bytes(commit.Digest));
        d.Hash.Add(Bytes(commit.Hash));
        foreach (var stored in commit.Events)
        {
            e.Scope.Add(scope);
            e.Position.Add(stored.Position);
            e.Grain.Add(PlaceOf(stored.Grain));
            e.Version.Add(stored.Version);
            e.Type.Add(typeOf(stored.Encoded));
            e.Body.Add(stored.Encoded.Body);
        }
    }

    private static byte[] Bytes(System.Collections.Immutable.ImmutableArray<byte> bytes) => ImmutableCollectionsMarshal.AsArray(bytes)!;
}
