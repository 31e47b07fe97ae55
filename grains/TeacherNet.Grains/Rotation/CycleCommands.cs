using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>Orders to a rotation cycle.</summary>
public abstract record CycleCommand : ICommand;

/// <summary>Opens a year's rotation and freezes the region's policy for it: a later policy never changes it.</summary>
/// <param name="SchoolYear">The year in whose September the school year begins.</param>
/// <param name="CutOff">The day to which years in a school are counted.</param>
/// <param name="Phases">Phases in order of their codes.</param>
[StoredAs("cycle.open", 1)]
public sealed record OpenCycle(int SchoolYear, DateOnly CutOff, Listed<PhaseDates> Phases) : CycleCommand;

/// <summary>When a phase is open, in the region's local time.</summary>
/// <param name="Phase">P0 to P15.</param>
/// <param name="Opens">First moment, inclusive.</param>
/// <param name="Closes">Last moment, exclusive.</param>
public sealed record PhaseDates(string Phase, DateTime Opens, DateTime Closes);

/// <summary>Opens a phase.</summary>
/// <param name="Phase">P0 to P15.</param>
/// <param name="Due">The planned moment when the clock sends it; null when ordered by hand.</param>
[StoredAs("cycle.open-phase", 1)]
public sealed record OpenPhase(string Phase, DateTime? Due) : CycleCommand;

/// <summary>Closes a phase.</summary>
/// <param name="Phase">P0 to P15.</param>
/// <param name="Due">The planned moment when the clock sends it (an extended phase passes an old one over); null when ordered by hand.</param>
[StoredAs("cycle.close-phase", 1)]
public sealed record ClosePhase(string Phase, DateTime? Due) : CycleCommand;

/// <summary>Lets a phase last longer; one that is closed opens again.</summary>
/// <param name="Phase">P0 to P15.</param>
/// <param name="Until">The new last moment, exclusive, local time; later than the one before and not in the past.</param>
/// <param name="Reason">Why; names nobody.</param>
[StoredAs("cycle.extend-phase", 1)]
public sealed record ExtendPhase(string Phase, DateTime Until, string Reason) : CycleCommand;

/// <summary>
/// Publishes who stands where by the rules (资格公示), while P3 is open; again after corrections, and the same list again changes nothing.
/// Refused: <c>cycle.eligibility-not-due</c>, <c>cycle.nobody-to-assess</c>.
/// </summary>
/// <param name="Digest">Of the list.</param>
/// <param name="People">How many it lists.</param>
[StoredAs("cycle.publish-eligibility", 1)]
public sealed record PublishEligibility(string Digest, int People) : CycleCommand;

/// <summary>Gives the cycle up, as long as nothing is ordered.</summary>
[StoredAs("cycle.cancel", 1)]
public sealed record CancelCycle(string Reason) : CycleCommand;

/// <summary>
/// Puts the cycle under the region's policy for its year as it is now; nothing when it is already. Refused: <c>cycle.policy-frozen</c> once wishes were opened.
/// Whoever was assessed stays so until assessed again.
/// </summary>
[StoredAs("cycle.take-policy", 1)]
public sealed record TakePolicy : CycleCommand;
