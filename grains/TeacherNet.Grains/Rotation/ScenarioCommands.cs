using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>Orders to a scenario, one plan of a rotation cycle.</summary>
public abstract record ScenarioCommand : ICommand;

/// <summary>Starts a plan of a running cycle.</summary>
[StoredAs("scenario.draft", 1)]
public sealed record DraftScenario(string Cycle, string Name) : ScenarioCommand;

/// <summary>Puts one teacher on a post. Refused with the rule and the fact when the candidate, the post or the plan forbids it.</summary>
/// <param name="Cycle">The scenario's cycle, whose candidate is read.</param>
/// <param name="Placement">Who goes where.</param>
[StoredAs("scenario.place-teacher", 1)]
public sealed record PlaceTeacher(string Cycle, Placement Placement) : ScenarioCommand;

/// <summary>Puts several teachers on posts at once; posts are counted after all of them, so that a ring of full posts can turn.</summary>
/// <param name="Cycle">The scenario's cycle, whose candidates are read.</param>
/// <param name="Placements">Who goes where; all or none.</param>
[StoredAs("scenario.place-chain", 1)]
public sealed record PlaceChain(string Cycle, Listed<Placement> Placements) : ScenarioCommand;

/// <summary>Takes a move out of the plan again.</summary>
[StoredAs("scenario.unplace-teacher", 1)]
public sealed record UnplaceTeacher(Guid Move) : ScenarioCommand;

/// <summary>Takes several moves out at once, all or none.</summary>
[StoredAs("scenario.unplace-chain", 1)]
public sealed record UnplaceChain(Listed<Guid> Moves) : ScenarioCommand;

/// <summary>Keeps a move where it is until unlocked.</summary>
[StoredAs("scenario.lock-move", 1)]
public sealed record LockMove(Guid Move) : ScenarioCommand;

/// <summary>Lets a locked move be changed again.</summary>
[StoredAs("scenario.unlock-move", 1)]
public sealed record UnlockMove(Guid Move) : ScenarioCommand;

/// <summary>Writes beside a move why it was made.</summary>
[StoredAs("scenario.note-reason", 1)]
public sealed record NoteReason(Guid Move, Protected<string> Reason) : ScenarioCommand;

/// <summary>
/// Approves the plan as it stands (局党组审定); any other placing afterwards asks for another approval. Refused: <c>scenario.published</c>,
/// <c>scenario.nothing-to-approve</c>, <c>scenario.changed-since-seen</c>.
/// </summary>
/// <param name="Digest">Of the moves that were seen, as <see cref="PlanText.Digest"/> makes it.</param>
[StoredAs("scenario.approve", 1)]
public sealed record ApproveScenario(string Digest) : ScenarioCommand;

/// <summary>Sends the plan back to be changed, an approval with it. Refused: <c>scenario.published</c>, <c>scenario.nothing-to-approve</c>.</summary>
/// <param name="Reason">Why; names nobody.</param>
[StoredAs("scenario.send-back", 1)]
public sealed record SendBackScenario(string Reason) : ScenarioCommand;

/// <summary>Puts an approved plan up for public notice (公示); its moves stand from now on. Refused with <c>scenario.not-approved</c> before its approval.</summary>
/// <param name="Notice">Random key of the notice.</param>
/// <param name="From">First day of the notice.</param>
/// <param name="Until">Last day of the notice, inclusive.</param>
[StoredAs("scenario.publish", 1)]
public sealed record PublishScenario(Guid Notice, DateOnly From, DateOnly Until) : ScenarioCommand;

/// <summary>Objects to one move during the notice.</summary>
[StoredAs("scenario.object-to-move", 1)]
public sealed record ObjectToMove(Guid Objection, Guid Move, Protected<string> Text) : ScenarioCommand;

/// <summary>Decides an objection.</summary>
/// <param name="Objection">Key of the objection.</param>
/// <param name="Upheld">True takes the move out; false lets it be ordered.</param>
/// <param name="Grounds">Why.</param>
[StoredAs("scenario.decide-objection", 1)]
public sealed record DecideObjection(Guid Objection, bool Upheld, Protected<string> Grounds) : ScenarioCommand;

/// <summary>Orders every noticed move that no objection holds, from the last day of the notice on.</summary>
/// <param name="Cycle">The scenario's cycle, which can no longer be cancelled afterwards.</param>
/// <param name="Document">The document's number (发文字号), used once.</param>
/// <param name="Effective">The day the moves take effect; today or earlier means at once.</param>
/// <param name="PlannedEnd">The last day as planned; null for good.</param>
[StoredAs("scenario.order-moves", 1)]
public sealed record OrderMoves(string Cycle, string Document, DateOnly Effective, DateOnly? PlannedEnd) : ScenarioCommand;

/// <summary>Lets the moves of a document take effect; sent by the clock.</summary>
[StoredAs("scenario.take-effect", 1)]
public sealed record TakeEffect(string Document) : ScenarioCommand;

/// <summary>Takes out the move of a candidate who dropped out; sent by a reactor.</summary>
/// <param name="Move">The move.</param>
/// <param name="Cause"><c>withdrawn</c>, <c>exempt</c> or <c>not-eligible</c>.</param>
[StoredAs("scenario.drop-move", 1)]
public sealed record DropMove(Guid Move, string Cause) : ScenarioCommand;
