using System.Collections.Immutable;
using TeacherNet.Grains.Rotation;
using TeacherNet.Planning.Instances;

namespace TeacherNet.Grains.Plans;

/// <summary>Plans as they stand, in terms of a sheet.</summary>
public static class Outcomes
{
    /// <summary>For each teacher of the sheet the option that a scenario's moves take, −1 to stay. Moves the sheet does not know are left out.</summary>
    public static ImmutableArray<int> Of(PlanSheet sheet, ScenarioEntry scenario)
    {
        var taken = Enumerable.Repeat(Outcome.Stays, sheet.Instance.Teachers.Count).ToArray();
        foreach (var move in scenario.Standing())
        {
            var (teacher, to) = (sheet.IndexOf(move.Placement.Teacher), move.Placement.To);
            if (teacher >= 0 && sheet.OptionOf(teacher, sheet.IndexOf(to.School, to.Stage, to.Subject)) is >= 0 and var option)
                taken[teacher] = option;
        }

        return [.. taken];
    }

    /// <summary>The post a teacher takes, or null to stay.</summary>
    public static int? PostOf(this PlanSheet sheet, IReadOnlyList<int> taken, int teacher) =>
        taken[teacher] < 0 ? null : sheet.Instance.Teachers[teacher].Options[taken[teacher]].Post;

    /// <summary>The option that leads to a post, or −1.</summary>
    public static int OptionOf(this PlanSheet sheet, int teacher, int post)
    {
        var options = sheet.Instance.Teachers[teacher].Options;
        for (var o = 0; o < options.Count; o++)
            if (options[o].Post == post)
                return o;
        return Outcome.Stays;
    }
}
