using TeacherNet.Grains.Teachers;
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

/// <summary>
/// Takes a computed plan over: its moves replace all that are not locked, in one commit. Refused: <c>scenario.changed-since-planned</c>, <c>scenario.published</c>,
/// and for a move that could not be placed by hand.
/// </summary>
/// <param name="Cycle">The scenario's cycle, whose candidates are read.</param>
/// <param name="Revision">The scenario's revision from which it was computed.</param>
/// <param name="Plan">What was computed.</param>
/// <param name="Moves">All moves of the plan; those that stand already under their own ids.</param>
[StoredAs("scenario.adopt-plan", 1)]
public sealed record AdoptPlan(string Cycle, long Revision, AdoptedPlan Plan, Listed<Placement> Moves) : ScenarioCommand;

/// <summary>Keeps a teacher from a post, or from moving at all. Refused: <c>scenario.published</c>, <c>rotation.move-locked</c> for a locked move.</summary>
/// <param name="Teacher">Key of the teacher.</param>
/// <param name="Post">The post; null for any.</param>
[StoredAs("scenario.forbid-move", 1)]
public sealed record ForbidMove(string Teacher, Post? Post) : ScenarioCommand;

/// <summary>Lets a forbidden move be planned again.</summary>
/// <inheritdoc cref="ForbidMove"/>
[StoredAs("scenario.allow-move", 1)]
public sealed record AllowMove(string Teacher, Post? Post) : ScenarioCommand;

/// <summary>Keeps other numbers with the scenario than the policy's. Refused: <c>scenario.published</c>, <c>scenario.limit-unknown</c>, <c>scenario.limit-out-of-range</c>.</summary>
[StoredAs("scenario.set-limits", 1)]
public sealed record SetLimits(PlanLimits Limits) : ScenarioCommand;

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
/// <param name="Open">Envy that the plan leaves without a named reason; refused with <c>scenario.envy-open</c> while any of it is not accepted.</param>
[StoredAs("scenario.approve", 1)]
public sealed record ApproveScenario(string Digest, Listed<EnvyPair>? Open = null) : ScenarioCommand;

/// <summary>Accepts envy by name before an approval, or before a notice is changed, on an authority. Refused: <c>scenario.authority-missing</c>.</summary>
/// <param name="Pairs">Who is passed over for whom.</param>
/// <param name="Authority">On what it rests, such as the minutes of a meeting; names nobody.</param>
[StoredAs("scenario.accept-envy", 1)]
public sealed record AcceptEnvy(Listed<EnvyPair> Pairs, string Authority) : ScenarioCommand;

/// <summary>
/// Puts up a changed list after a withdrawal or an upheld objection, as the next version chained to the last; what stays keeps its own days of notice.
/// Refused: <c>scenario.not-published</c>, <c>scenario.notice-id-taken</c>, <c>scenario.authority-missing</c>, <c>scenario.notice-begins-in-the-past</c>,
/// <c>scenario.notice-ends-before-it-begins</c>, <c>scenario.notice-ends-too-late</c>,
/// <c>scenario.move-ordered</c>, <c>scenario.move-taken-out</c>, <c>scenario.nothing-to-amend</c>, <c>scenario.change-envy-open</c>, and as for placing a teacher.
/// </summary>
/// <param name="Cycle">The scenario's cycle.</param>
/// <param name="Notice">Random key of the version.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="Authority">On what the change rests; names nobody.</param>
/// <param name="Removed">Moves on notice that are taken out.</param>
/// <param name="Added">Moves that come in.</param>
/// <param name="Basis">What the change was computed from; the plan's own when null.</param>
/// <param name="Open">Envy that the change brings; refused while any of it is not accepted, as it would be in a plan to approve.</param>
/// <param name="Names">What its rows say in words, by hash, of those that come in as of those that stay; rows left out are hashed without.</param>
[StoredAs("scenario.amend-notice", 1)]
public sealed record AmendNotice(
    string Cycle, Guid Notice, DateOnly From, DateOnly Until, string Authority, Listed<Guid> Removed, Listed<Placement> Added, NoticeBasis? Basis, Listed<EnvyPair>? Open = null,
    Listed<NamedRow>? Names = null) : ScenarioCommand;

/// <summary>Sends the plan back to be changed, an approval with it. Refused: <c>scenario.published</c>, <c>scenario.nothing-to-approve</c>.</summary>
/// <param name="Reason">Why; names nobody.</param>
[StoredAs("scenario.send-back", 1)]
public sealed record SendBackScenario(string Reason) : ScenarioCommand;

/// <summary>Puts an approved plan up for public notice (公示); its moves stand from now on. Refused with <c>scenario.not-approved</c> before its approval.</summary>
/// <param name="Cycle">The scenario's cycle, whose frozen policy is read.</param>
/// <param name="Notice">Random key of the notice.</param>
/// <param name="From">First day of the notice, today or later.</param>
/// <param name="Until">Last day of the notice, inclusive.</param>
/// <param name="Names">What its rows say in words, by hash; rows left out are hashed without.</param>
[StoredAs("scenario.publish", 1)]
public sealed record PublishScenario(string Cycle, Guid Notice, DateOnly From, DateOnly Until, Listed<NamedRow>? Names = null) : ScenarioCommand;

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
/// <param name="Effective">The day the moves take effect; today or earlier, but a year at most, means at once.</param>
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
