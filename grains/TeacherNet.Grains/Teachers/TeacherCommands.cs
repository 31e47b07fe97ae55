using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>An order to a teacher's record.</summary>
public abstract record TeacherCommand : ICommand;

/// <summary>
/// Put a teacher on the roster, or correct what it says; the same facts again change nothing.
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

/// <summary>Take back the moves an import brought.</summary>
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
