using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api;

/// <summary>The period a query asks for: at most one of these, <see cref="From"/> and <see cref="Until"/> together; none asks for the latest with data.</summary>
internal sealed record PeriodQuery
{
    /// <summary>What the figure speaks of as of that day: the day itself, or the year up to it, inclusive.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>年度.</summary>
    public int? Year { get; init; }

    /// <summary>学年, by the year it begins in.</summary>
    public int? SchoolYear { get; init; }

    /// <summary>yyyy-MM.</summary>
    public string? Month { get; init; }

    /// <summary>First day of any run of days.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Its last day, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The period; null when several are asked for, or one is out of range.</summary>
    /// <param name="span">What the figure speaks of.</param>
    /// <param name="days">Days with data, in any order; read only when no period is asked for.</param>
    /// <param name="today">The scope's date.</param>
    public AskedPeriod? In(Span span, Func<IEnumerable<DateOnly>> days, DateOnly today) =>
        this == new PeriodQuery() ? DataPeriods.Latest(span, days(), today)
        : Asked(span) is { } period ? new(period, IsLatest: false) : null;

    private Period? Asked(Span span) => (AsOf, Year, SchoolYear, Month, From, Until) switch
    {
        ({ } day, null, null, null, null, null) => Period.Of(span, day),
        (null, { } y and >= 1900 and <= 2999, null, null, null, null) => Period.Year(y),
        (null, null, { } y and >= 1900 and <= 2999, null, null, null) => Period.SchoolYear(y),
        (null, null, null, { } month, null, null) => DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? new(first, first.AddMonths(1).AddDays(-1), string.Create(CultureInfo.InvariantCulture, $"{first.Year}年{first.Month}月"))
            : null,
        (null, null, null, null, { } from, { } until) when from <= until => new(from, until, FormattableString.Invariant($"{from:yyyy-MM-dd}至{until:yyyy-MM-dd}")),
        _ => null,
    };
}

/// <summary>A period, and whether it was chosen as the latest with data because none was asked for.</summary>
internal readonly record struct AskedPeriod(Period Period, bool IsLatest);

/// <summary>The years a figure has data of.</summary>
internal static class DataPeriods
{
    /// <summary>The years the periods with data begin in, latest first; none for figures of a day.</summary>
    public static ImmutableArray<int> Years(Span span, IEnumerable<DateOnly> days) =>
        span is Span.Day ? [] : [.. days.Select(d => Period.Of(span, d).From.Year).Distinct().OrderDescending()];

    /// <summary>The latest period with data, up to today when today is in it; as of today for figures of a day and without data.</summary>
    public static AskedPeriod Latest(Span span, IEnumerable<DateOnly> days, DateOnly today)
    {
        var current = Period.Of(span, today);
        return Years(span, days) is [var year, ..]
            ? new(year == current.From.Year ? current : span is Span.SchoolYear ? Period.SchoolYear(year) : Period.Year(year), IsLatest: true)
            : new(current, IsLatest: false);
    }
}
