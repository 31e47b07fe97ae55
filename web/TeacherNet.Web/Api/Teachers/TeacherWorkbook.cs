using TeacherNet.Grains.Codes;
using TeacherNet.Web.Reports;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>The list of teachers as a workbook.</summary>
internal static class TeacherWorkbook
{
    public static WorkbookSheet Of(IReadOnlyList<TeacherLineBody> lines, DateOnly today) => new(
        "教师名册", FormattableString.Invariant($"教师名册（{today:yyyy-MM-dd}，{lines.Count} 人）"),
        [
            new("序号", 6), new("教师编号", 12), new("姓名", 10), new("学校", 28), new("校区", 12), new("学段", 8), new("任教学科", 12), new("职称", 12),
            new("岗位等级", 10), new("骨干称号", 14), new("称号级别", 10), new("编制", 10), new("到校时间", 12), new("班主任", 8), new("职务", 12),
        ],
        lines.Select((t, n) => (IReadOnlyList<object?>)
        [
            n + 1, t.StaffNumber, t.Name, t.SchoolName, t.Campus, Names.Of(Stages.List, t.Stage), Names.Of(Subjects.List, t.Subject), Names.Of(Titles.List, t.Title),
            t.PostGrade, Names.Of(HonourKinds.List, t.Honour), Names.Of(HonourLevels.List, t.HonourLevel), Names.Of(EstablishmentKinds.List, t.Establishment),
            t.Arrived, t.ClassTeacher ? "是" : null, Names.Of(Duties.List, t.Duty),
        ]));
}
