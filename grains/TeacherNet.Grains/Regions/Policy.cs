using System.Globalization;

namespace TeacherNet.Grains.Regions;

/// <summary>A region's policy: its rules and the table of retirement ages.</summary>
public sealed record Policy(Listed<PolicyRule> Rules, Listed<RetirementLine> Retirement)
{
    /// <summary>The rule with this code, or none.</summary>
    public PolicyRule? Rule(string code) => Rules.Find(code);

    /// <summary>The day up to which service counts for a school year, by the year in whose September it begins; 31 August unless R1 says otherwise.</summary>
    public DateOnly CutOff(int schoolYear) =>
        Rule("R1")?.Choice("cut-off") is { } day && DateOnly.TryParseExact(FormattableString.Invariant($"{schoolYear}-{day}"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var cutOff)
            ? cutOff
            : new(schoolYear, 8, 31);
}

/// <summary>A policy as adopted; it never changes.</summary>
/// <param name="Version">From 1.</param>
/// <param name="AdoptedOn">The day it was adopted.</param>
/// <param name="Policy">What it says.</param>
public sealed record PolicyVersion(int Version, DateOnly AdoptedOn, Policy Policy)
{
    /// <summary>The policy before any was adopted.</summary>
    public static PolicyVersion Default { get; } = new(0, DateOnly.MinValue, DefaultPolicy.Value);

    /// <summary>The year in whose September the first school year begins that it is for; null for every year.</summary>
    public int? SchoolYear { get; init; }

    /// <summary>Why it was adopted, where somebody said so.</summary>
    public string? Reason { get; init; }
}

/// <summary>
/// A line of the table of retirement ages: who was born on <paramref name="BornFrom"/> or later retires a month later
/// than the base age, and one more for each further <paramref name="StepMonths"/> months, up to <paramref name="MostMonths"/>.
/// </summary>
/// <param name="Who">One of <see cref="RetirementGroups"/>.</param>
/// <param name="BaseYears">Age before the table sets in.</param>
/// <param name="BornFrom">First day of the first birth month delayed.</param>
/// <param name="StepMonths">Birth months that share one month of delay.</param>
/// <param name="MostMonths">The longest delay.</param>
public sealed record RetirementLine(string Who, int BaseYears, DateOnly BornFrom, int StepMonths, int MostMonths);

/// <summary>Who retires by which line.</summary>
public static class RetirementGroups
{
    /// <summary>Men.</summary>
    public const string Men = "men";

    /// <summary>Women in cadre posts, teachers among them.</summary>
    public const string Women = "women";

    /// <summary>Women with 高级 or above.</summary>
    public const string SeniorWomen = "senior-women";
}

/// <summary>Look-ups over versions.</summary>
public static class PolicyVersions
{
    /// <summary>The version for a school year: the last adopted of those that are for it; the default one when there is none.</summary>
    public static PolicyVersion For(this IEnumerable<PolicyVersion> versions, int schoolYear) =>
        versions.LastOrDefault(v => v.SchoolYear is not { } first || first <= schoolYear) ?? PolicyVersion.Default;
}

/// <summary>Look-ups over frozen rules.</summary>
public static class PolicyRules
{
    /// <summary>The rule with this code, or none.</summary>
    public static PolicyRule? Find(this Listed<PolicyRule> rules, string code) => rules.FirstOrDefault(r => r.Code == code);
}
