using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Journals;

/// <summary>One scope's log, looked at commit by commit. After a wrong commit it goes on from what is stored, to name others too.</summary>
internal sealed class LogCheck(ScopeId scope)
{
    private readonly Dictionary<GrainId, long> versions = [];
    private ImmutableArray<byte> hash = Chain.Empty;
    private DateTimeOffset at = DateTimeOffset.UnixEpoch;

    /// <summary>Position of the last event seen.</summary>
    public long Position { get; private set; }

    public List<Damage> Look(StoredCommit commit, bool isRepeat)
    {
        var damages = new List<Damage>();
        void Wrong(long position, GrainId grain, string what) => damages.Add(new(scope, position, grain, what));

        if (commit.First != Position + 1)
            Wrong(commit.First, commit.Target, $"the position does not follow {Position}");
        if (isRepeat)
            Wrong(commit.First, commit.Target, $"command {commit.Command} stands twice");
        if (commit.At < at)
            Wrong(commit.First, commit.Target, "the time is before that of the commit before");
        var digest = Chain.Digest(scope, commit.Command, commit.Actor, commit.Target, commit.BodyDigest.AsSpan(), Microseconds.Of(commit.At), commit.Events.AsSpan());
        if (!commit.Digest.AsSpan().SequenceEqual(digest))
            Wrong(commit.First, commit.Events[0].Grain, "the digest is not that of the commit's contents");
        if (commit.Digest.Length != 32 || commit.Hash.Length != 32 || !commit.Hash.AsSpan().SequenceEqual(Chain.Next(hash.AsSpan(), commit.First, commit.Digest.AsSpan())))
            Wrong(commit.First, commit.Events[0].Grain, "the hash does not follow from the one before");
        foreach (var e in commit.Events)
        {
            if (versions.GetValueOrDefault(e.Grain) + 1 != e.Version)
                Wrong(e.Position, e.Grain, $"version {e.Version} does not follow {versions.GetValueOrDefault(e.Grain)}");
            versions[e.Grain] = e.Version;
        }
        (Position, at) = (commit.Last, commit.At);
        hash = commit.Hash.Length == 32 ? commit.Hash : Chain.Empty;
        return damages;
    }
}
