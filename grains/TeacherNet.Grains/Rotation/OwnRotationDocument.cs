using System.Globalization;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>
/// What a teacher follows of the cycle under way: <c>cycle</c> (empty without one), <c>schoolYear</c>, <c>phase</c>, <c>wishesFrom</c> and <c>wishesUntil</c>
/// while wishes are still taken, <c>standing</c>, <c>withdrawn</c>, <c>step</c>, and the <c>move</c>'s state once it is on notice. Moves of drafts are not in it.
/// </summary>
internal static class OwnRotationDocument
{
    public static LiveNode Of(RotationState state, string teacher)
    {
        if (state.UnderWay() is not { } cycle)
            return LiveNode.Object(("cycle", ""));
        var candidate = cycle.Candidates.GetValueOrDefault(teacher);
        var plan = candidate?.Bound is { } bound ? state.Scenarios.GetValueOrDefault(bound.Scenario) : null;
        var wishes = cycle.Phases.FirstOrDefault(p => p.Code == Phases.Wishes && p.State is not PhaseState.Closed);
        return LiveNode.Object(
            ("cycle", cycle.Key),
            ("schoolYear", cycle.SchoolYear),
            ("phase", cycle.Phase()),
            ("wishesFrom", Moment(wishes?.Opens)),
            ("wishesUntil", Moment(wishes?.Closes)),
            ("standing", candidate?.Standing() ?? ""),
            ("withdrawn", candidate?.Withdrawn is true),
            ("step", (candidate?.Step ?? CandidateStep.Open).ToString().ToLowerInvariant()),
            ("move", plan?.MoveOf(teacher)?.State.ToString().ToLowerInvariant() ?? ""));
    }

    private static string Moment(DateTime? local) => local?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) ?? "";
}
