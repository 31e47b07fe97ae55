using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>What happened to a scenario.</summary>
public abstract record ScenarioEvent : IEvent;

/// <summary>A plan was begun.</summary>
[StoredAs("scenario.drafted", 1)]
public sealed record ScenarioDrafted(string Cycle, string Name) : ScenarioEvent;

/// <summary>A teacher was put on a post.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Placement">Who goes where, with the staffing seen.</param>
/// <param name="Authorised">Posts authorised there when it was decided.</param>
/// <param name="StaffClass">How the teacher counts, from <c>StaffClasses</c>.</param>
[StoredAs("scenario.teacher-placed", 1)]
public sealed record TeacherPlaced(string Cycle, Placement Placement, int Authorised, string StaffClass) : ScenarioEvent;

/// <summary>A move was taken out of the plan.</summary>
[StoredAs("scenario.teacher-unplaced", 1)]
public sealed record TeacherUnplaced(string Cycle, Guid Move, string Teacher) : ScenarioEvent;

/// <summary>A move was locked.</summary>
[StoredAs("scenario.move-locked", 1)]
public sealed record MoveLocked(Guid Move) : ScenarioEvent;

/// <summary>A move was unlocked.</summary>
[StoredAs("scenario.move-unlocked", 1)]
public sealed record MoveUnlocked(Guid Move) : ScenarioEvent;

/// <summary>A reason was written beside a move.</summary>
[StoredAs("scenario.reason-noted", 1)]
public sealed record ReasonNoted(Guid Move, Protected<string> Reason) : ScenarioEvent;

/// <summary>The plan was approved.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Digest">Of the moves approved.</param>
/// <param name="Moves">How many they are.</param>
[StoredAs("scenario.approved", 1)]
public sealed record ScenarioApproved(string Cycle, string Digest, int Moves) : ScenarioEvent;

/// <summary>The plan was sent back to be changed.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Reason">Why; names nobody.</param>
[StoredAs("scenario.sent-back", 1)]
public sealed record ScenarioSentBack(string Cycle, string Reason) : ScenarioEvent;

/// <summary>The plan was put up for public notice.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Notice">Key of the notice.</param>
/// <param name="Hash">SHA-256 over the notice's canonical text, in lower-case hex.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="Moves">The moves it lists.</param>
[StoredAs("scenario.published", 1)]
public sealed record ScenarioPublished(
    string Cycle, Guid Notice, string Hash, DateOnly From, DateOnly Until, Listed<NoticedMove> Moves) : ScenarioEvent;

/// <summary>A line of a notice.</summary>
public sealed record NoticedMove(Guid Move, string Teacher);

/// <summary>Somebody objected to a move; the move cannot be ordered until this is decided.</summary>
[StoredAs("scenario.move-objected-to", 1)]
public sealed record MoveObjectedTo(Guid Objection, Guid Move, Protected<string> Text) : ScenarioEvent;

/// <summary>An objection was decided; upheld, it took the move out.</summary>
[StoredAs("scenario.objection-decided", 1)]
public sealed record ObjectionDecided(
    Guid Objection, string Cycle, Guid Move, string Teacher, bool Upheld, Protected<string> Grounds) : ScenarioEvent;

/// <summary>Moves were ordered; they never change afterwards.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Document">The document's number.</param>
/// <param name="Effective">The day they take effect.</param>
/// <param name="PlannedEnd">The last day as planned; null for good.</param>
/// <param name="Moves">The moves.</param>
[StoredAs("scenario.moves-ordered", 1)]
public sealed record MovesOrdered(string Cycle, string Document, DateOnly Effective, DateOnly? PlannedEnd, Listed<OrderedMove> Moves) : ScenarioEvent;

/// <summary>A move as ordered.</summary>
public sealed record OrderedMove(Guid Move, string Teacher, string StaffClass, Post From, Post To, string Form, bool RelationMoves);

/// <summary>The moves of a document took effect.</summary>
[StoredAs("scenario.moves-took-effect", 1)]
public sealed record MovesTookEffect(string Cycle, string Document, DateOnly Effective, DateOnly? PlannedEnd, Listed<OrderedMove> Moves) : ScenarioEvent;

/// <summary>The move of a candidate who dropped out was taken out.</summary>
[StoredAs("scenario.move-dropped", 1)]
public sealed record MoveDropped(string Cycle, Guid Move, string Teacher, string Cause) : ScenarioEvent;
