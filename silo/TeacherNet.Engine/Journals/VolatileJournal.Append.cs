using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Journals;

public sealed partial class VolatileJournal
{
    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Appended>> AppendAsync(ImmutableArray<Commit> group, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Commit.ThrowIfMalformed(group);
        var answers = ImmutableArray.CreateBuilder<Appended>(group.Length);
        lock (gate)
        {
            foreach (var commit in group)
                answers.Add(Append(commit));
        }
        foreach (var scope in group.Select(c => c.Scope).Distinct())
            wakeUps.Wake(scope);
        return new(answers.MoveToImmutable());
    }

    /// <inheritdoc/>
    public ValueTask<Appended?> FindAsync(CommandId command, string actor, GrainId target, ImmutableArray<byte> bodyDigest, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
            return new(Find(command, actor, target, bodyDigest));
    }

    private Appended Append(Commit commit)
    {
        if (Find(commit.Command, commit.Actor, commit.Target, commit.BodyDigest) is { } before)
            return before;
        foreach (var write in commit.Writes)
        {
            if (VersionOf(write.Grain) != write.ExpectedVersion)
                return new Appended.Conflict(write.Grain);
        }
        foreach (var read in commit.Reads)
        {
            if (VersionOf(read.Grain) != read.ExpectedVersion)
                return new Appended.Conflict(read.Grain);
        }
        var stored = Store(commit, CollectionsMarshal.GetValueRefOrAddDefault(logs, commit.Scope, out _) ??= new(epoch));
        return new Appended.Stored(Receipt(stored));
    }

    private StoredCommit Store(Commit commit, Log log)
    {
        var first = log.Head.Position + 1;
        var at = Microseconds.Floor(commit.Now) is var now && now > log.Head.At ? now : log.Head.At;
        var events = commit.Stamp(first);
        var digest = Chain.Digest(commit.Scope, commit.Command, commit.Actor, commit.Target, commit.BodyDigest.AsSpan(), Microseconds.Of(at), events.AsSpan());
        var stored = new StoredCommit(
            commit.Scope, first, commit.Command, commit.Actor, commit.Target, commit.BodyDigest, at,
            [.. digest], [.. Chain.Next(log.Head.Hash.AsSpan(), first, digest)], events);
        log.Add(stored);
        commands.Add(commit.Command, stored);
        foreach (var e in events)
            (CollectionsMarshal.GetValueRefOrAddDefault(grains, e.Grain, out _) ??= []).Add(e);
        return stored;
    }

    private Appended? Find(CommandId command, string actor, GrainId target, ImmutableArray<byte> bodyDigest) =>
        !commands.TryGetValue(command, out var first) ? null
        : first.Actor == actor && first.Target == target && first.BodyDigest.AsSpan().SequenceEqual(bodyDigest.AsSpan()) ? new Appended.Repeated(Receipt(first))
        : new Appended.IdReused();

    private CommitReceipt Receipt(StoredCommit commit) => new(epoch, commit.First, commit.Last, commit.At, commit.Hash);

    private long VersionOf(GrainId grain) => grains.TryGetValue(grain, out var events) ? events.Count : 0;
}
