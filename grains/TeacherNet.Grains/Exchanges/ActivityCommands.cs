using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>An order to an activity.</summary>
public abstract record ActivityCommand : ICommand;

/// <summary>Plan an activity.</summary>
/// <param name="HeldFor">A pairing (in a partnership's scope) or a group (in a region's).</param>
/// <param name="Number">活动编号.</param>
/// <param name="Kind">A code of <see cref="Codes.ActivityKinds"/>.</param>
/// <param name="Mode">A code of <see cref="Codes.ActivityModes"/>.</param>
/// <param name="On">The day.</param>
/// <param name="Hours">学时, above 0 and at most 8.</param>
[StoredAs("activity.plan-it", 1)]
public sealed record PlanActivity(HeldFor HeldFor, string Number, string Kind, string Mode, DateOnly On, decimal Hours) : ActivityCommand;

/// <summary>Take an activity over from an office list, with how far it has come.</summary>
[StoredAs("activity.import-it", 1)]
public sealed record ImportActivity(
    HeldFor HeldFor, string Number, string Kind, string Mode, DateOnly On, decimal Hours, string State, Guid Import) : ActivityCommand;

/// <summary>Confirm the day for a side; both sides must before a pairing's activity starts.</summary>
[StoredAs("activity.confirm-it", 1)]
public sealed record ConfirmActivity(string Side) : ActivityCommand;

/// <summary>Move the activity to another day; both sides confirm anew.</summary>
[StoredAs("activity.postpone-it", 1)]
public sealed record PostponeActivity(DateOnly To) : ActivityCommand;

/// <summary>Start it: check-ins are open.</summary>
[StoredAs("activity.start-it", 1)]
public sealed record StartActivity : ActivityCommand;

/// <summary>Finish it; attendance may still be recorded.</summary>
[StoredAs("activity.finish-it", 1)]
public sealed record FinishActivity : ActivityCommand;

/// <summary>Accept it: from now on it counts.</summary>
[StoredAs("activity.accept-it", 1)]
public sealed record AcceptActivity : ActivityCommand;

/// <summary>Cancel it before it starts.</summary>
[StoredAs("activity.cancel-it", 1)]
public sealed record CancelActivity : ActivityCommand;

/// <summary>Undo the cancellation or acceptance that was the last thing to happen. Refused: <c>activity.nothing-to-undo</c>.</summary>
[StoredAs("activity.undo-change", 1)]
public sealed record UndoActivityChange : ActivityCommand;

/// <summary>Record who was there. A person already standing in the same role is passed over.</summary>
/// <param name="Entries">The rows, each with its own id.</param>
/// <param name="Import">The import they come from; null when recorded by hand.</param>
[StoredAs("activity.record-attendance", 1)]
public sealed record RecordAttendance(Listed<Attendance> Entries, Guid? Import) : ActivityCommand;

/// <summary>Check a person in while the activity is going on, or before it starts on its day or the eve.</summary>
[StoredAs("activity.check-in", 1)]
public sealed record CheckIn(string Id, PersonRef Person, string Role) : ActivityCommand;

/// <summary>Take a person off the roll again.</summary>
[StoredAs("activity.withdraw-attendance", 1)]
public sealed record WithdrawAttendance(string Id) : ActivityCommand;

/// <summary>
/// Say otherwise in which role a person was there, or that they were not. Refused: <c>activity.no-such-attendance</c>, <c>activity.unknown-code</c>,
/// <c>activity.stands-already</c>, <c>activity.trainee-of-another-region</c>.
/// </summary>
/// <param name="Mark">How the row shall stand.</param>
/// <param name="Reason">Why, in words; null when none were given.</param>
/// <param name="Import">The import it comes from.</param>
[StoredAs("activity.correct-attendance", 1)]
public sealed record CorrectAttendance(AttendanceMark Mark, Protected<string>? Reason, Guid Import) : ActivityCommand;

/// <summary>Take an import of the activity back; rows of the same import go with an activity that goes.</summary>
[StoredAs("activity.undo-import", 1)]
public sealed record UndoActivityImport(Guid Import) : ActivityCommand;

/// <summary>Take an import's attendance rows back, and what it corrected of others. Refused with <c>import.changed-since</c>.</summary>
[StoredAs("activity.undo-attendance-import", 1)]
public sealed record UndoAttendanceImport(Guid Import) : ActivityCommand;
