using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Checking;

internal sealed partial class SetChecks
{
    private void Moves()
    {
        foreach (var draft in drafts.Moves)
        {
            if (draft.Row is not { } row) continue;
            if (!HasTeacher(row.Teacher)) draft.Refuse(MoveColumns.Teacher, row.Teacher, "import.teacher-unknown");
            var (from, to) = (School(draft, MoveColumns.From, row.From), School(draft, MoveColumns.To, row.To));
            if (draft.Row is not null) draft.Row = row with { From = from!.Code, To = to!.Code };
        }

        RefuseRepeated(drafts.Moves, r => (r.Teacher, r.Start), MoveColumns.Teacher, r => r.Teacher, (a, b) => a with { Place = b.Place } == b);
    }

    private void Pairings()
    {
        foreach (var draft in drafts.Pairings)
        {
            if (draft.Row is not { } row) continue;
            var (first, second) = (School(draft, PairingColumns.FirstSchool, row.FirstSchool), School(draft, PairingColumns.SecondSchool, row.SecondSchool));
            if (draft.Row is not null) draft.Row = row with { FirstSchool = first!.Code, SecondSchool = second!.Code };
        }

        RefuseRepeated(drafts.Pairings, r => r.Number, PairingColumns.Number, r => r.Number, (a, b) => a with { Place = b.Place } == b);
    }

    private void Activities()
    {
        var pairings = Accepted(drafts.Pairings).Select(p => p.Number).ToHashSet(StringComparer.Ordinal);
        foreach (var draft in drafts.Activities)
            if (draft.Row is { } row && !pairings.Contains(row.Pairing) && !known.HasPairing(row.Pairing))
                draft.Refuse(ActivityColumns.Pairing, row.Pairing, "import.pairing-unknown");

        RefuseRepeated(drafts.Activities, r => r.Number, ActivityColumns.Number, r => r.Number, (a, b) => a with { Place = b.Place } == b);
    }

    private void Attendance()
    {
        var activities = Accepted(drafts.Activities).Select(a => a.Number).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<AttendanceRow>();
        foreach (var draft in drafts.Attendance)
        {
            if (draft.Row is not { } row) continue;
            if (!activities.Contains(row.Activity) && !known.HasActivity(row.Activity)) draft.Refuse(AttendanceColumns.Activity, row.Activity, "import.activity-unknown");
            else if (!HasTeacher(row.Teacher)) draft.Refuse(AttendanceColumns.Teacher, row.Teacher, "import.teacher-unknown");
            else if (!seen.Add(row with { Place = Nowhere })) draft.Repeat(AttendanceColumns.Teacher, row.Teacher);
        }
    }

    private static readonly ImportPlace Nowhere = new("");

    private bool HasTeacher(string number) => teachers.Contains(number) || known.HasTeacher(number);
}
