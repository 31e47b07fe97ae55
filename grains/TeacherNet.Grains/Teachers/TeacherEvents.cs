using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>A fact about a teacher.</summary>
public abstract record TeacherEvent : IEvent;

/// <summary>The teacher was put on the roster; the first posting starts on arrival.</summary>
[StoredAs("teacher.registered", 1)]
public sealed record TeacherRegistered(TeacherFacts Facts, Guid? Import) : TeacherEvent, ITellsFacts<TeacherFacts>
{
    TeacherFacts ITellsFacts<TeacherFacts>.Told => Facts;
}

/// <summary>The roster says something else of the teacher now; the present posting follows it.</summary>
[StoredAs("teacher.facts-corrected", 1)]
public sealed record TeacherFactsCorrected(TeacherFacts Facts, Guid? Import) : TeacherEvent, ITellsFacts<TeacherFacts>
{
    TeacherFacts ITellsFacts<TeacherFacts>.Told => Facts;
}

/// <summary>An import of the teacher's facts was taken back.</summary>
/// <param name="Import">The import.</param>
/// <param name="Before">The facts in force again; null when the teacher is off the roster again.</param>
[StoredAs("teacher.import-undone", 1)]
public sealed record TeacherImportUndone(Guid Import, TeacherFacts? Before) : TeacherEvent, ITellsFacts<TeacherFacts>
{
    TeacherFacts? ITellsFacts<TeacherFacts>.Told => Before;
}

/// <summary>A move of former years was added.</summary>
/// <param name="Move">The move.</param>
/// <param name="Person">Who moved, so that persons are counted by person.</param>
/// <param name="Import">The import it came from.</param>
[StoredAs("teacher.move-recorded", 1)]
public sealed record MoveRecorded(Move Move, Guid Person, Guid? Import) : TeacherEvent;

/// <summary>A move of former years was otherwise.</summary>
/// <param name="Before">As it stood.</param>
/// <param name="After">As it stands now, under the same id.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Import">The import it came from.</param>
[StoredAs("teacher.move-corrected", 1)]
public sealed record MoveCorrected(Move Before, Move After, Protected<string>? Reason, Guid? Import) : TeacherEvent, ITellsWhy
{
    Protected<string>? ITellsWhy.Why => Reason;
}

/// <summary>What an import corrected of moves of former years was taken back.</summary>
/// <param name="Import">The import.</param>
/// <param name="Moves">The moves as they stand again.</param>
[StoredAs("teacher.move-corrections-undone", 1)]
public sealed record MoveCorrectionsUndone(Guid Import, Listed<Move> Moves) : TeacherEvent;

/// <summary>The moves an import brought were taken back.</summary>
/// <param name="Import">The import.</param>
/// <param name="Moves">Ids of the moves that are gone.</param>
[StoredAs("teacher.move-import-undone", 1)]
public sealed record MoveImportUndone(Guid Import, Listed<Guid> Moves) : TeacherEvent;

/// <summary>The teacher took up another post by order.</summary>
/// <param name="Move">Id of the move.</param>
/// <param name="Scenario">Key of the plan that ordered it.</param>
/// <param name="From">Key of the school left.</param>
/// <param name="To">The new post.</param>
/// <param name="Kind">One of <see cref="PostingKinds"/>.</param>
/// <param name="Form">Form of exchange.</param>
/// <param name="StaffClass">How the person counts.</param>
/// <param name="EffectiveOn">First day at the new post; the old posting ended the day before.</param>
/// <param name="PlannedEnd">Last day as planned.</param>
/// <param name="DocumentNo">Number of the order.</param>
/// <param name="Person">Who moved.</param>
[StoredAs("teacher.posting-taken", 1)]
public sealed record PostingTaken(
    Guid Move, string Scenario, string From, Post To, string Kind, string Form, string StaffClass,
    DateOnly EffectiveOn, DateOnly? PlannedEnd, string DocumentNo, Guid Person) : TeacherEvent;

/// <summary>A masked value of the teacher was shown to the actor.</summary>
/// <param name="Reveal">Id of this showing.</param>
/// <param name="Value">One of <see cref="RevealedValues"/>.</param>
/// <param name="Purpose">What it was needed for.</param>
[StoredAs("teacher.value-revealed", 1)]
public sealed record ValueRevealed(Guid Reveal, string Value, Protected<string> Purpose) : TeacherEvent;

/// <summary>A correction was entered; it takes effect by <see cref="CorrectionApplied"/>.</summary>
/// <inheritdoc cref="EnterCorrection"/>
[StoredAs("teacher.correction-entered", 1)]
public sealed record CorrectionEntered(Guid Id, TeacherFacts Facts, Listed<string> Fields, DateOnly EffectiveOn, Protected<string> Reason) : TeacherEvent, ITellsWhy
{
    Protected<string>? ITellsWhy.Why => Reason;
}

/// <summary>A correction took effect.</summary>
/// <param name="Correction">Its id.</param>
/// <param name="Facts">All facts from then on.</param>
/// <param name="EffectiveOn">The day they are true from.</param>
[StoredAs("teacher.correction-applied", 1)]
public sealed record CorrectionApplied(Guid Correction, TeacherFacts Facts, DateOnly EffectiveOn) : TeacherEvent, ITellsFacts<TeacherFacts>
{
    TeacherFacts ITellsFacts<TeacherFacts>.Told => Facts;
}

/// <summary>A correction was taken back before its day.</summary>
/// <param name="Correction">Its id.</param>
[StoredAs("teacher.correction-taken-back", 1)]
public sealed record CorrectionTakenBack(Guid Correction) : TeacherEvent;

/// <summary>It is known that the teacher leaves.</summary>
/// <param name="Id">Id of the leaving.</param>
/// <param name="Kind">From <c>LeavingKinds</c>.</param>
/// <param name="LastDay">The last day in post.</param>
/// <param name="DocumentNo">Number of the document.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Person">Who leaves.</param>
[StoredAs("teacher.leaving-entered", 1)]
public sealed record LeavingEntered(Guid Id, string Kind, DateOnly LastDay, string? DocumentNo, Protected<string>? Reason, Guid Person) : TeacherEvent, ITellsWhy
{
    Protected<string>? ITellsWhy.Why => Reason;
}

/// <summary>The teacher is not in post any more; the posting ended on the last day.</summary>
/// <param name="Leaving">Id of the leaving.</param>
/// <param name="LastDay">The last day in post.</param>
/// <param name="Accounts">Accounts to be closed.</param>
/// <param name="Cycles">Cycles whose candidate falls away.</param>
[StoredAs("teacher.left", 1)]
public sealed record TeacherLeft(Guid Leaving, DateOnly LastDay, Listed<string> Accounts, Listed<string> Cycles) : TeacherEvent;

/// <summary>A leaving was taken back; the posting goes on.</summary>
/// <param name="Leaving">Its id.</param>
/// <param name="Reason">What was wrong.</param>
[StoredAs("teacher.leaving-taken-back", 1)]
public sealed record LeavingTakenBack(Guid Leaving, Protected<string> Reason) : TeacherEvent, ITellsWhy
{
    Protected<string>? ITellsWhy.Why => Reason;
}

/// <summary>The teacher is in post again.</summary>
/// <inheritdoc cref="ReturnTeacher"/>
[StoredAs("teacher.returned", 1)]
public sealed record TeacherReturned(Guid Id, Post Post, DateOnly From, string? DocumentNo, Protected<string>? Reason) : TeacherEvent, ITellsWhy
{
    Protected<string>? ITellsWhy.Why => Reason;
}

/// <summary>After a term at another school the teacher went on; no rotation of its own.</summary>
/// <inheritdoc cref="SettlePosting"/>
[StoredAs("teacher.posting-settled", 1)]
public sealed record PostingSettled(
    Guid Id, Guid Term, string Outcome, Post Post, string Kind, string Form, DateOnly EffectiveOn, DateOnly? PlannedEnd, string DocumentNo) : TeacherEvent;

/// <summary>A share of a tie is at another school for a time.</summary>
/// <inheritdoc cref="EnterLink"/>
[StoredAs("teacher.link-entered", 1)]
public sealed record LinkEntered(Guid Id, string Link, string School, int Percent, DateOnly From, DateOnly? Until, string? DocumentNo) : TeacherEvent
{
    /// <summary>Whether it holds on a day.</summary>
    public bool Covers(DateOnly day) => From <= day && !(Until < day);
}

/// <summary>An entered link ends on another day.</summary>
/// <inheritdoc cref="EndLink"/>
[StoredAs("teacher.link-ended", 1)]
public sealed record LinkEnded(Guid Link, DateOnly LastDay) : TeacherEvent;

/// <summary>A link was entered in error.</summary>
/// <inheritdoc cref="TakeBackLink"/>
[StoredAs("teacher.link-taken-back", 1)]
public sealed record LinkTakenBack(Guid Link) : TeacherEvent;

/// <summary>A long leave is on record.</summary>
/// <inheritdoc cref="RecordLongLeave"/>
[StoredAs("teacher.long-leave-recorded", 1)]
public sealed record LongLeaveRecorded(Guid Id, DateOnly From, DateOnly Until) : TeacherEvent;

/// <summary>A long leave was recorded in error and counts no longer.</summary>
/// <inheritdoc cref="StrikeLongLeave"/>
[StoredAs("teacher.long-leave-struck", 1)]
public sealed record LongLeaveStruck(Guid Id) : TeacherEvent;
