using TeacherNet.Kernel;

namespace TeacherNet.Web.Api;

/// <summary>The period a query asks for.</summary>
internal static class Periods
{
    /// <summary>One of the three, or the year up to today when none is given; null when several are, or a year is out of range.</summary>
    public static Period? Of(DateOnly? asOf, int? year, int? schoolYear, DateOnly today) => (asOf, year, schoolYear) switch
    {
        (null, null, null) => Period.YearTo(today),
        ({ } day, null, null) => Period.AsOf(day),
        (null, { } y and >= 1900 and <= 2999, null) => Period.Year(y),
        (null, null, { } y and >= 1900 and <= 2999) => Period.SchoolYear(y),
        _ => null,
    };
}
