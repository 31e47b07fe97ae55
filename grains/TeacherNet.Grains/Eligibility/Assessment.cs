using System.Globalization;
using TeacherNet.Grains.Regions;

namespace TeacherNet.Grains.Eligibility;

/// <summary>Holds a year's rules against a person. Moves take effect on the day after the cut-off.</summary>
public static class Assessment
{
    /// <summary>Every rule the policy has of R1, R2, R3, R8 and R8a, and what follows.</summary>
    /// <param name="rules">The rules as frozen for the year.</param>
    /// <param name="facts">The person.</param>
    /// <param name="cutOff">The day up to which service is counted, inclusive.</param>
    public static Verdict Of(Listed<PolicyRule> rules, CandidateFacts facts, DateOnly cutOff)
    {
        var results = new List<RuleResult>();
        foreach (var rule in rules)
        {
            var result = rule.Code switch
            {
                "R1" => Service(rule, facts, cutOff, IsPrincipal(rules, facts)),
                "R2" => Terms(rule, facts, cutOff, IsPrincipal(rules, facts)),
                "R3" => NearRetirement(rule, facts, cutOff),
                "R8" => Exemption(rule, facts, cutOff.AddDays(1)),
                "R8a" => ServicePeriod(rule, facts, cutOff.AddDays(1)),
                _ => null,
            };
            if (result is not null)
                results.Add(result);
        }

        return new([.. results], StandingOf(results));
    }

    /// <summary>What rules' outcomes come to: one of <see cref="Standings"/>.</summary>
    public static string StandingOf(IReadOnlyCollection<RuleResult> results) =>
        !results.Any(r => r.Code is "R1" or "R2" && r.Outcome != RuleOutcomes.NotApplicable) ? Standings.NotEligible
        : results.Any(r => r.Outcome == RuleOutcomes.Exempt) ? Standings.Exempt
        : results.Any(r => r.Code is "R1" or "R2" && r.Outcome == RuleOutcomes.Pass) ? Standings.Duty
        : Standings.Eligible;

    private static bool IsPrincipal(Listed<PolicyRule> rules, CandidateFacts facts) =>
        facts.Duty is { } duty && rules.Find("R2") is { } rule && rule.Codes("duties").Contains(duty);

    private static bool IsOfPopulation(PolicyRule? rule, CandidateFacts facts) =>
        rule is null || (Holds(rule, "stages", facts.Stage) && Holds(rule, "establishments", facts.Establishment));

    private static bool Holds(PolicyRule rule, string choice, string code) => rule.Choice(choice) is null || rule.Codes(choice).Contains(code);

    private static RuleResult Service(PolicyRule rule, CandidateFacts facts, DateOnly cutOff, bool isPrincipal)
    {
        if (isPrincipal || !IsOfPopulation(rule, facts))
            return Outside(rule);
        var uncounted = SameSchool.Uncounted(facts.SameSchoolSince, cutOff, facts.LongLeaves, rule);
        var years = SameSchool.Years(facts.SameSchoolSince, cutOff) - uncounted;
        return Result(
            rule, $"{facts.SameSchoolSince:yyyy-MM} 到校，至 {cutOff:yyyy-MM-dd} 满 {years} 学年{(uncounted == 0 ? "" : $"，长假 {uncounted} 学年不计")}",
            $"In this school since {facts.SameSchoolSince:yyyy-MM}: {years} school years by {cutOff:yyyy-MM-dd}{(uncounted == 0 ? "" : $", {uncounted} on long leave not counted")}",
            rule.IsMetBy(years) ? RuleOutcomes.Pass : RuleOutcomes.Fail);
    }

    private static RuleResult Terms(PolicyRule rule, CandidateFacts facts, DateOnly cutOff, bool isPrincipal)
    {
        if (!isPrincipal)
            return Outside(rule);
        var since = facts.DutySince is { } duty && duty > facts.SameSchoolSince ? duty : facts.SameSchoolSince;
        var years = SameSchool.Years(since, cutOff);
        var terms = (int)(years / rule.Number("term-years", 3));
        return Result(
            rule, $"{since:yyyy-MM} 起在本校任现职，至 {cutOff:yyyy-MM-dd} 满 {years} 学年，合 {terms} 届",
            $"In this office here since {since:yyyy-MM}: {years} school years, {terms} full terms by {cutOff:yyyy-MM-dd}",
            rule.IsMetBy(terms) ? RuleOutcomes.Pass : RuleOutcomes.Fail);
    }

    private static RuleResult NearRetirement(PolicyRule rule, CandidateFacts facts, DateOnly cutOff)
    {
        if (rule.Threshold is not { } years || facts.RetiresOn is not { } retires)
            return Result(rule, $"退休日期不详", $"Retirement date unknown", RuleOutcomes.NotApplicable);
        var line = cutOff.AddMonths((int)(years * 12));
        return (rule.Comparison == Comparisons.Above ? retires > line : retires >= line)
            ? Result(rule, $"距退休 {years} 年以上", $"More than {years} years to retirement", RuleOutcomes.Pass)
            : Result(rule, $"距退休不足 {years} 年", $"Within {years} years of retirement", RuleOutcomes.Exempt);
    }

    private static RuleResult Exemption(PolicyRule rule, CandidateFacts facts, DateOnly effective) =>
        facts.IsExempt && (facts.ExemptFrom is not { } from || from <= effective) && (facts.ExemptUntil is not { } until || effective <= until)
            ? Result(rule, $"{effective:yyyy-MM-dd} 在豁免期内", $"Exempt on {effective:yyyy-MM-dd}", RuleOutcomes.Exempt)
            : Result(rule, $"{effective:yyyy-MM-dd} 无有效豁免", $"No exemption on {effective:yyyy-MM-dd}", RuleOutcomes.Pass);

    private static RuleResult ServicePeriod(PolicyRule rule, CandidateFacts facts, DateOnly effective)
    {
        if (!Holds(rule, "establishments", facts.Establishment) || facts.StartedWork is not { } started || rule.Threshold is not { } years)
            return Outside(rule);
        var until = started.AddMonths((int)(years * 12));
        return effective < until
            ? Result(rule, $"服务期至 {until.AddDays(-1):yyyy-MM-dd}", $"Service period until {until.AddDays(-1):yyyy-MM-dd}", RuleOutcomes.Exempt)
            : Result(rule, $"服务期已满", $"Service period over", RuleOutcomes.Pass);
    }

    private static RuleResult Outside(PolicyRule rule) => Result(rule, $"不属于“{rule.Population}”", $"Not of those the rule speaks of", RuleOutcomes.NotApplicable);

    private static RuleResult Result(PolicyRule rule, FormattableString zh, FormattableString en, string outcome) =>
        new(rule.Code, rule.Zh, rule.En, zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture), outcome);
}
