using System.Collections.Immutable;
using System.Globalization;

namespace TeacherNet.Grains.Regions;

/// <summary>Which days are working days by a policy's holiday tables: weekdays but for holidays, and the weekend days worked in exchange (调休).</summary>
public sealed class WorkingDays
{
    /// <summary>R26: how long a notice stands, with the tables.</summary>
    public const string Rule = "R26";

    private const string Holidays = "holidays-";
    private const string Workdays = "workdays-";
    private readonly ImmutableHashSet<DateOnly> holidays;
    private readonly ImmutableHashSet<DateOnly> workdays;

    private WorkingDays(ImmutableHashSet<DateOnly> holidays, ImmutableHashSet<DateOnly> workdays, ImmutableSortedSet<int> years, PolicyRule rule)
    {
        (this.holidays, this.workdays, Years, NoticeDays, IsHard) = (holidays, workdays, years, (int)(rule.Threshold ?? 0), rule.Hard);
        (Source, StatutoryYears) = (rule.Source, [.. years.Where(y => !workdays.Any(d => d.Year == y))]);
    }

    /// <summary>Years with a table; in others only weekends are free.</summary>
    public ImmutableSortedSet<int> Years { get; }

    /// <summary>Years whose table has no weekend day worked in exchange: statutory holidays alone, until the State Council's notice is entered.</summary>
    public ImmutableSortedSet<int> StatutoryYears { get; }

    /// <summary>Where the rule and its tables come from.</summary>
    public string Source { get; }

    /// <summary>Whether a shorter notice is refused, not only told of.</summary>
    public bool IsHard { get; }

    /// <summary>How many working days a notice stands at least.</summary>
    public int NoticeDays { get; }

    /// <summary>
    /// The tables of a policy, or the default ones for a cycle frozen before there were any. Choices <c>holidays-YEAR</c> and
    /// <c>workdays-YEAR</c> hold <c>MM-dd</c> or <c>MM-dd..MM-dd</c>, separated by commas; what is no day is passed over.
    /// </summary>
    public static WorkingDays Of(Listed<PolicyRule> rules)
    {
        var rule = rules.Find(Rule) ?? DefaultPolicy.Value.Rule(Rule)!;
        var (free, worked, years) = (ImmutableHashSet.CreateBuilder<DateOnly>(), ImmutableHashSet.CreateBuilder<DateOnly>(), ImmutableSortedSet.CreateBuilder<int>());
        foreach (var choice in rule.Choices)
        {
            if (YearOf(choice.Name, Holidays) is { } year)
            {
                years.Add(year);
                free.UnionWith(Days(year, choice.Value));
            }
            else if (YearOf(choice.Name, Workdays) is { } of)
                worked.UnionWith(Days(of, choice.Value));
        }

        return new(free.ToImmutable(), worked.ToImmutable(), years.ToImmutable(), rule);
    }

    /// <summary>Whether offices work on the day.</summary>
    public bool Contains(DateOnly day) =>
        workdays.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day));

    /// <summary>Working days from a day to another, both inclusive; 0 when they are the wrong way round.</summary>
    public int Between(DateOnly from, DateOnly until)
    {
        var count = 0;
        for (var day = from.DayNumber; day <= until.DayNumber; day++)
            count += Contains(DateOnly.FromDayNumber(day)) ? 1 : 0;
        return count;
    }

    /// <summary>The day on which so many working days are over, counted from a day on, inclusive; the day itself for none, the last there is when there are not so many.</summary>
    public DateOnly Last(DateOnly from, int count)
    {
        var day = from;
        for (var left = count - (Contains(day) ? 1 : 0); left > 0 && day < DateOnly.MaxValue; left -= Contains(day) ? 1 : 0)
            day = day.AddDays(1);
        return day;
    }

    private static int? YearOf(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1 and <= 9999 ? year : null;

    private static IEnumerable<DateOnly> Days(int year, string text)
    {
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split("..");
            if (DayOf(year, ends[0]) is not { } first || DayOf(year, ends[^1]) is not { } last)
                continue;
            for (var day = first; day <= last; day = day.AddDays(1))
                yield return day;
        }
    }

    private static DateOnly? DayOf(int year, string text) => DateOnly.TryParseExact(
        FormattableString.Invariant($"{year:0000}-{text}"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
