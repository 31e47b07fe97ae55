using TeacherNet.Kernel;

namespace TeacherNet.Grains.Schools;

/// <summary>An order to a school.</summary>
public abstract record SchoolCommand : ICommand;

/// <summary>Put a school on the list, or correct what the list says. The same facts again change nothing.</summary>
/// <param name="Facts">All facts, as they shall stand.</param>
/// <param name="Import">The import it comes from; null when typed.</param>
[StoredAs("school.register", 1)]
public sealed record RegisterSchool(SchoolFacts Facts, Guid? Import) : SchoolCommand;

/// <summary>Set posts for the stages and subjects named; the others stay. Refused: <c>school.not-registered</c>, <c>school.post-count</c>, <c>school.post-twice</c>.</summary>
/// <param name="Lines">The posts to set, each stage and subject once.</param>
/// <param name="Import">The import it comes from; null when typed.</param>
[StoredAs("school.authorise-posts", 1)]
public sealed record AuthorisePosts(Listed<PostLine> Lines, Guid? Import) : SchoolCommand;

/// <summary>Take back what an import said of the school. Refused with <c>import.changed-since</c>, also while posts are authorised.</summary>
[StoredAs("school.undo-import", 1)]
public sealed record UndoSchoolImport(Guid Import) : SchoolCommand;

/// <summary>Say how strong the school is; the same again changes nothing. Refused: <c>school.not-registered</c>.</summary>
/// <param name="Strength">A code of <c>StrengthClasses</c>.</param>
/// <param name="Action">The action it comes from, under which it can be taken back.</param>
[StoredAs("school.rate-it", 1)]
public sealed record RateSchool(string Strength, Guid Action) : SchoolCommand;

/// <summary>Take back what an action said of the school's strength. Refused with <c>import.changed-since</c>.</summary>
[StoredAs("school.undo-rating", 1)]
public sealed record UndoSchoolRating(Guid Action) : SchoolCommand;

/// <summary>Take back the posts an import authorised. Refused with <c>import.changed-since</c>.</summary>
[StoredAs("school.undo-posts-import", 1)]
public sealed record UndoPostsImport(Guid Import) : SchoolCommand;

/// <summary>Put a school on the list that is not on it; the same facts again change nothing. Refused: <c>school.code-taken</c>.</summary>
/// <param name="Facts">All facts.</param>
[StoredAs("school.register-new", 1)]
public sealed record RegisterNewSchool(SchoolFacts Facts) : SchoolCommand;

/// <summary>
/// Correct some facts from a day on: at once when the day has come, else on that day. Refused: <c>school.not-registered</c>,
/// <c>school.entry-id-taken</c>, <c>school.field-unknown</c>, <c>school.nothing-corrected</c>, <c>school.reason-missing</c>, <c>school.entry-too-far</c>.
/// </summary>
/// <param name="Id">Id of the correction.</param>
/// <param name="Facts">Facts that hold the new values.</param>
/// <param name="Fields">Which of them are meant, by the names of <see cref="SchoolFields"/>.</param>
/// <param name="EffectiveOn">First day on which they are true.</param>
/// <param name="Reason">Why; names nobody.</param>
[StoredAs("school.enter-correction", 1)]
public sealed record EnterSchoolCorrection(Guid Id, SchoolFacts Facts, Listed<string> Fields, DateOnly EffectiveOn, string Reason) : SchoolCommand;

/// <summary>
/// Set the posts of one stage and subject from a day on. Refused: <c>school.not-registered</c>, <c>school.entry-id-taken</c>, <c>school.is-closed</c>,
/// <c>school.post-unknown</c>, <c>school.post-count</c>, <c>school.nothing-corrected</c>, <c>school.reason-missing</c>, <c>school.entry-too-far</c>.
/// </summary>
/// <param name="Id">Id of the entry.</param>
/// <param name="Stage">Code of the stage.</param>
/// <param name="Subject">Code of the subject.</param>
/// <param name="Count">Posts, 0 or more.</param>
/// <param name="EffectiveOn">First day with this count.</param>
/// <param name="Reason">Why; names nobody.</param>
[StoredAs("school.enter-post-count", 1)]
public sealed record EnterPostCount(Guid Id, string Stage, string Subject, int Count, DateOnly EffectiveOn, string Reason) : SchoolCommand;

/// <summary>Let a correction or count take effect, sent on its day. Refused: <c>school.entry-unknown</c>, <c>school.entry-not-due</c>, <c>school.is-closed</c>.</summary>
/// <param name="Entry">Its id.</param>
[StoredAs("school.apply-entry", 1)]
public sealed record ApplySchoolEntry(Guid Entry) : SchoolCommand;

/// <summary>Take back a correction, count or closing before its day. Refused: <c>school.entry-unknown</c>, <c>school.entry-applied</c>.</summary>
/// <param name="Entry">Its id.</param>
[StoredAs("school.take-back-entry", 1)]
public sealed record TakeBackSchoolEntry(Guid Entry) : SchoolCommand;

/// <summary>
/// Enter that the school is given up. That nobody is posted there after the last day is the web edge's to check. Refused:
/// <c>school.not-registered</c>, <c>school.entry-id-taken</c>, <c>school.is-closed</c>, <c>school.closing-entered</c>,
/// <c>school.closing-too-old</c>, <c>school.reason-missing</c>, <c>school.entry-too-far</c>.
/// </summary>
/// <param name="Id">Id of the closing.</param>
/// <param name="LastDay">Last day of the school.</param>
/// <param name="DocumentNo">Number of the document.</param>
/// <param name="Reason">Why; names nobody.</param>
[StoredAs("school.enter-closing", 1)]
public sealed record EnterClosing(Guid Id, DateOnly LastDay, string? DocumentNo, string Reason) : SchoolCommand;

/// <summary>Close the school, sent on the day after the last. What was taken back meanwhile changes nothing. Refused: <c>school.entry-not-due</c>.</summary>
/// <param name="Closing">Id of the closing.</param>
[StoredAs("school.close", 1)]
public sealed record CloseSchool(Guid Closing) : SchoolCommand;

/// <summary>
/// Open a closed school again. Refused: <c>school.not-registered</c>, <c>school.entry-id-taken</c>, <c>school.not-closed</c>,
/// <c>school.reopened-too-early</c>, <c>school.reopened-ahead</c>, <c>school.reason-missing</c>.
/// </summary>
/// <param name="Id">Id of the reopening.</param>
/// <param name="From">First day: after the last one before, today at the latest.</param>
/// <param name="Reason">Why; names nobody.</param>
[StoredAs("school.reopen", 1)]
public sealed record ReopenSchool(Guid Id, DateOnly From, string Reason) : SchoolCommand;

/// <summary>Say how many rooms for teachers (周转宿舍) the school has. Refused: <c>school.not-registered</c>, <c>school.rooms</c>.</summary>
/// <param name="Rooms">All of them, taken or free.</param>
[StoredAs("school.count-rooms", 1)]
public sealed record CountRooms(int Rooms) : SchoolCommand;
