using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Journals;

/// <summary>One command's events, stored whole or not at all. All grains are of one scope.</summary>
/// <param name="Command">The command's id, remembered with the commit.</param>
/// <param name="Actor">Who ordered it.</param>
/// <param name="Target">The grain the command was addressed to.</param>
/// <param name="BodyDigest">SHA-256 of the command's encoded body.</param>
/// <param name="Now">The turn's time, UTC; the stored time is this or the previous commit's, whichever is later.</param>
/// <param name="Writes">The streams written, each once, with at least one event in all.</param>
/// <param name="Reads">Streams only read, whose versions must still be current.</param>
public sealed record Commit(
    CommandId Command,
    string Actor,
    GrainId Target,
    ImmutableArray<byte> BodyDigest,
    DateTimeOffset Now,
    ImmutableArray<StreamWrite> Writes,
    ImmutableArray<StreamRead> Reads)
{
    /// <summary>The log the commit goes to.</summary>
    public ScopeId Scope => Target.Scope;

    /// <summary>Refuses a group that no store can take, before anything of it is written.</summary>
    /// <exception cref="ArgumentException">
    /// A commit without events, with a grain of another scope, a stream written twice, a body digest that is not
    /// 32 bytes, no actor, or an expected version below 0.
    /// </exception>
    public static void ThrowIfMalformed(ImmutableArray<Commit> group)
    {
        foreach (var commit in group)
        {
            if (commit.Fault() is { } fault)
                throw new ArgumentException($"Command {commit.Command}: {fault}.", nameof(group));
        }
    }

    /// <summary>The commit's events with their numbers, given the position of the first and that every expected version is current.</summary>
    public ImmutableArray<StoredEvent> Stamp(long first)
    {
        var count = 0;
        foreach (var write in Writes)
            count += write.Events.Length;
        var events = ImmutableArray.CreateBuilder<StoredEvent>(count);
        foreach (var write in Writes)
        {
            var version = write.ExpectedVersion;
            foreach (var e in write.Events)
                events.Add(new(first + events.Count, write.Grain, ++version, e));
        }
        return events.MoveToImmutable();
    }

    private string? Fault()
    {
        if (Writes.All(w => w.Events.IsEmpty))
            return "no events";
        if (BodyDigest.Length != 32)
            return "the body digest is not 32 bytes";
        if (Actor.Length == 0)
            return "no actor";
        if (Writes.Any(w => w.Grain.Scope != Scope || w.ExpectedVersion < 0) || Reads.Any(r => r.Grain.Scope != Scope || r.ExpectedVersion < 0))
            return "a grain of another scope, or a version below 0";
        return Writes.Length > 1 && Writes.DistinctBy(w => w.Grain).Count() < Writes.Length ? "a stream is written twice" : null;
    }
}

/// <summary>Events of one grain and the version they follow (0 for a new grain).</summary>
public sealed record StreamWrite(GrainId Grain, long ExpectedVersion, ImmutableArray<EncodedEvent> Events);

/// <summary>A grain a decision looked at, at a version.</summary>
public readonly record struct StreamRead(GrainId Grain, long ExpectedVersion);

/// <summary>An event as bytes under its stored name.</summary>
/// <param name="Name">The stored name.</param>
/// <param name="Version">The stored version of the shape, from 1.</param>
/// <param name="Body">UTF-8 JSON, exactly as hashed and stored.</param>
public readonly record struct EncodedEvent(string Name, int Version, ReadOnlyMemory<byte> Body);

/// <summary>The journal's answer to one commit of a group.</summary>
public abstract record Appended
{
    private Appended()
    {
    }

    /// <summary>Stored now.</summary>
    public sealed record Stored(CommitReceipt Receipt) : Appended;

    /// <summary>The same command was stored before; this is its first receipt. Nothing was written.</summary>
    public sealed record Repeated(CommitReceipt Receipt) : Appended;

    /// <summary>A written or read version is not current. Nothing was written.</summary>
    /// <param name="Grain">The first such grain, writes before reads, in the commit's order.</param>
    public sealed record Conflict(GrainId Grain) : Appended;

    /// <summary>The command id was used for another actor, target or body. Nothing was written.</summary>
    public sealed record IdReused : Appended;
}

/// <summary>Where a commit stands in its scope's log.</summary>
/// <param name="Epoch">The history the positions belong to.</param>
/// <param name="First">Position of its first event.</param>
/// <param name="Last">Position of its last event.</param>
/// <param name="At">Recorded time, UTC, microseconds.</param>
/// <param name="Hash">The chain hash after it.</param>
public sealed record CommitReceipt(Guid Epoch, long First, long Last, DateTimeOffset At, ImmutableArray<byte> Hash);
