using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Reading;

internal static class AttendanceReader
{
    public static AttendanceRow? Read(RowCells cells)
    {
        var (activity, teacher) = (cells.Key(AttendanceColumns.Activity), cells.Key(AttendanceColumns.Teacher));
        var role = cells.Code(AttendanceColumns.Role, AttendanceRoles.List);
        var standing = cells.Text(AttendanceColumns.Standing);
        if (standing is not ("" or AttendanceColumns.Present or AttendanceColumns.Withdrawn)) cells.Refuse(AttendanceColumns.Standing, "import.code-unknown");
        var isWithdrawn = standing == AttendanceColumns.Withdrawn;
        if (isWithdrawn && cells.Findings.Edit is null) cells.Refuse(AttendanceColumns.Standing, "import.nothing-to-withdraw");
        return role is null ? null : new(cells.Findings.Place, activity, teacher, role.Value, isWithdrawn);
    }
}
