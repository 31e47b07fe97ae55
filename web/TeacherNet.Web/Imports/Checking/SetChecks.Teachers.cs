using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Editing;
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
        if (draft.Row is { } placed && known.PostOf(row.Number) is { } post) StaysAt(draft, placed, post);
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

    // What the teacher's record would refuse is said of the row, so that it does not stop the others.
    private static void StaysAt(Draft<TeacherRow> draft, TeacherRow row, KnownPost post)
    {
        if (post.LastDay is { } lastDay && (post.HasLeft || lastDay < row.Arrived) && Elsewhere(draft, row, post).FirstOrDefault() is { Column: { } column } left)
            draft.Refuse(column, left.Value, "import.teacher-has-left", EditText.Of(lastDay));
        else if (post.IsByOrder && Elsewhere(draft, row, post).FirstOrDefault(e => e.Column == TeacherColumns.School || e.Column == TeacherColumns.Arrived) is { Column: { } moved } other)
            draft.Refuse(moved, other.Value, "import.posted-by-order");
    }

    private static IEnumerable<(Column Column, string Value)> Elsewhere(Draft<TeacherRow> draft, TeacherRow row, KnownPost post) =>
        from part in new (Column Column, string? Value, string? Known)[]
        {
            (TeacherColumns.School, row.School, post.School), (TeacherColumns.Campus, row.Campus, post.Campus),
            (TeacherColumns.Stage, Stages.List[row.Stage].Code, post.Stage), (TeacherColumns.Subject, row.Subject, post.Subject),
            (TeacherColumns.Arrived, EditText.Of(row.Arrived), EditText.Of(post.Arrived)),
        }
        where part.Value != part.Known && draft.Findings.Edit?.Changes(part.Column) != false
        select (part.Column, part.Value ?? "");

    // A roster speaks of its own day, not of the day it is imported: that is its latest arrival, unless written in the future.
    private DateOnly RosterDate()
    {
        var latest = drafts.Teachers.Max(d => d.Row?.Arrived) ?? today;
        return latest < today ? latest : today;
    }
}
