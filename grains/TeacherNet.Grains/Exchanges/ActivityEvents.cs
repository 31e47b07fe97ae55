using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>A fact about an activity.</summary>
public abstract record ActivityEvent : IEvent;

/// <summary>The activity was planned, or taken over from a list.</summary>
[StoredAs("activity.planned", 1)]
public sealed record ActivityPlanned(ActivityFacts Facts, Guid? Import) : ActivityEvent;

/// <summary>An office list says something else of the activity now.</summary>
[StoredAs("activity.corrected", 1)]
public sealed record ActivityCorrected(ActivityFacts Facts, Guid Import) : ActivityEvent;

/// <summary>A side confirmed the day.</summary>
[StoredAs("activity.confirmed", 1)]
public sealed record ActivityConfirmed(string Side) : ActivityEvent;

/// <summary>The activity was moved to another day.</summary>
[StoredAs("activity.postponed", 1)]
public sealed record ActivityPostponed(DateOnly To) : ActivityEvent;

/// <summary>The activity started.</summary>
[StoredAs("activity.started", 1)]
public sealed record ActivityStarted(DateTimeOffset At) : ActivityEvent;

/// <summary>The activity finished.</summary>
[StoredAs("activity.finished", 1)]
public sealed record ActivityFinished(DateTimeOffset At) : ActivityEvent;

/// <summary>The activity was accepted and counts.</summary>
[StoredAs("activity.accepted", 1)]
public sealed record ActivityAccepted : ActivityEvent;

/// <summary>The activity was cancelled.</summary>
[StoredAs("activity.cancelled", 1)]
public sealed record ActivityCancelled : ActivityEvent;

/// <summary>A cancellation or acceptance was undone.</summary>
/// <param name="Before">The facts again.</param>
[StoredAs("activity.change-undone", 1)]
public sealed record ActivityChangeUndone(ActivityFacts Before) : ActivityEvent;

/// <summary>People were there.</summary>
[StoredAs("activity.attendance-recorded", 1)]
public sealed record AttendanceRecorded(Listed<Attendance> Entries, Guid? Import) : ActivityEvent;

/// <summary>A row was taken off the roll.</summary>
[StoredAs("activity.attendance-withdrawn", 1)]
public sealed record AttendanceWithdrawn(string Id) : ActivityEvent;

/// <summary>A person was there in another role than the roll said, or was not there.</summary>
/// <param name="Before">How the row stood.</param>
/// <param name="After">How it stands now.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Import">The import it came from.</param>
[StoredAs("activity.attendance-corrected", 1)]
public sealed record AttendanceCorrected(AttendanceMark Before, AttendanceMark After, Protected<string>? Reason, Guid Import) : ActivityEvent, ITellsWhy
{
    Protected<string>? ITellsWhy.Why => Reason;
}

/// <summary>What an import corrected of the roll was taken back.</summary>
/// <param name="Import">The import.</param>
/// <param name="Marks">How the rows stand again.</param>
[StoredAs("activity.attendance-corrections-undone", 1)]
public sealed record AttendanceCorrectionsUndone(Guid Import, Listed<AttendanceMark> Marks) : ActivityEvent;

/// <summary>An import of the activity was taken back.</summary>
/// <param name="Import">The import.</param>
/// <param name="Before">The facts again; null when there is no activity again, and no roll.</param>
[StoredAs("activity.import-undone", 1)]
public sealed record ActivityImportUndone(Guid Import, ActivityFacts? Before) : ActivityEvent;

/// <summary>An import's attendance was taken back.</summary>
/// <param name="Import">The import.</param>
/// <param name="Ids">The rows that are gone.</param>
[StoredAs("activity.attendance-import-undone", 1)]
public sealed record AttendanceImportUndone(Guid Import, Listed<string> Ids) : ActivityEvent;
