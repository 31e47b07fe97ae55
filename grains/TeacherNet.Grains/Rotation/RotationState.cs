using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Rotation;

/// <summary>A region's rotation cycles with their candidates and scenarios, and the names to show them by.</summary>
public sealed partial class RotationState
{
    /// <summary>Cycles by key.</summary>
    public Dictionary<string, CycleEntry> Cycles { get; set; } = [];

    /// <summary>Scenarios by key.</summary>
    public Dictionary<string, ScenarioEntry> Scenarios { get; set; } = [];

    /// <summary>Teachers' names and numbers by key.</summary>
    public Dictionary<string, TeacherLabel> Teachers { get; set; } = [];

    /// <summary>Schools' names by key.</summary>
    public Dictionary<string, string> Schools { get; set; } = [];

    /// <summary>The cycles of a school year that were not given up, first opened first.</summary>
    public IEnumerable<CycleEntry> OfYear(int schoolYear) =>
        Cycles.Values.Where(c => c.SchoolYear == schoolYear && !c.Cancelled).OrderBy(c => c.OpenedAt);

    /// <summary>The cycle under way: of the latest school year, not given up; null without one.</summary>
    public CycleEntry? UnderWay() => Cycles.Values.Where(c => !c.Cancelled).MaxBy(c => (c.SchoolYear, c.OpenedAt));

    /// <summary>How a teacher is shown; the key stands for one not on the roster.</summary>
    public TeacherLabel Teacher(string key) => Teachers.GetValueOrDefault(key) ?? new(key, "");

    /// <summary>A school's name; the key stands for one not on the list.</summary>
    public string School(string key) => Schools.GetValueOrDefault(key) ?? key;

    /// <summary>The scenario people work at: the one touched last, or null before the first.</summary>
    public ScenarioEntry? Current(CycleEntry cycle) => cycle.Current is { } key ? Scenarios[key] : null;
}

/// <summary>How lists show a teacher: people of one name differ by number.</summary>
public sealed record TeacherLabel(string Name, string Number)
{
    /// <summary>Both.</summary>
    public string Text => PersonLabel.Of(Name, Number);
}
