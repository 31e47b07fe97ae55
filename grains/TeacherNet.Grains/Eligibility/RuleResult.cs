namespace TeacherNet.Grains.Eligibility;

/// <summary>One rule held against one person's facts. Never says why someone is exempt.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Zh">The rule in Chinese.</param>
/// <param name="En">The rule in English.</param>
/// <param name="FactZh">The fact used, in Chinese.</param>
/// <param name="FactEn">The fact used, in English.</param>
/// <param name="Outcome">One of <see cref="RuleOutcomes"/>.</param>
public sealed record RuleResult(string Code, string Zh, string En, string FactZh, string FactEn, string Outcome);

/// <summary>How a rule came out.</summary>
public static class RuleOutcomes
{
    /// <summary>The condition is met.</summary>
    public const string Pass = "pass";

    /// <summary>The condition is not met.</summary>
    public const string Fail = "fail";

    /// <summary>The person is exempt by this rule.</summary>
    public const string Exempt = "exempt";

    /// <summary>The rule does not speak of this person, or the fact is unknown.</summary>
    public const string NotApplicable = "not-applicable";
}

/// <summary>What all rules together say of a person.</summary>
/// <param name="Results">Rule by rule, in the policy's order.</param>
/// <param name="Standing">One of <see cref="Standings"/>.</param>
public sealed record Verdict(Listed<RuleResult> Results, string Standing);

/// <summary>Where a person stands in a year's rotation.</summary>
public static class Standings
{
    /// <summary>Should move this year.</summary>
    public const string Duty = "duty";

    /// <summary>May be asked.</summary>
    public const string Eligible = "eligible";

    /// <summary>Is exempt this year.</summary>
    public const string Exempt = "exempt";

    /// <summary>Is none of those rotation is about.</summary>
    public const string NotEligible = "not-eligible";
}
