using System.Collections.Immutable;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;
using TeacherNet.Web.Api.Lists;
using TeacherNet.Web.Api.Rotation.Plans;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>Candidates, moves and posts of a rotation as workbooks. Never why someone is exempt.</summary>
internal static class RotationBooks
{
    private static readonly Dictionary<string, string> StandingNames = new()
    {
        [Standings.Duty] = "应交流", [Volunteering.Volunteer] = "自愿", [Standings.Eligible] = "可交流", [Standings.Exempt] = "豁免", [Standings.NotEligible] = "不在范围",
        ["shortage"] = "缺员",
    };

    private static readonly Dictionary<string, string> MoveStates = new()
    {
        ["planned"] = "拟安排", ["noticed"] = "公示中", ["rejected"] = "异议成立", ["dropped"] = "已退出", ["ordered"] = "已下令", ["effective"] = "已生效",
    };

    private static readonly BookFilter Plan = new("scenario", "方案", static (call, key) => call.Views.Read<RotationState, string?>(s => s.Scenarios.GetValueOrDefault(key)?.Name));

    private static readonly BookFilter OfCycle = new("cycle", "学年", static (call, key) => call.Views.Read<RotationState, string?>(s => s.Cycles.GetValueOrDefault(key) is { } c ? SchoolYear(c) : null));
    private static readonly BookFilter OfPlan = new(
        "scenario", "学年", static (call, key) => call.Views.Read<RotationState, string?>(s => s.Scenarios.GetValueOrDefault(key) is { } plan ? SchoolYear(s.Cycles[plan.Cycle]) : null));

    /// <summary>The candidates that match.</summary>
    public static readonly ListBook<CandidatePageBody, CandidateLineBody> Candidates = new(
        "轮岗候选人", "人", body => body.Rows,
        [
            new("教师编号", 12, c => c.Number), new("姓名", 10, c => c.Name), new("现校", 28, c => c.SchoolName), new("学段", 8, c => Names.Of(Stages.List, c.Stage)),
            new("学科", 12, c => Names.Of(Subjects.List, c.Subject)), new("资格", 10, c => c.Withdrawn ? "已退出" : StandingNames.GetValueOrDefault(c.Standing, c.Standing)),
            new("本校年限", 10, c => c.Years), new("已安排", 8, c => c.Move is null ? null : "是"),
        ])
    {
        Filters =
        [
            OfCycle, BookFilter.Text, Plan, BookFilter.Of("standing", "资格", StandingNames), BookFilter.School, BookFilter.Stage, BookFilter.Subject,
            new("unplaced", "只看未安排", static (_, value) => value == "true" ? "是" : "否"),
        ],
    };

    /// <summary>The moves of a plan.</summary>
    public static readonly ListBook<PlanMoves, PlanMove> Moves = new(
        "轮岗安排", "人", body => body.Rows,
        [
            new("教师编号", 12, m => m.Number), new("姓名", 10, m => m.Teacher), new("现校", 28, m => m.From), new("拟任校", 28, m => m.To),
            new("学段", 8, m => Names.Of(Stages.List, m.Stage)), new("学科", 12, m => Names.Of(Subjects.List, m.Subject)), new("交流形式", 14, m => Names.Of(ExchangeForms.List, m.Form)),
            new("里程（千米）", 12, m => m.Kilometres), new("原因", 40, Reasons), new("状态", 10, m => MoveStates.GetValueOrDefault(m.State, m.State)),
            new("锁定", 8, m => m.Locked ? "是" : null),
        ])
    {
        Title = body => $"轮岗安排：{body.Name}",
        Filters = [OfPlan],
    };

    /// <summary>Posts short of people.</summary>
    public static readonly ListBook<ImmutableArray<PostEffectBody>, PostEffectBody> Shortages = new("缺员岗位", "个", body => body, [.. PostColumns("余缺（按方案）")])
    {
        Filters = [OfCycle, Plan, BookFilter.School, BookFilter.Stage, BookFilter.Subject],
    };

    /// <summary>Posts as a plan leaves them.</summary>
    public static readonly ListBook<ImmutableArray<PostEffectBody>, PostEffectBody> Planned = new("岗位余缺", "个", body => body, [.. PostColumns("余缺（按方案）")])
    {
        Filters = [OfCycle, Plan, BookFilter.Stage],
    };

    /// <summary>Who is placed otherwise by another plan.</summary>
    public static readonly ListBook<ComparisonBody, DifferingBody> Differing = new(
        "方案比较", "人", body => body.Differing,
        [
            new("教师编号", 12, d => d.Number), new("姓名", 10, d => d.Name), new("现校", 28, d => d.FromName), new("学段", 8, d => Names.Of(Stages.List, d.Stage)),
            new("学科", 12, d => Names.Of(Subjects.List, d.Subject)), new("前一方案", 28, d => d.WasName), new("后一方案", 28, d => d.IsName),
        ])
    {
        Title = body => $"方案比较：{body.First.Name} 与 {body.Second.Name}",
        Filters = [OfCycle, BookFilter.School],
    };

    /// <summary>Whom a plan passes over.</summary>
    public static readonly ListBook<ImmutableArray<EnvyPairBody>, EnvyPairBody> OpenEnvy = new(
        "优先次序例外", "条", body => body,
        [
            new("未安排者编号", 12, e => e.EnviousNumber), new("未安排者", 10, e => e.EnviousName), new("积分", 8, e => e.EnviousPoints), new("志愿序", 8, e => e.Rank),
            new("学校", 28, e => e.SchoolName), new("学段", 8, e => Names.Of(Stages.List, e.Stage)), new("学科", 12, e => Names.Of(Subjects.List, e.Subject)),
            new("获安排者编号", 12, e => e.EnviedNumber), new("获安排者", 10, e => e.EnviedName), new("获安排者积分", 12, e => e.EnviedPoints),
        ])
    {
        Filters = [OfPlan],
    };

    /// <summary>The posts shortest of people today.</summary>
    public static readonly ListBook<ShortagesBody, PostEffectBody> Worst = new("缺员最多的岗位", "个", body => body.Worst, [.. PostColumns("余缺")]);

    /// <summary>Who leaves a school and who comes.</summary>
    public static readonly ListBook<SchoolRotationBody, SchoolMoveBody> OfSchool = new(
        "本校轮岗", "人", body => [.. body.Leaving, .. body.Coming],
        [
            new("去向", 8, m => m.Leaves ? "调出" : "调入"), new("教师编号", 12, m => m.Number), new("姓名", 10, m => m.Name), new("对方学校", 28, m => m.OtherName),
            new("学段", 8, m => Names.Of(Stages.List, m.Stage)), new("学科", 12, m => Names.Of(Subjects.List, m.Subject)), new("状态", 10, m => MoveStates.GetValueOrDefault(m.State, m.State)),
            new("公示至", 12, m => m.NoticeUntil), new("文号", 24, m => m.Document), new("生效", 12, m => m.Effective),
        ])
    {
        Title = body => body.SchoolYear is { } year ? $"本校轮岗 {Period.SchoolYear(year).Label}" : "本校轮岗",
    };

    /// <summary>Objections to published moves.</summary>
    public static readonly ListBook<ImmutableArray<ObjectionLineBody>, ObjectionLineBody> Objections = new(
        "轮岗异议", "条", body => body,
        [
            new("教师编号", 12, o => o.Number), new("姓名", 10, o => o.Name), new("现校", 28, o => o.FromName), new("拟任校", 28, o => o.ToName),
            new("学段", 8, o => Names.Of(Stages.List, o.Stage)), new("学科", 12, o => Names.Of(Subjects.List, o.Subject)), new("提出时间", 18, o => o.At), new("异议", 50, o => o.Text),
            new("处理", 10, o => o.Upheld switch { null => "待处理", true => "成立", false => "不成立" }), new("理由", 40, o => o.Grounds),
        ])
    {
        Filters = [new("open", "只看待处理", static (_, value) => value == "true" ? "是" : "否")],
    };

    /// <summary>Who could take a post.</summary>
    public static readonly ListBook<PostCandidatesBody, ComingBody> Coming = new(
        "可来人选", "人", body => body.Candidates,
        [
            new("教师编号", 12, c => c.Number), new("姓名", 10, c => c.Name), new("现校", 28, c => c.From.Name), new("资格", 10, c => StandingNames.GetValueOrDefault(c.Standing, c.Standing)),
            new("本校年限", 10, c => c.Years), new("里程（千米）", 12, c => c.Kilometres), new("骨干", 8, c => c.Backbone ? "是" : null),
        ])
    {
        Title = body => $"可来人选：{body.Post.Name}{Names.Of(Stages.List, body.Post.Stage)}{Names.Of(Subjects.List, body.Post.Subject)}",
        Filters = [OfCycle, Plan],
    };

    private static IEnumerable<BookColumn<PostEffectBody>> PostColumns(string difference) =>
    [
        new("学校", 28, p => p.Name), new("学段", 8, p => Names.Of(Stages.List, p.Stage)), new("学科", 12, p => Names.Of(Subjects.List, p.Subject)),
        new("核定", 8, p => p.Authorised), new("现有", 8, p => p.Staffed), new(difference, 14, p => p.Before),
    ];

    private static string SchoolYear(CycleEntry cycle) => Period.SchoolYear(cycle.SchoolYear).Label;

    private static string Reasons(PlanMove move) =>
        string.Join('；', move.Reasons.Select(r => StandingNames.GetValueOrDefault(r, r)).Append(move.Reason).Where(r => !string.IsNullOrEmpty(r)));
}
