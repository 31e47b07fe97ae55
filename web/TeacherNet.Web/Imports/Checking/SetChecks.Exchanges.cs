using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Reading;

namespace TeacherNet.Web.Imports.Checking;

internal sealed partial class SetChecks
{
    private void Moves()
    {
        foreach (var draft in drafts.Moves)
        {
            if (draft.Row is not { } row) continue;
            if (draft.Findings.Edit is null && !HasTeacher(row.Teacher)) draft.Refuse(MoveColumns.Teacher, row.Teacher, "import.teacher-unknown");
            var (from, to) = (Code(draft, MoveColumns.From, row.From), Code(draft, MoveColumns.To, row.To));
            if (draft.Row is not null && from == to) draft.Refuse(MoveColumns.To, row.To, "import.same-school");
            if (draft.Row is not null) draft.Row = row with { From = from!, To = to! };
        }

        // Two moves of one day that are on record already may stay.
        RefuseRepeated([.. drafts.Moves.Where(d => d.Findings.Edit?.Changes(MoveColumns.Start) != false)], r => (r.Teacher, r.Start), MoveColumns.Teacher, r => r.Teacher, (a, b) => a with { Place = b.Place } == b);
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
            if (draft.Row is not { } row || draft.Findings.Edit is not null) continue;
            if (!activities.Contains(row.Activity) && !known.HasActivity(row.Activity)) draft.Refuse(AttendanceColumns.Activity, row.Activity, "import.activity-unknown");
            else if (!HasTeacher(row.Teacher)) draft.Refuse(AttendanceColumns.Teacher, row.Teacher, "import.teacher-unknown");
            else if (!seen.Add(row with { Place = Nowhere })) draft.Repeat(AttendanceColumns.Teacher, row.Teacher);
        }
    }

    // A school that is on record in a row sent back is not looked for again.
    private string? Code(Draft<MoveRow> draft, Column column, string written) =>
        draft.Findings.Edit?.Changes(column) == false ? written : School(draft, column, written)?.Code;

    private static readonly ImportPlace Nowhere = new("");

    private bool HasTeacher(string number) => teachers.Contains(number) || known.HasTeacher(number);
}
