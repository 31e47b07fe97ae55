using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.FollowUps;

/// <summary>Orders to a refused follow-up.</summary>
public abstract record FollowUpCommand : ICommand;

/// <summary>Notes that a reactor's follow-up was refused, so that a role can mend it.</summary>
/// <param name="Reactor">The reactor that sent it.</param>
/// <param name="Role">Who has to act: <c>coordinator</c>, <c>group-coordinator</c> …</param>
/// <param name="Cause">The grain whose event asked for the follow-up.</param>
/// <param name="Target">The grain that refused.</param>
/// <param name="Order">The stored name of the refused command.</param>
/// <param name="Code">The refusal's code.</param>
/// <param name="Rule">The refusal's policy rule, or null.</param>
/// <param name="Facts">The refusal's facts, by name.</param>
[StoredAs("followup.record-refused", 1)]
public sealed record RecordRefusedFollowUp(
    string Reactor, string Role, string Cause, string Target, string Order, string Code, string? Rule, ImmutableArray<FollowUpFact> Facts) : FollowUpCommand;

/// <summary>Says how the matter was mended.</summary>
/// <param name="How">A few words for those who look back; names nobody.</param>
[StoredAs("followup.resolve", 1)]
public sealed record ResolveFollowUp(string How) : FollowUpCommand;

/// <summary>A fact of a refusal.</summary>
public sealed record FollowUpFact(string Name, string Value);
