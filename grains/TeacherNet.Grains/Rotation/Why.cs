using TeacherNet.Grains.Eligibility;

namespace TeacherNet.Grains.Rotation;

/// <summary>Why a candidate stands as they do, and what a scenario does with them.</summary>
/// <param name="Standing">Duty, eligible, volunteer, exempt or not-eligible.</param>
/// <param name="Results">Every rule of the frozen policy that was held against the teacher, with the fact used.</param>
/// <param name="PolicyVersion">The frozen policy's version.</param>
/// <param name="CutOff">The day to which service was counted.</param>
/// <param name="Move">The scenario's move for the teacher, or null; its written reason is sealed.</param>
public sealed record Explanation(string Standing, Listed<RuleResult> Results, int PolicyVersion, DateOnly CutOff, MoveEntry? Move);

/// <summary>Explains candidates.</summary>
public static class Why
{
    /// <summary>The explanation, or null for a teacher who was not assessed in the cycle.</summary>
    public static Explanation? Of(CycleEntry cycle, ScenarioEntry? scenario, string teacher) =>
        cycle.Candidates.GetValueOrDefault(teacher) is { Assessed: { } assessed } candidate
            ? new(candidate.Standing()!, assessed.Results, cycle.PolicyVersion, cycle.CutOff, scenario?.MoveOf(teacher))
            : null;
}
