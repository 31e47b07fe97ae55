using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>
/// Raises a dispute about a rule's result, while P4 is open, or about a line of points, from P4 to P6. Reads the cycle. Refused:
/// <c>dispute.not-open</c>, <c>dispute.unknown-subject</c>, <c>dispute.id-taken</c>, <c>dispute.already-raised</c>, <c>dispute.asker-unknown</c>,
/// <c>candidate.unknown</c>, <c>candidate.already-ordered</c>.
/// </summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Id">Id of the dispute.</param>
/// <param name="By">Who raises it: one of the askers of exemptions.</param>
/// <param name="About">Code of the rule or of the line of points.</param>
/// <param name="Text">What is said.</param>
/// <param name="Evidence">What proves it; null for nothing.</param>
[StoredAs("candidate.raise-dispute", 1)]
public sealed record RaiseDispute(string Cycle, Guid Id, string By, string About, Protected<string> Text, Protected<string>? Evidence) : CandidateCommand
{
    /// <summary>Key of the school that raises it; null where no school does.</summary>
    public string? School { get; init; }
}

/// <summary>Takes a dispute back that is not decided. Refused: <c>dispute.unknown</c>, <c>dispute.not-yours</c>, <c>dispute.decided</c>.</summary>
/// <param name="Id">The dispute.</param>
/// <param name="By">Who takes it back.</param>
[StoredAs("candidate.withdraw-dispute", 1)]
public sealed record WithdrawDispute(Guid Id, string By) : CandidateCommand;

/// <summary>
/// Accepts a dispute before planning begins: the corrected value counts from the same commit on and in every later assessment, and the one before
/// stays on record. Reads what an assessment reads. Refused: <c>dispute.unknown</c>, <c>dispute.decided</c>, <c>dispute.withdrawn</c>,
/// <c>dispute.frozen</c>, <c>dispute.value</c>, <c>dispute.changes-nothing</c> and what an assessment is refused with.
/// </summary>
/// <param name="Assess">The assessment that follows.</param>
/// <param name="Id">The dispute.</param>
/// <param name="Value">For R1 and R2 the day service began (yyyy-MM-dd); for any rule its outcome; for a line of points its units.</param>
/// <param name="Grounds">Why.</param>
[StoredAs("candidate.accept-dispute", 1)]
public sealed record AcceptDispute(AssessCandidate Assess, Guid Id, string Value, Protected<string> Grounds) : CandidateCommand;

/// <summary>Rejects a dispute. Refused: <c>dispute.unknown</c>, <c>dispute.decided</c>, <c>dispute.withdrawn</c>.</summary>
/// <param name="Id">The dispute.</param>
/// <param name="Grounds">Why.</param>
[StoredAs("candidate.reject-dispute", 1)]
public sealed record RejectDispute(Guid Id, Protected<string> Grounds) : CandidateCommand;

/// <summary>A dispute was raised. What it says may touch on health or family: it is read in the dispute alone, never in a trail of changes.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Id">Its id.</param>
/// <param name="By">Who raised it.</param>
/// <param name="About">Code of the rule or of the line of points.</param>
/// <param name="Before">The value as it stood.</param>
/// <param name="Text">What is said.</param>
/// <param name="Evidence">What proves it.</param>
[StoredAs("candidate.dispute-raised", 1)]
public sealed record DisputeRaised(string Cycle, Guid Id, string By, string About, DisputedValue Before, Protected<string> Text, Protected<string>? Evidence) : CandidateEvent
{
    /// <summary>Key of the school that raised it; null where no school did, and in disputes of before it was kept.</summary>
    public string? School { get; init; }
}

/// <summary>A dispute was taken back.</summary>
/// <param name="Id">The dispute.</param>
[StoredAs("candidate.dispute-withdrawn", 1)]
public sealed record DisputeWithdrawn(Guid Id) : CandidateEvent;

/// <summary>A dispute was accepted; the corrected value counts in this and every later assessment.</summary>
/// <param name="Id">The dispute.</param>
/// <param name="Value">What was decided, as in <see cref="AcceptDispute"/>.</param>
/// <param name="After">The value as it stands now.</param>
/// <param name="Grounds">Why.</param>
[StoredAs("candidate.dispute-accepted", 1)]
public sealed record DisputeAccepted(Guid Id, string Value, DisputedValue After, Protected<string> Grounds) : CandidateEvent;

/// <summary>A dispute was rejected; the value stays.</summary>
/// <param name="Id">The dispute.</param>
/// <param name="Grounds">Why.</param>
[StoredAs("candidate.dispute-rejected", 1)]
public sealed record DisputeRejected(Guid Id, Protected<string> Grounds) : CandidateEvent;

/// <summary>A teacher's points were counted by the cycle's frozen scale.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Teacher">The teacher.</param>
/// <param name="Lines">The lines that give something, in the scale's order.</param>
[StoredAs("candidate.points-counted", 1)]
public sealed record PointsCounted(string Cycle, string Teacher, Listed<PointLine> Lines) : CandidateEvent;
