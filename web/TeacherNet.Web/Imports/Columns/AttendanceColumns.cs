using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports.Columns;

internal static class AttendanceColumns
{
    public static readonly Column Activity = new("活动编号", "活动号") { Need = Need.Key };
    public static readonly Column Teacher = new("教师编号", "工号", "教职工号", "教师工号") { Need = Need.Key };
    public static readonly Column Role = new("角色", "参加角色", "参与角色") { Need = Need.Key, Choices = Column.NamesOf(AttendanceRoles.List) };
    public static readonly Column Standing = new("在册状态") { Choices = [Present, Withdrawn], IsForChanges = true };

    public const string Present = "在册";
    public const string Withdrawn = "撤下";

    public static readonly ColumnTable Table = new(ImportKind.Attendance, "活动参加人员表", Activity, Teacher, Role, Standing);
}
