using TeacherNet.Grains.Codes;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Lessons;

/// <summary>Shared lessons as a workbook, one row a lesson.</summary>
internal static class LessonBook
{
    private static readonly Dictionary<string, string> Phases = new()
    {
        ["timetabled"] = "待上课", ["live"] = "进行中", ["ended"] = "已结束", ["cancelled"] = "已取消", ["missed"] = "缺课",
    };

    public static readonly ListBook<LessonListBody, LessonBody> Of = new(
        "共享课", "节", body => body.Rows,
        [
            new("课题", 28, l => l.Title), new("上课时间", 18, l => l.StartsAt), new("类别", 14, l => Names.Of(LessonKinds.List, l.Kind)), new("学科", 12, l => Names.Of(Subjects.List, l.Subject)),
            new("年级", 10, l => l.Grade), new("主讲", 24, l => l.Speaker), new("所属", 36, l => l.HeldForName),
            new("听课端", 40, l => string.Join('；', l.Ends.Select(e => string.Join(' ', ((string?[])[e.School, e.ClassName, e.Teacher]).OfType<string>())))),
            new("计划（分）", 10, l => l.PlannedMinutes), new("实上（分）", 10, l => l.Ends.Max(e => e.Minutes)), new("断线", 8, l => l.Ends.Sum(e => e.Drops)),
            new("状态", 10, l => Phases.GetValueOrDefault(l.Phase, l.Phase)),
        ])
    {
        Filters = [BookFilter.Of("phase", "状态", Phases), new("heldFor", "所属", static (call, key) => Boards.NameOf(call.Views, key))],
    };
}
