using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>An order to a teacher's record.</summary>
public abstract record TeacherCommand : ICommand;

/// <summary>
/// Put a teacher on the roster, or correct what it says; the same facts again change nothing, and facts without an exemption leave one that was granted.
/// Refused: <c>teacher.posted-by-order</c> when another school or arrival is named than the last order's.
/// </summary>
/// <param name="Facts">All facts, as they shall stand.</param>
/// <param name="Import">The import it comes from; null when typed.</param>
[StoredAs("teacher.register", 1)]
public sealed record RegisterTeacher(TeacherFacts Facts, Guid? Import) : TeacherCommand;

/// <summary>Take back what an import said of the teacher. Refused with <c>import.changed-since</c>, also while moves stand that came later.</summary>
[StoredAs("teacher.undo-import", 1)]
public sealed record UndoTeacherImport(Guid Import) : TeacherCommand;

/// <summary>Note whether the teacher is a class teacher (班主任); the same again changes nothing. Refused: <c>teacher.not-registered</c>.</summary>
/// <param name="IsOne">True for a class teacher.</param>
/// <param name="Action">The action it comes from, under which it can be taken back; null when noted alone.</param>
[StoredAs("teacher.mark-class-teacher", 1)]
public sealed record MarkClassTeacher(bool IsOne, Guid? Action) : TeacherCommand;

/// <summary>Take back what an action noted. Refused with <c>import.changed-since</c>.</summary>
[StoredAs("teacher.undo-class-teacher-mark", 1)]
public sealed record UndoClassTeacherMark(Guid Action) : TeacherCommand;

/// <summary>Add a move of former years. It changes no posting. Refused: <c>teacher.not-registered</c>, <c>teacher.move-id-taken</c>.</summary>
/// <param name="Move">The move.</param>
/// <param name="Import">The import it comes from; null when typed.</param>
[StoredAs("teacher.record-move", 1)]
public sealed record RecordMove(Move Move, Guid? Import) : TeacherCommand;

/// <summary>
/// Correct a move of former years; the same again changes nothing. Refused: <c>teacher.not-registered</c>, <c>teacher.move-unknown</c>,
/// <c>teacher.move-by-order</c>, <c>teacher.move-same-school</c>.
/// </summary>
/// <param name="Move">The move as it shall stand, under the id it has.</param>
/// <param name="Reason">Why, in words; null when none were given.</param>
/// <param name="Import">The import it comes from; null when typed.</param>
[StoredAs("teacher.correct-move", 1)]
public sealed record CorrectMove(Move Move, Protected<string>? Reason, Guid? Import) : TeacherCommand;

/// <summary>Take back the moves an import brought and what it corrected of others. Refused with <c>import.changed-since</c>.</summary>
[StoredAs("teacher.undo-move-import", 1)]
public sealed record UndoMoveImport(Guid Import) : TeacherCommand;

/// <summary>
/// Take up another post by order, sent on the day it takes effect: the present posting ends the day before.
/// Refused: <c>teacher.not-registered</c>, <c>teacher.move-id-taken</c>, <c>teacher.not-at-school</c>, <c>teacher.posting-too-early</c>.
/// </summary>
/// <param name="Move">Id of the move.</param>
/// <param name="Scenario">Key of the plan that ordered it.</param>
/// <param name="From">Key of the school left; must be the present one.</param>
/// <param name="To">The new post.</param>
/// <param name="Kind">One of <see cref="PostingKinds"/>.</param>
/// <param name="Form">Form of exchange, from <c>ExchangeForms</c>.</param>
/// <param name="StaffClass">How the person counts, from <c>StaffClasses</c>.</param>
/// <param name="EffectiveOn">First day at the new post; after the present posting's first day.</param>
/// <param name="PlannedEnd">Last day as planned; null for good.</param>
/// <param name="DocumentNo">Number of the order.</param>
[StoredAs("teacher.take-posting", 1)]
public sealed record TakePosting(
    Guid Move, string Scenario, string From, Post To, string Kind, string Form, string StaffClass,
    DateOnly EffectiveOn, DateOnly? PlannedEnd, string DocumentNo) : TeacherCommand;

/// <summary>
/// Show a masked value of the teacher to the one who asks. Refused: <c>teacher.not-registered</c>,
/// <c>teacher.reveal-id-taken</c>, <c>teacher.nothing-to-reveal</c>.
/// </summary>
/// <param name="Reveal">Id of this showing.</param>
/// <param name="Value">One of <see cref="RevealedValues"/>.</param>
/// <param name="Purpose">What it is needed for, in the asker's words.</param>
[StoredAs("teacher.reveal-value", 1)]
public sealed record RevealValue(Guid Reveal, string Value, Protected<string> Purpose) : TeacherCommand;

/// <summary>
/// Put a teacher on the roster who is not on it; the same facts again change nothing.
/// Refused: <c>teacher.number-taken</c> when the record says anything else.
/// </summary>
/// <param name="Facts">All facts.</param>
[StoredAs("teacher.register-new", 1)]
public sealed record RegisterNewTeacher(TeacherFacts Facts) : TeacherCommand;

/// <summary>
/// Correct some facts from a day on: at once when the day has come, else on that day. Another post from a day after the present
/// posting's first opens a posting of its own. Reads the school. Refused: <c>teacher.not-registered</c>, <c>teacher.entry-id-taken</c>,
/// <c>teacher.nothing-corrected</c>, <c>teacher.field-unknown</c>, <c>teacher.correction-too-far</c>, <c>teacher.posted-by-order</c>,
/// <c>teacher.has-left</c>, <c>school.not-registered</c>, <c>school.is-closed</c>.
/// </summary>
/// <param name="Id">Id of the correction.</param>
/// <param name="Facts">Facts that hold the new values.</param>
/// <param name="Fields">Which of them are meant, by the names of <see cref="TeacherFields"/>; the others stay whatever they are then.</param>
/// <param name="EffectiveOn">First day on which the new values are true.</param>
/// <param name="Reason">Why.</param>
[StoredAs("teacher.enter-correction", 1)]
public sealed record EnterCorrection(Guid Id, TeacherFacts Facts, Listed<string> Fields, DateOnly EffectiveOn, Protected<string> Reason) : TeacherCommand;

/// <summary>Let a correction take effect, sent on its day. Refused: as for <see cref="EnterCorrection"/>, and <c>teacher.correction-not-due</c>.</summary>
/// <param name="Correction">Its id.</param>
[StoredAs("teacher.apply-correction", 1)]
public sealed record ApplyCorrection(Guid Correction) : TeacherCommand;

/// <summary>Take a correction back before its day. Refused: <c>teacher.correction-unknown</c>, <c>teacher.correction-applied</c>.</summary>
/// <param name="Correction">Its id.</param>
[StoredAs("teacher.take-back-correction", 1)]
public sealed record TakeBackCorrection(Guid Correction) : TeacherCommand;

/// <summary>
/// Enter that the teacher leaves, ahead or at most a year after the fact. Refused: <c>teacher.not-registered</c>,
/// <c>teacher.entry-id-taken</c>, <c>teacher.has-left</c>, <c>teacher.leaving-entered</c>, <c>teacher.leaving-kind</c>,
/// <c>teacher.leaving-before-posting</c>, <c>teacher.leaving-too-old</c>, <c>teacher.leaving-too-far</c>, <c>teacher.death-ahead</c>.
/// </summary>
/// <param name="Id">Id of the leaving.</param>
/// <param name="Kind">From <c>LeavingKinds</c>.</param>
/// <param name="LastDay">The last day in post.</param>
/// <param name="DocumentNo">Number of the document.</param>
/// <param name="Reason">Why, in words.</param>
[StoredAs("teacher.enter-leaving", 1)]
public sealed record EnterLeaving(Guid Id, string Kind, DateOnly LastDay, string? DocumentNo, Protected<string>? Reason) : TeacherCommand;

/// <summary>Let the teacher leave, sent on the day after the last. What was taken back meanwhile changes nothing. Refused: <c>teacher.leaving-not-due</c>.</summary>
/// <param name="Leaving">Its id.</param>
/// <param name="Accounts">Keys of the person's accounts, to be closed.</param>
/// <param name="Cycles">Keys of the cycles under way, whose candidate falls away.</param>
[StoredAs("teacher.let-leave", 1)]
public sealed record LetTeacherLeave(Guid Leaving, Listed<string> Accounts, Listed<string> Cycles) : TeacherCommand;

/// <summary>
/// Take back a leaving entered in error, also after the last day: the posting goes on as if nothing had been. Accounts stay closed.
/// Refused: <c>teacher.leaving-unknown</c>, <c>teacher.returned-since</c>.
/// </summary>
/// <param name="Leaving">Its id.</param>
/// <param name="Reason">What was wrong.</param>
[StoredAs("teacher.take-back-leaving", 1)]
public sealed record TakeBackLeaving(Guid Leaving, Protected<string> Reason) : TeacherCommand;

/// <summary>
/// Take the teacher back into service under the same number. Reads the school. Refused: <c>teacher.not-registered</c>,
/// <c>teacher.entry-id-taken</c>, <c>teacher.not-left</c>, <c>teacher.return-impossible</c>, <c>teacher.return-too-early</c>,
/// <c>teacher.return-ahead</c>, <c>school.not-registered</c>, <c>school.is-closed</c>.
/// </summary>
/// <param name="Id">Id of the return.</param>
/// <param name="Post">The new post.</param>
/// <param name="From">First day there: after the last day before, today at the latest.</param>
/// <param name="DocumentNo">Number of the document.</param>
/// <param name="Reason">Why, in words.</param>
[StoredAs("teacher.return", 1)]
public sealed record ReturnTeacher(Guid Id, Post Post, DateOnly From, string? DocumentNo, Protected<string>? Reason) : TeacherCommand;

/// <summary>
/// Let the teacher go on after a term at another school: back, there for good, or there for a further term; sent when the term closes.
/// Who left meanwhile stays away. Refused: <c>teacher.not-registered</c>, <c>teacher.move-id-taken</c>, <c>teacher.posting-too-early</c>.
/// </summary>
/// <param name="Id">Id of the posting.</param>
/// <param name="Term">Id of the term that ended.</param>
/// <param name="Outcome">How it ended, from <c>TermOutcomes</c>.</param>
/// <param name="Post">The post from now on.</param>
/// <param name="Kind">One of <see cref="PostingKinds"/>.</param>
/// <param name="Form">Form of exchange.</param>
/// <param name="EffectiveOn">First day.</param>
/// <param name="PlannedEnd">Last day as planned; null for good.</param>
/// <param name="DocumentNo">Number of the document.</param>
[StoredAs("teacher.settle-posting", 1)]
public sealed record SettlePosting(
    Guid Id, Guid Term, string Outcome, Post Post, string Kind, string Form, DateOnly EffectiveOn, DateOnly? PlannedEnd, string DocumentNo) : TeacherCommand;
