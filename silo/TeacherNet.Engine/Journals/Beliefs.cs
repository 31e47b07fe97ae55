using TeacherNet.Kernel;

namespace TeacherNet.Engine.Journals;

/// <summary>What stands in the database, as far as it is known when a group is worked out.</summary>
/// <param name="Epoch">The history.</param>
/// <param name="Heads">The end of each of the group's logs.</param>
/// <param name="Versions">The version of each grain of the group; null when nobody looked, and each is taken to be what the first commit that names it expects, or what it was lately, whichever is later.</param>
/// <param name="Commands">Those of the group's commands that are stored, with who ordered what.</param>
/// <param name="Lately">The version a grain was last known at, 0 for those that are not known; null when nothing is known.</param>
public sealed record Beliefs(
    Guid Epoch, IReadOnlyDictionary<ScopeId, Head> Heads, IReadOnlyDictionary<GrainId, long>? Versions, IReadOnlyDictionary<CommandId, KnownCommand> Commands, Func<GrainId, long>? Lately = null);

/// <summary>A stored command.</summary>
public sealed record KnownCommand(string Actor, GrainId Target, ReadOnlyMemory<byte> BodyDigest, CommitReceipt Receipt)
{
    /// <summary>What the journal answers to the command's id, ordered once more.</summary>
    public Appended AnswerTo(string actor, GrainId target, ReadOnlySpan<byte> bodyDigest) =>
        Actor == actor && Target == target && BodyDigest.Span.SequenceEqual(bodyDigest) ? new Appended.Repeated(Receipt) : new Appended.IdReused();
}
