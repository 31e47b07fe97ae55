using System.Globalization;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api;

/// <summary>The period a query asks for: at most one of these.</summary>
/// <param name="AsOf">That day alone.</param>
/// <param name="Year">年度.</param>
/// <param name="SchoolYear">学年, by the year it begins in.</param>
/// <param name="YearTo">年度 up to that day, inclusive.</param>
/// <param name="Month">yyyy-MM.</param>
internal sealed record PeriodQuery(DateOnly? AsOf, int? Year, int? SchoolYear, DateOnly? YearTo, string? Month)
{
    /// <summary>The period, or the year up to today when none is given; null when several are, or one is out of range.</summary>
    public Period? In(DateOnly today) => (AsOf, Year, SchoolYear, YearTo, Month) switch
    {
        (null, null, null, null, null) => Period.YearTo(today),
        ({ } day, null, null, null, null) => Period.AsOf(day),
        (null, { } y and >= 1900 and <= 2999, null, null, null) => Period.Year(y),
        (null, null, { } y and >= 1900 and <= 2999, null, null) => Period.SchoolYear(y),
        (null, null, null, { } day, null) => Period.YearTo(day),
        (null, null, null, null, { } month) => DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? new(first, first.AddMonths(1).AddDays(-1), string.Create(CultureInfo.InvariantCulture, $"{first.Year}年{first.Month}月"))
            : null,
        _ => null,
    };
}
