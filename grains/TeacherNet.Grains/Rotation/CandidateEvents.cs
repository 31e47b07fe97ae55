using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>What happened to a candidate.</summary>
public abstract record CandidateEvent : IEvent;

/// <summary>An origin of the candidacy was added.</summary>
[StoredAs("candidate.nominated", 1)]
public sealed record CandidateNominated(string Cycle, string Teacher, string Origin) : CandidateEvent;

/// <summary>The cycle's rules were applied.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Teacher">The teacher.</param>
/// <param name="Assessment">Each rule's outcome with the fact used, and what follows.</param>
[StoredAs("candidate.assessed", 1)]
public sealed record CandidateAssessed(string Cycle, string Teacher, CandidateAssessment Assessment) : CandidateEvent;

/// <summary>What the rules made of a teacher.</summary>
/// <param name="Post">The post held then.</param>
/// <param name="Subjects">Codes of the subjects the teacher may be placed in: taught and certified.</param>
/// <param name="StaffClass">How the teacher counts, from <c>StaffClasses</c>.</param>
/// <param name="Backbone">True when the teacher counts as backbone under the frozen policy.</param>
/// <param name="Location">Location class of the school then.</param>
/// <param name="Strength">Strength class of the school then, if rated.</param>
/// <param name="Results">One result a rule, in the policy's order.</param>
/// <param name="Standing">One of <see cref="Standings"/>; that someone volunteers is told by the origins.</param>
public sealed record CandidateAssessment(
    Post Post, Listed<string> Subjects, string StaffClass, bool Backbone, string Location, string? Strength, Listed<RuleResult> Results, string Standing);

/// <summary>The candidate left the cycle.</summary>
[StoredAs("candidate.withdrawn", 1)]
public sealed record CandidateWithdrawn(Protected<string> Reason) : CandidateEvent;

/// <summary>The bureau's choice was taken back.</summary>
[StoredAs("candidate.deselected", 1)]
public sealed record CandidateDeselected : CandidateEvent;

/// <summary>The candidate came back into the cycle.</summary>
[StoredAs("candidate.reinstated", 1)]
public sealed record CandidateReinstated : CandidateEvent;

/// <summary>The candidate is out of the cycle because the teacher is not in post any more.</summary>
/// <param name="Cause">Why, as a code.</param>
[StoredAs("candidate.dismissed", 1)]
public sealed record CandidateDismissed(string Cause) : CandidateEvent;

/// <summary>The candidate's planned moves fell away with the candidacy.</summary>
/// <param name="Moves">The moves.</param>
/// <param name="Cause"><c>withdrawn</c>, <c>left</c>, <c>exempt</c> or <c>not-eligible</c>.</param>
[StoredAs("candidate.dropped", 1)]
public sealed record CandidateDropped(Listed<MoveRef> Moves, string Cause) : CandidateEvent;

/// <summary>A move of a scenario.</summary>
public sealed record MoveRef(string Scenario, Guid Move);

/// <summary>A scenario plans a move.</summary>
[StoredAs("candidate.planned", 1)]
public sealed record CandidatePlanned(string Scenario, Guid Move) : CandidateEvent;

/// <summary>The move is on public notice.</summary>
[StoredAs("candidate.noticed", 1)]
public sealed record CandidateNoticed(string Scenario, Guid Move) : CandidateEvent;

/// <summary>The move is ordered.</summary>
[StoredAs("candidate.ordered", 1)]
public sealed record CandidateOrdered(string Scenario, Guid Move, string Document, DateOnly Effective) : CandidateEvent;

/// <summary>The teacher serves at the new post.</summary>
[StoredAs("candidate.serving", 1)]
public sealed record CandidateServing(string Scenario, Guid Move) : CandidateEvent;

/// <summary>A move is off again.</summary>
[StoredAs("candidate.released", 1)]
public sealed record CandidateReleased(string Scenario, Guid Move) : CandidateEvent;
