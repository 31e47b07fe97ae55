using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Journals;

/// <summary>
/// The answers to a group and the commits they stand for, worked out from beliefs. They hold if the beliefs do, which the
/// database confirms as it stores them.
/// </summary>
public sealed class Draft
{
    private readonly Beliefs beliefs;
    private readonly Dictionary<GrainId, long> versions = [];
    private readonly Dictionary<CommandId, KnownCommand> stored = [];
    private readonly Dictionary<ScopeId, Head> heads;
    private readonly List<StoredCommit> commits = [];
    private readonly Dictionary<GrainId, long> before = [];
    private readonly List<CommandId> clashing = [];

    /// <summary>Works a group out.</summary>
    public Draft(ImmutableArray<Commit> group, Beliefs beliefs)
    {
        this.beliefs = beliefs;
        heads = new(beliefs.Heads);
        var answers = ImmutableArray.CreateBuilder<Appended>(group.Length);
        foreach (var commit in group)
            answers.Add(Append(commit));
        Answers = answers.MoveToImmutable();
    }

    /// <summary>The history.</summary>
    public Guid Epoch => beliefs.Epoch;

    /// <summary>An answer to each commit of the group, in order.</summary>
    public ImmutableArray<Appended> Answers { get; }

    /// <summary>What is to be stored, in order.</summary>
    public IReadOnlyList<StoredCommit> Commits => commits;

    /// <summary>Commands answered as clashing. They must not be stored already: a repeat is none.</summary>
    public IReadOnlyList<CommandId> Clashing => clashing;

    /// <summary>The versions that must stand before, by grain.</summary>
    public IReadOnlyDictionary<GrainId, long> Before => before;

    /// <summary>The version of a grain once the draft is stored; 0 when it has nothing to do with it.</summary>
    public long VersionAfter(GrainId grain) => versions.GetValueOrDefault(grain);

    /// <summary>The end of a log before and after.</summary>
    public (Head Before, Head After) Heads(ScopeId scope) => (beliefs.Heads[scope], heads[scope]);

    private Appended Append(Commit commit)
    {
        if (beliefs.Commands.TryGetValue(commit.Command, out var known) || stored.TryGetValue(commit.Command, out known))
            return known.AnswerTo(commit.Actor, commit.Target, commit.BodyDigest.AsSpan());
        if (Moved(commit) is not { } moved)
            return new Appended.Stored(Store(commit));
        clashing.Add(commit.Command);
        return new Appended.Conflict(moved);
    }

    private GrainId? Moved(Commit commit)
    {
        foreach (var write in commit.Writes)
        {
            if (VersionOf(write.Grain, write.ExpectedVersion) != write.ExpectedVersion)
                return write.Grain;
        }
        foreach (var read in commit.Reads)
        {
            if (VersionOf(read.Grain, read.ExpectedVersion) != read.ExpectedVersion)
                return read.Grain;
        }
        return null;
    }

    private long VersionOf(GrainId grain, long expected)
    {
        if (versions.TryGetValue(grain, out var version))
            return version;
        version = beliefs.Versions is { } seen ? seen.GetValueOrDefault(grain) : Math.Max(expected, beliefs.Lately?.Invoke(grain) ?? 0);
        before[grain] = version;
        return versions[grain] = version;
    }

    private CommitReceipt Store(Commit commit)
    {
        var head = heads[commit.Scope];
        var first = head.Position + 1;
        var at = Microseconds.Floor(commit.Now) is var now && now > head.At ? now : head.At;
        var events = commit.Stamp(first);
        var digest = Chain.Digest(commit.Scope, commit.Command, commit.Actor, commit.Target, commit.BodyDigest.AsSpan(), Microseconds.Of(at), events.AsSpan());
        var hash = ImmutableCollectionsMarshal.AsImmutableArray(Chain.Next(head.Hash.AsSpan(), first, digest));
        var added = new StoredCommit(
            commit.Scope, first, commit.Command, commit.Actor, commit.Target, commit.BodyDigest, at,
            ImmutableCollectionsMarshal.AsImmutableArray(digest), hash, events);
        foreach (var write in commit.Writes)
            versions[write.Grain] = write.ExpectedVersion + write.Events.Length;
        commits.Add(added);
        heads[commit.Scope] = new(head.Epoch, added.Last, hash, at);
        var receipt = new CommitReceipt(head.Epoch, first, added.Last, at, hash);
        stored.Add(commit.Command, new(commit.Actor, commit.Target, commit.BodyDigest.AsMemory(), receipt));
        return receipt;
    }
}
