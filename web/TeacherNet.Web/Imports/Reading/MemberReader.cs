using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Reading;

internal static class MemberReader
{
    public static MemberRow? Read(RowCells cells)
    {
        var (group, school) = (cells.Text(MemberColumns.Group), cells.Key(MemberColumns.School));
        var name = cells.Text(MemberColumns.Role);
        var role = MemberColumns.RoleOf(name);
        if (name.Length > 0 && role is null) cells.Refuse(MemberColumns.Role, "import.code-unknown");
        if (role is not null) cells.Changed(MemberColumns.Role, MemberColumns.NameOf(role));
        var (from, until) = (cells.Date(MemberColumns.From), cells.Date(MemberColumns.Until));
        if (until < from) cells.Refuse(MemberColumns.Until, "import.dates-reversed");
        return role is null || from is null ? null : new(cells.Findings.Place, group, school, "", role, from.Value, until);
    }
}
