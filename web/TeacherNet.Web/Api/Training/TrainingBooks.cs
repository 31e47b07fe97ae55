using TeacherNet.Grains.Codes;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Training;

/// <summary>Hours of training as workbooks.</summary>
internal static class TrainingBooks
{
    private static readonly Dictionary<string, string> States = new()
    {
        ["submitted"] = "待审", ["verified"] = "待认定", ["returned"] = "已退回", ["credited"] = "已认定", ["reversed"] = "已冲销", ["reversal"] = "冲销",
    };

    /// <summary>A teacher's hours.</summary>
    public static readonly ListBook<TranscriptBody, TranscriptLineBody> Transcript = new(
        "学时记录", "条", body => body.Lines,
        [
            new("培训项目", 36, l => l.Programme), new("级别", 10, l => Names.Of(TrainingLevels.List, l.Level)), new("内容", 14, l => Names.Of(TrainingContents.List, l.Content)),
            new("方式", 12, l => Names.Of(TrainingModes.List, l.Mode)), new("角色", 10, l => Names.Of(AttendanceRoles.List, l.Role)), new("学时", 8, l => l.Hours),
            new("认定学时", 10, l => l.Credited), new("开始", 12, l => l.From), new("结束", 12, l => l.Until), new("状态", 10, l => States.GetValueOrDefault(l.Status, l.Status)),
            new("说明", 30, l => l.Note), new("学校意见", 30, l => l.Comment),
        ])
    {
        Title = body => $"学时记录：{body.Name} {body.StaffNumber} {body.SchoolName}",
        Filters = [new("from", "自"), new("until", "至")],
    };

    /// <summary>A school's hours to approve.</summary>
    public static readonly ListBook<PendingHours, PendingHour> Pending = new(
        "待审学时", "条", body => body.Rows,
        [
            new("教师编号", 12, p => p.Teacher.StaffNumber), new("姓名", 10, p => p.Teacher.Name), new("培训项目", 36, p => p.Entry.Programme),
            new("级别", 10, p => Names.Of(TrainingLevels.List, p.Entry.Level)), new("内容", 14, p => Names.Of(TrainingContents.List, p.Entry.Content)), new("学时", 8, p => p.Entry.Hours),
            new("开始", 12, p => p.Entry.From), new("结束", 12, p => p.Entry.Until), new("提交时间", 18, p => p.Entry.At), new("说明", 30, p => p.Entry.Note),
        ])
    {
        Title = body => $"待审学时：{body.SchoolName}",
    };

    /// <summary>How teachers stand.</summary>
    public static readonly ListBook<StandingsBody, StandingBody> Standings = new(
        "学时进度", "人", body => body.Rows,
        [
            new("教师编号", 12, s => s.StaffNumber), new("姓名", 10, s => s.Name), new("学校", 28, s => s.SchoolName), new("本年学时", 10, s => s.Year), new("本周期学时", 10, s => s.Cycle),
            new("应达学时", 10, s => s.Expected), new("落后", 8, s => s.IsAtRisk ? "是" : null),
        ])
    {
        Title = body => FormattableString.Invariant($"学时进度：{body.AsOf.Year}年度，截至 {body.AsOf:yyyy-MM-dd}"),
        Filters = [BookFilter.School],
    };
}
