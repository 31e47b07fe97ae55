using TeacherNet.Grains.Groups;
using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Reading;

namespace TeacherNet.Web.Imports.Checking;

internal sealed partial class SetChecks
{
    private void Members()
    {
        foreach (var draft in drafts.Members)
        {
            if (draft.Row is not { } row) continue;
            if (GroupOf(draft, row) is not { } group) draft.Refuse(MemberColumns.Group, row.Group, "import.group-unknown");
            else if (draft.Findings.Edit is { Record.Facts: Membership known }) draft.Row = row with { Group = group.Key, Membership = known.Id };
            else if (School(draft, MemberColumns.School, row.School) is { } school)
                draft.Row = row with
                {
                    Group = group.Key, School = school.Code, SchoolName = school.Name,
                    Membership = group.Memberships.FirstOrDefault(m => m.School == school.Code && m.From == row.From)?.Id,
                };
        }

        RefuseRepeated(drafts.Members, r => (r.Group, r.School, r.From), MemberColumns.School, r => r.School, (a, b) => a with { Place = b.Place } == b);
        foreach (var rows in drafts.Members.Where(d => d is { Row: not null, IsRepeat: false }).GroupBy(d => d.Row!.Group))
            SideBySide(known.Groups.First(g => g.Key == rows.Key), [.. rows]);
    }

    // Of rows that cannot stand together the last is refused, and the rest looked at again: it may be what others rest on.
    private static void SideBySide(KnownGroup group, List<Draft<MemberRow>> rows)
    {
        while (true)
        {
            var entered = rows.Where(r => r.Row is not null).ToDictionary(r => r, r => MembershipOf(r.Row!));
            var all = group.Memberships.Where(m => entered.Values.All(e => e.Id != m.Id)).Concat(entered.Values).ToList();
            var (draft, code) = rows.Where(r => r.Row is not null && !group.Memberships.Contains(entered[r]))
                .Select(r => (Draft: r, Code: GroupGrain.WhyNot(all, group.FormedOn, entered[r]))).LastOrDefault(f => f.Code is not null);
            if (code is null)
                return;
            Refuse(draft, code);
        }
    }

    private static void Refuse(Draft<MemberRow> draft, string code)
    {
        var row = draft.Row!;
        var (column, value, problem) = code switch
        {
            "group.already-member" => (MemberColumns.From, $"{row.From:yyyy-MM-dd}", "import.member-overlaps"),
            "group.before-formed" => (MemberColumns.From, $"{row.From:yyyy-MM-dd}", "import.before-group"),
            "group.has-lead" => (MemberColumns.Role, MemberColumns.NameOf(row.Role), "import.second-lead"),
            _ => (MemberColumns.Until, $"{row.Until:yyyy-MM-dd}", "import.dates-reversed"),
        };
        draft.Refuse(column, value, problem);
    }

    private static Membership MembershipOf(MemberRow row) =>
        new(row.Membership ?? $"{row.Place}", row.School, "", row.Role, row.From, row.Until);

    private KnownGroup? GroupOf(Draft<MemberRow> draft, MemberRow row)
    {
        if (draft.Findings.Edit is { } edit)
            return known.Groups.FirstOrDefault(g => edit.Record.Key.StartsWith($"{g.Key}/", StringComparison.Ordinal));
        return known.Groups.Where(g => g.Name == row.Group).ToList() is [var only] ? only : null;
    }
}
