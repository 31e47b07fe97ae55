using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Reading;

internal static class AttendanceReader
{
    public static AttendanceRow? Read(RowCells cells)
    {
        var (activity, teacher) = (cells.Key(AttendanceColumns.Activity), cells.Key(AttendanceColumns.Teacher));
        var role = cells.Code(AttendanceColumns.Role, AttendanceRoles.List);
        return role is null ? null : new(cells.Findings.Place, activity, teacher, role.Value);
    }
}
