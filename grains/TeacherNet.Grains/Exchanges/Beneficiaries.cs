using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>Counts trainees, by times and by people.</summary>
internal static class Beneficiaries
{
    /// <summary>One record a row of the rolls: a person once in an activity.</summary>
    public static Figure Times(IEnumerable<KeyValuePair<string, ActivityItem>> activities, Func<AttendanceRow, bool> counts) =>
        Figures.Of(Rows(activities, counts).Select(r => new FigureRecord(r.Id, r.Text)));

    /// <summary>One record a person, whatever their staff numbers.</summary>
    public static Figure Persons(IEnumerable<KeyValuePair<string, ActivityItem>> activities, Func<AttendanceRow, bool> counts) =>
        Figures.Of(Rows(activities, counts).GroupBy(r => r.Person).Select(p => new FigureRecord(p.Key.ToString("N"), $"{p.First().Shown} {p.Count()} 次")));

    private static IEnumerable<(Guid Person, string Id, string Shown, string Text)> Rows(
        IEnumerable<KeyValuePair<string, ActivityItem>> activities, Func<AttendanceRow, bool> counts) =>
        from activity in activities
        from row in activity.Value.Trainees
        where counts(row.Value)
        select (row.Value.Person, $"{activity.Key}.{row.Key}", row.Value.Shown, $"{activity.Value.Line} {row.Value.Shown}");
}

/// <summary>Makes figures that are the number of their records.</summary>
internal static class Figures
{
    /// <summary>As many as there are records.</summary>
    public static Figure Of(IEnumerable<FigureRecord> records)
    {
        ImmutableArray<FigureRecord> all = [.. records];
        return new(all.Length, all);
    }
}
