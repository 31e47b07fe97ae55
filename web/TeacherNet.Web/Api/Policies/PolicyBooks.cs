using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Regions;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Policies;

/// <summary>The policy and what a change of it would do, as workbooks.</summary>
internal static class PolicyBooks
{
    private static readonly Dictionary<string, string> Standings = new()
    {
        [Grains.Eligibility.Standings.Duty] = "应交流", [Grains.Eligibility.Standings.Eligible] = "可交流", [Grains.Eligibility.Standings.Exempt] = "豁免",
        [Grains.Eligibility.Standings.NotEligible] = "不在范围",
    };

    /// <summary>The rules of a version.</summary>
    public static readonly ListBook<PolicyBody, PolicyRuleBody> Rules = new(
        "政策规则", "条", body => body.Rules,
        [
            new("编号", 8, r => r.Code), new("规则", 50, r => r.Zh), new("适用对象", 30, r => r.Population), new("分母", 20, r => r.Denominator), new("数值", 10, r => r.Threshold),
            new("单位", 8, r => r.Unit), new("比较", 14, r => r.Parts.FirstOrDefault(p => p.Name == PolicyParts.Comparison) is { } part ? Shown(part) : null),
            new("刚性", 8, r => r.Hard ? "是" : "否"), new("政策依据", 40, r => r.Source), new("施行日期", 12, r => r.EffectiveFrom),
            new("可选项", 60, r => string.Join('；', r.Parts.Where(p => p.Name is not (PolicyParts.Threshold or PolicyParts.Comparison or PolicyParts.Hard or PolicyParts.Source or PolicyParts.EffectiveFrom))
                .Select(p => $"{p.Zh}：{Shown(p)}"))),
        ])
    {
        Title = body => body.Version == 0 ? "政策规则（默认）" : FormattableString.Invariant($"政策规则（第 {body.Version} 版）"),
        Filters = [new("version", "版本", static (_, version) => version)],
    };

    /// <summary>Whose standing a change would alter.</summary>
    public static readonly ListBook<WhatIfBody, StandingChangeBody> WhatIf = new(
        "政策试算", "人", body => body.Rows,
        [
            new("教师编号", 12, c => c.Number), new("姓名", 10, c => c.Name), new("现校", 28, c => c.SchoolName), new("学段", 8, c => Names.Of(Stages.List, c.Stage)),
            new("学科", 12, c => Names.Of(Subjects.List, c.Subject)), new("现资格", 10, c => Standings.GetValueOrDefault(c.Before, c.Before)),
            new("试算资格", 10, c => Standings.GetValueOrDefault(c.After, c.After)), new("依据", 60, c => string.Join('；', c.Because.Select(r => $"{r.Code} {r.FactZh}"))),
        ])
    {
        Title = body => FormattableString.Invariant($"政策试算 {body.SchoolYear} 学年"),
        Filters = [new("schoolYear", "学年", static (_, year) => year), new("set", "修改", static (_, edit) => edit)],
    };

    private static string Shown(PolicyPartBody part) => part.Options.IsEmpty
        ? part.Value switch { "true" => "是", "false" => "否", var text => text }
        : string.Join('、', part.Value.Split(',').Select(c => part.Options.FirstOrDefault(o => o.Code == c)?.Zh ?? c));
}
