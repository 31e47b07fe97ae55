namespace TeacherNet.Grains.Training;

/// <summary>How a teacher stands against the hours of the cycle.</summary>
/// <param name="Teacher">Key.</param>
/// <param name="Name">The name.</param>
/// <param name="StaffNumber">The region's number.</param>
/// <param name="School">Key of the present school.</param>
/// <param name="Year">Hours credited this year.</param>
/// <param name="Cycle">Hours credited this cycle.</param>
/// <param name="Expected">The cycle's hours times its elapsed share.</param>
public sealed record Standing(string Teacher, string Name, string StaffNumber, string School, decimal Year, decimal Cycle, decimal Expected)
{
    /// <summary>Whether the teacher falls short if it goes on so.</summary>
    public bool IsAtRisk => Cycle < Expected;
}

public sealed partial class TrainingState
{
    /// <summary>How every teacher in post stands on a day, those furthest behind first.</summary>
    public IEnumerable<Standing> Standings(DateOnly day)
    {
        var (start, expected) = (new DateOnly(Targets.CycleOf(day.Year), 1, 1), Expected(day));
        return Teachers.Where(t => t.Value.IsInPost(day))
            .Select(t => new Standing(
                t.Key, t.Value.Name, t.Value.StaffNumber, t.Value.School,
                Credited(t.Key, new(day.Year, 1, 1), day), Credited(t.Key, start, day), expected))
            .OrderBy(s => s.Cycle).ThenBy(s => s.Year).ThenBy(s => s.StaffNumber, StringComparer.Ordinal);
    }

    /// <summary>The cycle's hours times the share of its days that have passed, the day included.</summary>
    internal decimal Expected(DateOnly day)
    {
        var start = new DateOnly(Targets.CycleOf(day.Year), 1, 1);
        var days = start.AddYears(Targets.CycleYears).DayNumber - start.DayNumber;
        return Math.Round(Targets.Cycle * (day.DayNumber - start.DayNumber + 1) / days, 2, MidpointRounding.AwayFromZero);
    }
}
