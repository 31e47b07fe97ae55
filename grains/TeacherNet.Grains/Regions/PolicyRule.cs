using System.Globalization;

namespace TeacherNet.Grains.Regions;

/// <summary>One rule of a region's policy, with its numbers as data.</summary>
/// <param name="Code">R1, R2, R3a …</param>
/// <param name="Zh">The rule in Chinese.</param>
/// <param name="En">The rule in English.</param>
/// <param name="Source">Where the rule and its default come from.</param>
/// <param name="Population">Whom it speaks of, in Chinese.</param>
/// <param name="Denominator">What a share is of, in Chinese; null for rules that are no share.</param>
/// <param name="Threshold">The number; null for rules without one.</param>
/// <param name="Unit">The number's unit: 学年, 年, %, 学时 …</param>
/// <param name="Comparison">How a value meets the number: one of <see cref="Comparisons"/>.</param>
/// <param name="Hard">Whether it forbids (true) or only warns.</param>
/// <param name="EffectiveFrom">First day in force; null for always.</param>
/// <param name="Choices">What the rule leaves to the county, by name.</param>
public sealed record PolicyRule(
    string Code,
    string Zh,
    string En,
    string Source,
    string Population,
    string? Denominator,
    decimal? Threshold,
    string? Unit,
    string Comparison,
    bool Hard,
    DateOnly? EffectiveFrom,
    Listed<PolicyChoice> Choices)
{
    /// <summary>Whether a value meets the threshold; true when there is none.</summary>
    public bool IsMetBy(decimal value) => Threshold is not { } threshold || Comparison switch
    {
        Comparisons.Above => value > threshold,
        Comparisons.AtMost => value <= threshold,
        _ => value >= threshold,
    };

    /// <summary>The value of a choice, or null when the rule does not name it.</summary>
    public string? Choice(string name) => Choices.FirstOrDefault(c => c.Name == name)?.Value;

    /// <summary>Whether a choice is <c>true</c>.</summary>
    public bool Says(string name) => Choice(name) == "true";

    /// <summary>The number of a choice, or the number given when the rule does not name it or it is none.</summary>
    public decimal Number(string name, decimal otherwise) =>
        decimal.TryParse(Choice(name), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>The codes of a choice, separated by commas in its value.</summary>
    public IReadOnlyList<string> Codes(string name) => Choice(name)?.Split(',') ?? [];
}

/// <summary>Something a rule leaves to the county: a switch, a number, a date or codes separated by commas.</summary>
public sealed record PolicyChoice(string Name, string Value);

/// <summary>How a value meets a rule's number.</summary>
public static class Comparisons
{
    /// <summary>At least as much.</summary>
    public const string AtLeast = "at-least";

    /// <summary>More.</summary>
    public const string Above = "above";

    /// <summary>At most as much.</summary>
    public const string AtMost = "at-most";
}
