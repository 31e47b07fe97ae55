using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.FollowUps;

/// <summary>What happened to a refused follow-up.</summary>
public abstract record FollowUpEvent : IEvent;

/// <summary>A follow-up was refused and waits for a role.</summary>
/// <inheritdoc cref="RecordRefusedFollowUp"/>
[StoredAs("followup.refused-recorded", 1)]
public sealed record RefusedFollowUpRecorded(
    string Reactor, string Role, string Cause, string Target, string Order, string Code, string? Rule, ImmutableArray<FollowUpFact> Facts) : FollowUpEvent;

/// <summary>The matter was mended.</summary>
/// <param name="How">A few words; names nobody.</param>
[StoredAs("followup.resolved", 1)]
public sealed record FollowUpResolved(string How) : FollowUpEvent;
