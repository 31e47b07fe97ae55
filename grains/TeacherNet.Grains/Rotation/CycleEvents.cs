using TeacherNet.Grains.Regions;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>What happened to a rotation cycle.</summary>
public abstract record CycleEvent : IEvent;

/// <summary>A year's rotation was opened with its policy frozen.</summary>
/// <param name="SchoolYear">The year in whose September the school year begins.</param>
/// <param name="PolicyVersion">The version of the region's policy; 0 for the default one.</param>
/// <param name="Rules">The rules of that version.</param>
/// <param name="CutOff">The day to which years in a school are counted.</param>
/// <param name="Phases">Phases in order of their codes.</param>
[StoredAs("cycle.opened", 1)]
public sealed record CycleOpened(int SchoolYear, int PolicyVersion, Listed<PolicyRule> Rules, DateOnly CutOff, Listed<PhaseDates> Phases) : CycleEvent;

/// <summary>A phase was opened.</summary>
[StoredAs("cycle.phase-opened", 1)]
public sealed record PhaseOpened(string Phase) : CycleEvent;

/// <summary>A phase was closed.</summary>
[StoredAs("cycle.phase-closed", 1)]
public sealed record PhaseClosed(string Phase) : CycleEvent;

/// <summary>A phase lasts longer; had it been closed, it is open again.</summary>
/// <inheritdoc cref="ExtendPhase"/>
[StoredAs("cycle.phase-extended", 1)]
public sealed record PhaseExtended(string Phase, DateTime Until, string Reason) : CycleEvent;

/// <summary>Who stands where by the rules was published.</summary>
/// <inheritdoc cref="PublishEligibility"/>
[StoredAs("cycle.eligibility-published", 1)]
public sealed record EligibilityPublished(string Digest, int People) : CycleEvent;

/// <summary>The cycle was given up.</summary>
[StoredAs("cycle.cancelled", 1)]
public sealed record CycleCancelled(string Reason) : CycleEvent;

/// <summary>The cycle's first order went out, stored with the order itself; the cycle can no longer be given up.</summary>
[StoredAs("cycle.orders-issued", 1)]
public sealed record OrdersIssued(string Scenario, string Document) : CycleEvent;

/// <summary>The cycle goes by another version of the policy.</summary>
/// <param name="Version">The version; 0 for the default one.</param>
/// <param name="Rules">The rules of that version.</param>
[StoredAs("cycle.policy-taken", 1)]
public sealed record PolicyTaken(int Version, Listed<PolicyRule> Rules) : CycleEvent;
