using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Rotation;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>Eligibility, applications and disputes as workbooks. Never why someone is exempt.</summary>
internal static class CandidacyBooks
{
    private static readonly Dictionary<string, string> StandingNames = new()
    {
        [Standings.Duty] = "应交流", [Volunteering.Volunteer] = "自愿", [Standings.Eligible] = "可交流", [Standings.Exempt] = "豁免", [Standings.NotEligible] = "不在范围",
    };

    private static readonly Dictionary<string, string> OriginNames = new()
    {
        [Origins.Applied] = "个人申请", [Origins.Nominated] = "学校推荐", [Origins.Selected] = "组织选派", [Origins.Competed] = "竞聘", [Origins.Placed] = "撤并安置",
    };

    private static readonly Dictionary<string, string> ReviewNames = new()
    {
        [ReviewStates.AtSchool] = "待学校审核", [ReviewStates.AtBureau] = "待教育局审核", [ReviewStates.Passed] = "审核通过", [ReviewStates.Failed] = "审核不通过", [ReviewStates.Returned] = "退回修改",
    };

    private static readonly Dictionary<string, string> DisputeNames = new()
    {
        [DisputeStates.Waiting] = "待处理", [DisputeStates.Accepted] = "成立", [DisputeStates.Rejected] = "不成立", [DisputeStates.Withdrawn] = "已撤回",
    };

    private static readonly Dictionary<string, string> By = new() { ["teacher"] = "本人", ["school"] = "学校", ["bureau"] = "教育局" };

    private static readonly Dictionary<string, string> Outcomes = new()
    {
        [RuleOutcomes.Pass] = "符合", [RuleOutcomes.Fail] = "不符合", [RuleOutcomes.Exempt] = "豁免", [RuleOutcomes.NotApplicable] = "不适用",
    };

    private static readonly BookFilter Standing = BookFilter.Of("standing", "资格", StandingNames);

    /// <summary>The assessed teachers.</summary>
    public static readonly ListBook<EligibilityPageBody, EligibilityLineBody> Eligibility = new("轮岗资格", "人", body => body.Rows, [.. Who<EligibilityLineBody>(e => e)])
    {
        Filters = [BookFilter.Text, BookFilter.School, BookFilter.Stage, BookFilter.Subject, Standing],
    };

    /// <summary>Applications and nominations.</summary>
    public static readonly ListBook<ApplicationPageBody, ApplicationLineBody> Applications = new(
        "轮岗申报", "人", body => body.Rows,
        [
            .. Who<ApplicationLineBody>(a => a.Who),
            new("志愿", 50, a => string.Join('；', a.Wishes)), new("申报时间", 18, a => a.At), new("审核", 14, a => ReviewNames.GetValueOrDefault(a.State, a.State)),
            new("学校审核时间", 18, a => a.SchoolAt), new("教育局审核时间", 18, a => a.BureauAt),
        ])
    {
        Filters = [BookFilter.Text, BookFilter.School, BookFilter.Stage, BookFilter.Subject, Standing, BookFilter.Of("state", "审核", ReviewNames)],
    };

    /// <summary>Disputes about eligibility and points.</summary>
    public static readonly ListBook<DisputePageBody, DisputeLineBody> Disputes = new(
        "资格积分异议", "条", body => body.Rows,
        [
            new("教师编号", 12, d => d.Number), new("姓名", 10, d => d.Name), new("学校", 28, d => d.SchoolName), new("提出方", 10, d => By.GetValueOrDefault(d.By, d.By)),
            new("项目", 30, d => d.AboutZh), new("原依据", 30, d => d.Before.FactZh), new("原结果", 12, d => Result(d, d.Before)),
            new("更正依据", 30, d => d.After?.FactZh), new("更正结果", 12, d => d.After is { } after ? Result(d, after) : null), new("提出时间", 18, d => d.At),
            new("异议", 50, d => d.Text), new("证明", 30, d => d.Evidence), new("处理", 10, d => DisputeNames.GetValueOrDefault(d.State, d.State)), new("处理时间", 18, d => d.DecidedAt), new("理由", 40, d => d.Grounds),
        ])
    {
        Filters = [BookFilter.Text, BookFilter.School, BookFilter.Stage, BookFilter.Subject, Standing, BookFilter.Of("state", "处理", DisputeNames)],
    };

    private static IEnumerable<BookColumn<T>> Who<T>(Func<T, EligibilityLineBody> who) =>
    [
        new("教师编号", 12, t => who(t).Number), new("姓名", 10, t => who(t).Name), new("学校", 28, t => who(t).SchoolName), new("学段", 8, t => Names.Of(Stages.List, who(t).Stage)),
        new("学科", 12, t => Names.Of(Subjects.List, who(t).Subject)), new("资格", 10, t => who(t).Withdrawn ? "已退出" : StandingNames.GetValueOrDefault(who(t).Standing, who(t).Standing)),
        new("本校年限", 10, t => who(t).Years), new("积分", 8, t => who(t).Points), new("来源", 20, t => string.Join('、', who(t).Origins.Select(o => OriginNames.GetValueOrDefault(o, o)))),
    ];

    private static object? Result(DisputeLineBody dispute, DisputedValueBody value) => dispute.IsPoints ? value.Points : Outcomes.GetValueOrDefault(value.Outcome, value.Outcome);
}
