using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Journals;

/// <summary>The end of a scope's log.</summary>
/// <param name="Epoch">Changes when the database comes to hold another history.</param>
/// <param name="Position">Of the last event; 0 when the log is empty.</param>
/// <param name="Hash">The chain hash there; 32 zero bytes when the log is empty.</param>
/// <param name="At">Recorded time of the last commit; the Unix epoch when the log is empty.</param>
public sealed record Head(Guid Epoch, long Position, ImmutableArray<byte> Hash, DateTimeOffset At);

/// <summary>A commit as stored.</summary>
public sealed record StoredCommit(
    ScopeId Scope,
    long First,
    CommandId Command,
    string Actor,
    GrainId Target,
    ImmutableArray<byte> BodyDigest,
    DateTimeOffset At,
    ImmutableArray<byte> Digest,
    ImmutableArray<byte> Hash,
    ImmutableArray<StoredEvent> Events)
{
    /// <summary>Position of its last event.</summary>
    public long Last => First + Events.Length - 1;
}

/// <summary>An event as stored.</summary>
/// <param name="Position">In the scope's log, from 1.</param>
/// <param name="Grain">Whose event.</param>
/// <param name="Version">Its number in the grain, from 1.</param>
/// <param name="Encoded">Name, shape version and bytes.</param>
public sealed record StoredEvent(long Position, GrainId Grain, long Version, EncodedEvent Encoded);
