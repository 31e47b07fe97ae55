using System.Text.Json.Serialization;
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

/// <summary>A computed plan was taken over.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Plan">What was computed.</param>
/// <param name="Placed">Moves that came with it.</param>
/// <param name="TakenOut">Moves that went; those of neither list stay as they are.</param>
[StoredAs("scenario.plan-adopted", 1)]
public sealed record PlanAdopted(string Cycle, AdoptedPlan Plan, Listed<AdoptedMove> Placed, Listed<MoveTakenOut> TakenOut) : ScenarioEvent;

/// <summary>A teacher is not to be sent to a post, or anywhere.</summary>
[StoredAs("scenario.move-forbidden", 1)]
public sealed record MoveForbidden(ForbiddenMove Move) : ScenarioEvent;

/// <summary>A forbidden move may be planned again.</summary>
[StoredAs("scenario.move-allowed", 1)]
public sealed record MoveAllowed(ForbiddenMove Move) : ScenarioEvent;

/// <summary>Numbers were set over the policy's.</summary>
[StoredAs("scenario.limits-set", 1)]
public sealed record LimitsSet(PlanLimits Limits) : ScenarioEvent;

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
/// <param name="Hash">SHA-256 as <see cref="NoticeText"/> makes it, in lower-case hex.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="Basis">What the list came from; null for notices from before it was told.</param>
/// <param name="Moves">The moves it lists.</param>
/// <param name="Names">What its rows say in words, by hash; null for notices from before that was hashed.</param>
[StoredAs("scenario.published", 2)]
public sealed record ScenarioPublished(
    string Cycle, Guid Notice, string Hash, DateOnly From, DateOnly Until, NoticeBasis? Basis, Listed<NoticedMove> Moves,
    Listed<NamedRow>? Names = null) : ScenarioEvent;

/// <summary>The first shape of <see cref="ScenarioPublished"/>, which did not tell what the list came from.</summary>
[StoredAs("scenario.published", 1)]
public sealed record ScenarioPublishedV1(
    string Cycle, Guid Notice, string Hash, DateOnly From, DateOnly Until, Listed<NoticedMove> Moves) : ScenarioEvent, IFormer
{
    /// <inheritdoc/>
    [JsonIgnore]
    public IEvent Next => new ScenarioPublished(Cycle, Notice, Hash, From, Until, null, Moves);
}

/// <summary>The notice was changed: the next version, chained to the last.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Notice">Key of this version.</param>
/// <param name="Version">Its number.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Previous">The hash before.</param>
/// <param name="From">First day of what came in.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="Basis">What the change came from.</param>
/// <param name="Authority">On what it rests.</param>
/// <param name="Removed">Moves taken out.</param>
/// <param name="Added">Moves that came in.</param>
/// <param name="Names">What all rows of the version say in words, by hash; null for notices from before that was hashed.</param>
[StoredAs("scenario.notice-amended", 1)]
public sealed record NoticeAmended(
    string Cycle, Guid Notice, int Version, string Hash, string Previous, DateOnly From, DateOnly Until, NoticeBasis Basis, string Authority,
    Listed<NoticedMove> Removed, Listed<AdoptedMove> Added, Listed<NamedRow>? Names = null) : ScenarioEvent;

/// <summary>Envy was accepted by name.</summary>
/// <inheritdoc cref="AcceptEnvy"/>
[StoredAs("scenario.envy-accepted", 1)]
public sealed record EnvyAccepted(string Cycle, Listed<EnvyPair> Pairs, string Authority) : ScenarioEvent;

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
