using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Reading;
using TeacherNet.Web.Imports.Values;

namespace TeacherNet.Web.Imports.Checking;

/// <summary>Compares the rows of a set with each other and with what the system holds, in the order in which kinds build on each other.</summary>
internal sealed partial class SetChecks
{
    private readonly Drafts drafts;
    private readonly IKnownRecords known;
    private readonly DateOnly today;
    private readonly SchoolNames schools;

    public SetChecks(Drafts drafts, IKnownRecords known, DateOnly today)
    {
        (this.drafts, this.known, this.today) = (drafts, known, today);
        RefuseRepeated(drafts.Schools, r => r.Code, SchoolColumns.Code, r => r.Code, SameSchool);
        schools = new SchoolNames(Accepted(drafts.Schools).Select(s => new KnownSchool(s.Code, s.Name, s.Campuses)).Concat(known.Schools));
    }

    public void Run()
    {
        foreach (var draft in drafts.Schools)
            if (draft.Row?.Parent is { } parent && schools.WithCode(parent) is null) draft.Refuse(SchoolColumns.Parent, parent, "import.school-unknown");

        foreach (var draft in drafts.Posts)
            if (draft.Row is { } row && School(draft, PostColumns.School, row.School) is { } school) draft.Row = row with { School = school.Code };
        RefuseRepeated(drafts.Posts, r => (r.School, r.Stage, r.Subject), PostColumns.Subject, r => Subjects.List[r.Subject].Zh, (a, b) => a.Posts == b.Posts);

        Teachers();
        Moves();
        Pairings();
        Activities();
        Attendance();
        Members();
    }

    public static IEnumerable<TRow> Accepted<TRow>(IEnumerable<Draft<TRow>> drafts)
        where TRow : class, IImportRow => drafts.Where(d => !d.IsRepeat).Select(d => d.Row).OfType<TRow>();

    // The same content again is harmless; other content under the same key leaves open which is right, so the later row waits for its sender.
    private static void RefuseRepeated<TRow, TKey>(List<Draft<TRow>> drafts, Func<TRow, TKey> key, Column column, Func<TRow, string> value, Func<TRow, TRow, bool> same)
        where TRow : class, IImportRow
        where TKey : notnull
    {
        var first = new Dictionary<TKey, TRow>();
        foreach (var draft in drafts)
        {
            if (draft.Row is not { } row || first.TryAdd(key(row), row)) continue;
            if (same(first[key(row)], row)) draft.Repeat(column, value(row));
            else draft.Refuse(column, value(row), "import.key-repeated");
        }
    }

    private static bool SameSchool(SchoolRow a, SchoolRow b) =>
        a.Campuses.SequenceEqual(b.Campuses) && a with { Place = b.Place, Campuses = b.Campuses } == b;

    private KnownSchool? School<TRow>(Draft<TRow> draft, Column column, string written)
        where TRow : class, IImportRow
    {
        var (school, isAmbiguous) = schools.Find(written);
        if (school is null) draft.Refuse(column, written, isAmbiguous ? "import.school-ambiguous" : "import.school-unknown");
        return school;
    }
}
