using System.Globalization;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api;

/// <summary>The period a query asks for: at most one of these, <paramref name="From"/> and <paramref name="Until"/> together.</summary>
/// <param name="AsOf">What the figure speaks of as of that day: the day itself, or the year up to it, inclusive.</param>
/// <param name="Year">年度.</param>
/// <param name="SchoolYear">学年, by the year it begins in.</param>
/// <param name="Month">yyyy-MM.</param>
/// <param name="From">First day of any run of days.</param>
/// <param name="Until">Its last day, inclusive.</param>
internal sealed record PeriodQuery(DateOnly? AsOf, int? Year, int? SchoolYear, string? Month, DateOnly? From, DateOnly? Until)
{
    /// <summary>The period, or as of today when none is given; null when several are, or one is out of range.</summary>
    public Period? In(Span span, DateOnly today) => (AsOf, Year, SchoolYear, Month, From, Until) switch
    {
        (null, null, null, null, null, null) => Period.Of(span, today),
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
