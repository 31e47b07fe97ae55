using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>Orders to a candidate: one teacher in one cycle.</summary>
public abstract record CandidateCommand : ICommand;

/// <summary>Adds where a candidacy comes from; a second origin joins the first, and a withdrawn candidate comes back.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Teacher">The teacher.</param>
/// <param name="Origin">One of <see cref="Origins"/>.</param>
[StoredAs("candidate.nominate", 1)]
public sealed record NominateCandidate(string Cycle, string Teacher, string Origin) : CandidateCommand;

/// <summary>
/// Applies the cycle's frozen rules to the teacher's facts as they are; the same outcome again is no event.
/// Once planning has begun no more than an exemption may change. Refused: <c>teacher.has-left</c> for who is not in service any more, or will not be on the day to which the cycle counts.
/// </summary>
/// <param name="Cycle">The cycle, whose rules are read.</param>
/// <param name="Teacher">The teacher, whose facts are read.</param>
/// <param name="School">The school the teacher is thought to be at, which is read; refused with <c>candidate.school-changed</c> when it is another.</param>
/// <param name="Served">Schools served in before, which are read; null to leave points as they are.</param>
[StoredAs("candidate.assess", 1)]
public sealed record AssessCandidate(string Cycle, string Teacher, string School, Listed<string>? Served = null) : CandidateCommand;

/// <summary>Takes the candidate out of the cycle; refused once ordered.</summary>
[StoredAs("candidate.withdraw", 1)]
public sealed record WithdrawCandidate(Protected<string> Reason) : CandidateCommand;

/// <summary>
/// Puts an assessed teacher among this year's candidates by the bureau's choice (组织选派). Refused: <c>candidate.unknown</c>, <c>candidate.exempt</c>,
/// <c>candidate.not-eligible</c>, <c>candidate.withdrawn</c>, <c>candidate.already-ordered</c>, <c>candidate.already-selected</c>.
/// </summary>
/// <param name="Cycle">The cycle, which must be running.</param>
/// <param name="Teacher">The teacher.</param>
[StoredAs("candidate.select", 1)]
public sealed record SelectCandidate(string Cycle, string Teacher) : CandidateCommand;

/// <summary>Takes the bureau's choice back. Refused: <c>candidate.not-selected</c>, <c>candidate.already-ordered</c>.</summary>
[StoredAs("candidate.deselect", 1)]
public sealed record DeselectCandidate : CandidateCommand;

/// <summary>Lets a candidate who left the cycle back in, with the origins from before. Refused: <c>candidate.not-withdrawn</c>.</summary>
[StoredAs("candidate.reinstate", 1)]
public sealed record ReinstateCandidate : CandidateCommand;

/// <summary>Takes a candidate out who is not in post any more; follows from the teacher. Whoever serves already is left alone. Refused: <c>candidate.already-ordered</c>.</summary>
/// <param name="Cause">Why, as a code: <c>left</c>.</param>
[StoredAs("candidate.dismiss", 1)]
public sealed record DismissCandidate(string Cause) : CandidateCommand;

/// <summary>Notes that a scenario plans a move; follows from the scenario.</summary>
[StoredAs("candidate.mark-planned", 1)]
public sealed record MarkPlanned(string Scenario, Guid Move) : CandidateCommand;

/// <summary>Notes that the move is on public notice; follows from the scenario.</summary>
[StoredAs("candidate.mark-noticed", 1)]
public sealed record MarkNoticed(string Scenario, Guid Move) : CandidateCommand;

/// <summary>Notes that the move is ordered; follows from the scenario.</summary>
[StoredAs("candidate.mark-ordered", 1)]
public sealed record MarkOrdered(string Scenario, Guid Move, string Document, DateOnly Effective) : CandidateCommand;

/// <summary>Notes that the teacher serves at the new post; follows from the scenario.</summary>
[StoredAs("candidate.mark-serving", 1)]
public sealed record MarkServing(string Scenario, Guid Move) : CandidateCommand;

/// <summary>Notes that a move is off again; follows from the scenario.</summary>
[StoredAs("candidate.release", 1)]
public sealed record ReleaseCandidate(string Scenario, Guid Move) : CandidateCommand;
