using TeacherNet.Grains.Codes;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>The list of teachers as a workbook.</summary>
internal static class TeacherWorkbook
{
    private static readonly Dictionary<string, string> Presences = new() { ["in-post"] = "在岗", ["leaving"] = "将离开", ["left"] = "已离开", ["all"] = "全部" };

    public static readonly ListBook<TeacherListBody, TeacherLineBody> Of = new(
        "教师名册", "人", body => body.Rows,
        [
            new("序号", 6, null), new("教师编号", 12, t => t.StaffNumber), new("姓名", 10, t => t.Name), new("学校", 28, t => t.SchoolName), new("校区", 12, t => t.Campus),
            new("学段", 8, t => Names.Of(Stages.List, t.Stage)), new("任教学科", 12, t => Names.Of(Subjects.List, t.Subject)), new("职称", 12, t => Names.Of(Titles.List, t.Title)),
            new("岗位等级", 10, t => t.PostGrade), new("骨干称号", 14, t => Names.Of(HonourKinds.List, t.Honour)), new("称号级别", 10, t => Names.Of(HonourLevels.List, t.HonourLevel)),
            new("编制", 10, t => Names.Of(EstablishmentKinds.List, t.Establishment)), new("到校时间", 12, t => t.Arrived), new("班主任", 8, t => t.ClassTeacher ? "是" : null),
            new("职务", 12, t => Names.Of(Duties.List, t.Duty)), new("离岗", 24, t => t.Leaving is { } l ? Leaving(l) : null),
        ])
    {
        Filters =
        [
            BookFilter.Text, BookFilter.School, BookFilter.Stage, BookFilter.Subject, BookFilter.Of("title", "职称", Titles.List), BookFilter.Of("honour", "骨干称号", HonourKinds.List),
            BookFilter.Of("honourLevel", "称号级别", HonourLevels.List), BookFilter.Of("establishment", "编制", EstablishmentKinds.List),
            BookFilter.Of("presence", "在岗状态", Presences),
        ],
    };

    private static string Leaving(LeavingBody leaving) => leaving.HasLeft
        ? FormattableString.Invariant($"{leaving.LastDay:yyyy-MM-dd} 离岗（{Names.Of(LeavingKinds.List, leaving.Kind)}）")
        : FormattableString.Invariant($"将于 {leaving.LastDay:yyyy-MM-dd} 离岗（{Names.Of(LeavingKinds.List, leaving.Kind)}）");
}
