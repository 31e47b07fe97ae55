using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Imports;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

public sealed partial class ActivityGrain
{
    private static Decision<ActivityEvent> CheckIn(Activity.Known activity, CheckIn c, Turn turn)
    {
        if (activity.Roll.Has(c.Id) && !activity.Roll.Stands(c.Id))
            return Refusal.Because("activity.attendance-withdrawn", "id");
        return IsOpen(activity.Facts, turn.Today) || activity.Roll.Has(c.Id)
            ? Record(activity, new([new(c.Id, c.Person, c.Role, turn.Now)], null), turn)
            : Refusal.Because("activity.not-live");
    }

    // Who comes early is let in from the eve on; how early exactly is for the door to say.
    private static bool IsOpen(ActivityFacts facts, DateOnly today) => StateOf(facts) switch
    {
        ActivityState.Live => true,
        ActivityState.Finished or ActivityState.Accepted or ActivityState.Cancelled => false,
        _ => today == facts.On || today.AddDays(1) == facts.On,
    };

    private static Decision<ActivityEvent> Record(Activity.Known activity, RecordAttendance c, Turn turn)
    {
        var added = new List<Attendance>();
        var standing = activity.Roll.Standing.ToBuilder();
        var ids = new Dictionary<string, Attendance>(StringComparer.Ordinal);
        foreach (var entry in c.Entries)
        {
            if (AttendanceRoles.List.WithCode(entry.Role) is not { Value: var role })
                return Refusal.Because("activity.unknown-code", "role").Given("code", entry.Role);
            if (activity.Roll.Has(entry.Id) ? !activity.Roll.Agrees(entry) : !ids.TryAdd(entry.Id, entry) && ids[entry.Id] != entry)
                return Refusal.Because("activity.attendance-id-taken", "entries").Given("id", entry.Id);
            if (role is AttendanceRole.Trainee && IsStranger(activity.Facts, entry.Person, turn))
                return Refusal.Because("activity.trainee-of-another-region", "entries").Given("number", entry.Person.StaffNumber);
            if (!activity.Roll.Has(entry.Id) && standing.Add((entry.Person.Person, entry.Role)))
                added.Add(entry);
        }

        if (added.Count == 0) return [];
        return StateOf(activity.Facts) is ActivityState.Cancelled
            ? Refusal.Because("activity.cancelled")
            : [new AttendanceRecorded([.. added], c.Import)];
    }

    private static bool IsStranger(ActivityFacts facts, PersonRef person, Turn turn) =>
        facts.HeldFor.Kind == HeldFor.Pairing && Sides.Of(turn.Self.Scope, person.School.Region) is null;

    private static Decision<ActivityEvent> Withdraw(Activity.Known activity, WithdrawAttendance c) =>
        activity.Roll.Stands(c.Id) ? [new AttendanceWithdrawn(c.Id)]
        : activity.Roll.Has(c.Id) ? []
        : Refusal.Because("activity.no-such-attendance", "id");

    private static Decision<ActivityEvent> Correct(Activity.Known activity, CorrectAttendance c, Turn turn)
    {
        if (activity.Roll.Find(c.Mark.Id) is not { } before)
            return Refusal.Because("activity.no-such-attendance", "id");
        if (AttendanceRoles.List.WithCode(c.Mark.AttendanceRole) is not { Value: var role })
            return Refusal.Because("activity.unknown-code", "role").Given("code", c.Mark.AttendanceRole);
        if (before == c.Mark)
            return [];
        if (activity.Roll.IsTaken(c.Mark))
            return Refusal.Because("activity.stands-already", "role");
        if (role is AttendanceRole.Trainee && activity.Facts.HeldFor.Kind == HeldFor.Pairing && Sides.Of(turn.Self.Scope, activity.Roll.RegionOf(c.Mark.Id)) is null)
            return Refusal.Because("activity.trainee-of-another-region", "role");
        return [new AttendanceCorrected(before, c.Mark, c.Reason, c.Import)];
    }

    private static Decision<ActivityEvent> Undo(Activity.Known activity, UndoAttendanceImport c)
    {
        var (outcome, gone, back) = activity.Roll.Undo(c.Import);
        return outcome switch
        {
            UndoOf.IsTooLate => ImportTrail<ActivityFacts>.ChangedSince,
            _ =>
            [
                .. gone.IsEmpty ? Array.Empty<ActivityEvent>() : [new AttendanceImportUndone(c.Import, [.. gone])],
                .. back.IsEmpty ? Array.Empty<ActivityEvent>() : [new AttendanceCorrectionsUndone(c.Import, [.. back])],
            ],
        };
    }
}
