using TeacherNet.Grains.Rotation;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>The usual dates of a year's rotation: planned in spring, ordered in summer, on duty from September.</summary>
internal static class DefaultPhases
{
    private static readonly TimeOnly Evening = new(17, 0);

    private static readonly (string Phase, int Days)[] Planning =
        [("P1", 7), ("P2", 7), ("P3", 7), ("P4", 5), ("P5", 14), ("P6", 7), ("P7", 14), ("P8", 3), ("P9", 7), ("P10", 3), ("P11", 5), ("P12", 7)];

    /// <summary>Phases one after the other from 1 March of the year, or from today when that is past; the last ones follow the school year.</summary>
    /// <param name="schoolYear">The year in whose September the school year begins.</param>
    /// <param name="today">The region's date.</param>
    public static IEnumerable<PhaseDates> Of(int schoolYear, DateOnly today)
    {
        var from = Later(new(schoolYear, 3, 1), today);
        foreach (var (phase, days) in Planning)
        {
            if (phase == "P12")
                from = Later(new(schoolYear, 8, 25), from);
            yield return Days(phase, from, from.AddDays(days - 1));
            from = from.AddDays(days);
        }

        foreach (var (phase, until) in new[] { ("P13", new DateOnly(schoolYear + 1, 6, 20)), ("P14", new(schoolYear + 1, 7, 10)), ("P15", new(schoolYear + 1, 8, 31)) })
        {
            var last = Later(until, from.AddDays(6));
            yield return Days(phase, from, last);
            from = last.AddDays(1);
        }
    }

    private static PhaseDates Days(string phase, DateOnly from, DateOnly until) => new(phase, from.ToDateTime(TimeOnly.MinValue), until.ToDateTime(Evening));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
