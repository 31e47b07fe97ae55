using System.Globalization;
using TeacherNet.Grains.Codes;

namespace TeacherNet.Grains.Regions;

/// <summary>What a county may set in a rule, beside what every rule has: the number, whether it forbids, and where it comes from.</summary>
public static partial class PolicyParts
{
    /// <summary>The number a value is held against.</summary>
    public const string Threshold = "threshold";

    /// <summary>How a value meets the number, from <see cref="Comparisons"/>.</summary>
    public const string Comparison = "comparison";

    /// <summary>Whether the rule forbids.</summary>
    public const string Hard = "hard";

    /// <summary>The legal source.</summary>
    public const string Source = "source";

    /// <summary>First day in force; empty for always.</summary>
    public const string EffectiveFrom = "effective-from";

    private static readonly PolicyPart[] Common =
    [
        new(Threshold, "数值", "Number", PartKind.Number),
        new(Comparison, "比较方式", "Comparison", PartKind.One, [Of(Comparisons.AtLeast, "不低于（≥）", "At least (≥)"), Of(Comparisons.Above, "高于（＞）", "Above (>)"), Of(Comparisons.AtMost, "不高于（≤）", "At most (≤)")]),
        new(Hard, "刚性", "Binding", PartKind.Switch),
        new(Source, "政策依据", "Legal source", PartKind.Text),
        new(EffectiveFrom, "施行日期", "In force from", PartKind.Day),
    ];

    /// <summary>What a rule leaves to the county, in the order to show: what every rule has that this one has too, then its own choices.</summary>
    public static IEnumerable<PolicyPart> Of(PolicyRule rule) =>
    [
        .. Common.Where(p => p.Name is not (Threshold or Comparison) || rule.Threshold is not null),
        .. rule.Choices.Select(c => Choice(rule.Code, c.Name)),
    ];

    /// <summary>What is set at present, as text; empty for nothing.</summary>
    public static string Value(PolicyRule rule, string part) => part switch
    {
        Threshold => rule.Threshold?.ToString(CultureInfo.InvariantCulture) ?? "",
        Comparison => rule.Comparison,
        Hard => rule.Hard ? "true" : "false",
        Source => rule.Source,
        EffectiveFrom => rule.EffectiveFrom?.ToString("O", CultureInfo.InvariantCulture) ?? "",
        _ => rule.Choice(part) ?? "",
    };

    // A choice of a later rule that has no line here is a text under its own name.
    private static PolicyPart Choice(string rule, string name) =>
        Choices.FirstOrDefault(c => c.Name == $"{rule}.{name}" || c.Name == name) is { Name: not null } known ? new(name, known.Zh, known.En, known.Kind, known.Options) : new(name, name, name, PartKind.Text);

    private static PolicyOption Of(string code, string zh, string en) => new(code, zh, en);

    private static PolicyOption[] From<T>(CodeList<T> list) where T : notnull => [.. list.Entries.Select(e => new PolicyOption(e.Code, e.Zh, e.En))];
}

/// <summary>A part of a rule that a county may set.</summary>
/// <param name="Name">As an edit names it.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
/// <param name="Kind">What a value looks like.</param>
/// <param name="Options">The codes to choose from; empty for kinds without.</param>
public sealed record PolicyPart(string Name, string Zh, string En, PartKind Kind, params PolicyOption[] Options);

/// <summary>A code to choose.</summary>
public sealed record PolicyOption(string Code, string Zh, string En);

/// <summary>What a part's value looks like.</summary>
public enum PartKind
{
    /// <summary>A number, not negative.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Switch,

    /// <summary>One of the options.</summary>
    One,

    /// <summary>Some of the options, parted by commas.</summary>
    Many,

    /// <summary>Codes of the county's own, parted by commas.</summary>
    Codes,

    /// <summary>A day, <c>2026-09-01</c>, or nothing.</summary>
    Day,

    /// <summary>A day of each year, <c>08-31</c>.</summary>
    MonthDay,

    /// <summary>A text.</summary>
    Text,
}
