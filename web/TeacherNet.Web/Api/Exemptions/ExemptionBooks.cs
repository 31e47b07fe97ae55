using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Rotation;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Exemptions;

/// <summary>Requests for exemption as a workbook. Never why somebody asks.</summary>
internal static class ExemptionBooks
{
    private static readonly Dictionary<string, string> States = new() { ["waiting"] = "待审", ["granted"] = "已批准", ["refused"] = "未批准", ["withdrawn"] = "已撤回" };
    private static readonly Dictionary<string, string> By = new() { ["teacher"] = "本人", ["school"] = "学校", ["bureau"] = "教育局" };

    private static readonly Dictionary<string, string> StandingNames = new()
    {
        [Standings.Duty] = "应交流", [Volunteering.Volunteer] = "自愿", [Standings.Eligible] = "可交流", [Standings.Exempt] = "豁免", [Standings.NotEligible] = "不在范围",
    };

    /// <summary>The requests.</summary>
    public static readonly ListBook<ExemptionListBody, ExemptionLineBody> Requests = new(
        "豁免申请", "条", body => body.Rows,
        [
            new("教师编号", 12, r => r.Number), new("姓名", 10, r => r.Name), new("学校", 28, r => r.SchoolName), new("学段", 8, r => Names.Of(Stages.List, r.Stage)),
            new("学科", 12, r => Names.Of(Subjects.List, r.Subject)), new("申请方", 10, r => By.GetValueOrDefault(r.By, r.By)), new("自", 12, r => r.From), new("至", 12, r => r.Until),
            new("申请时间", 18, r => r.At), new("状态", 10, r => States.GetValueOrDefault(r.State, r.State)), new("办理时间", 18, r => r.DecidedAt),
            new("本年度资格", 12, r => r.Standing is { } standing ? StandingNames.GetValueOrDefault(standing, standing) : null),
        ])
    {
        Filters = [BookFilter.Text, BookFilter.School, BookFilter.Of("state", "状态", States), BookFilter.Of("by", "申请方", By), new("open", "只看待办", static (_, value) => value == "true" ? "是" : "否")],
    };
}
