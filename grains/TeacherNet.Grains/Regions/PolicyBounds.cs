using System.Globalization;

namespace TeacherNet.Grains.Regions;

/// <summary>How far the values of a policy's parts may reach, so that whatever is counted with them stays a number and a day.</summary>
internal static class PolicyBounds
{
    /// <summary>The entry of a table of days that says there are none.</summary>
    public const string None = "无";

    private const int Most = 100_000;
    private const int MostDays = 3_650;

    /// <summary>The least and the most a number may be, both inclusive.</summary>
    public static (decimal Least, decimal Most) Of(PolicyRule rule, string part) => part switch
    {
        PolicyParts.Threshold when rule.Unit == "%" => (0, 100),
        PolicyParts.Threshold when rule.Unit is "年" or "学年" or "届" => (0, 60),
        "term-years" => (1, 60),
        "cycle-years" => (1, 60),
        "cycle-start" => (1900, 2200),
        "leave-days" or "no-show-days" or "remind-days" => (0, MostDays),
        _ => (0, Most),
    };

    /// <summary>Whether an entry of a list of the county's own can be read as what the list is of.</summary>
    public static bool Fits(string part, string entry) => part switch
    {
        "check-ins" => int.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays,
        _ when part.StartsWith("holidays-", StringComparison.Ordinal) => IsSpan(entry),
        _ when part.StartsWith("workdays-", StringComparison.Ordinal) => entry == None || IsSpan(entry),
        _ => true,
    };

    /// <summary>Whether a rule may be in force from the day.</summary>
    public static bool Fits(DateOnly day) => day.Year is >= 1900 and <= 2200;

    // Of a leap year, since the table's own may be one.
    private static bool IsSpan(string entry) =>
        entry.Split("..") is { Length: 1 or 2 } ends && ends.All(e => DateOnly.TryParseExact($"2028-{e}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        && string.CompareOrdinal(ends[0], ends[^1]) <= 0;
}
