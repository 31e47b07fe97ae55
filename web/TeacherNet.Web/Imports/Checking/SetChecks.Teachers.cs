using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Reading;

namespace TeacherNet.Web.Imports.Checking;

internal sealed partial class SetChecks
{
    private const int SpecialPostYears = 3;
    private const int YearsOfGrace = 2;
    private readonly HashSet<string> teachers = new(StringComparer.Ordinal);

    private void Teachers()
    {
        var rosterDate = RosterDate();
        var identities = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in drafts.Teachers)
        {
            if (draft.Row is not { } row) continue;
            if (!teachers.Add(row.Number)) draft.Refuse(TeacherColumns.Number, row.Number, "import.number-repeated");
            else Compare(draft, row, identities, rosterDate);
        }

        teachers.IntersectWith(Accepted(drafts.Teachers).Select(t => t.Number));
    }

    private void Compare(Draft<TeacherRow> draft, TeacherRow row, HashSet<string> identities, DateOnly rosterDate)
    {
        if (!identities.Add(row.IdentityNumber)) draft.Refuse(TeacherColumns.Identity, row.IdentityNumber, "import.identity-repeated");
        if (known.TeacherWithIdentity(row.IdentityNumber) is { } number && number != row.Number) draft.Refuse(TeacherColumns.Identity, row.IdentityNumber, "import.identity-known");
        if (School(draft, TeacherColumns.School, row.School) is { } school) At(draft, row, school);
        if (row.Establishment == EstablishmentKind.SpecialPost && row.StartedWork?.AddYears(SpecialPostYears + YearsOfGrace) < rosterDate)
            draft.Findings.Warn(TeacherColumns.Establishment, EstablishmentKinds.List[EstablishmentKind.SpecialPost].Zh, "import.special-post-over");
    }

    private static void At(Draft<TeacherRow> draft, TeacherRow row, KnownSchool school)
    {
        if (row.Campus is { } campus && !school.Campuses.Contains(campus)) draft.Refuse(TeacherColumns.Campus, campus, "import.campus-unknown");
        if (draft.Row is null) return;
        if (row.School != school.Name) draft.Findings.Change(TeacherColumns.School, row.School, school.Name);
        draft.Row = row with { School = school.Code };
    }

    // A roster speaks of its own day, not of the day it is imported: that is its latest arrival, unless written in the future.
    private DateOnly RosterDate()
    {
        var latest = drafts.Teachers.Max(d => d.Row?.Arrived) ?? today;
        return latest < today ? latest : today;
    }
}
