using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class ScenarioGrain
{
    private static Decision<ScenarioEvent> Forbid(Scenario.Plan plan, ForbiddenMove move)
    {
        var barred = Anywhere(move);
        if (plan.Forbidden.Contains(barred))
            return [];
        if (plan.Notice is not null)
            return Refusal.Because("scenario.published");
        if (plan.Moves.Values.Any(m => m.Locked && barred.Covers(m.Placement.Teacher, m.Placement.To)))
            return Refusal.Because("rotation.move-locked", "teacher");
        return [new MoveForbidden(barred)];
    }

    private static Decision<ScenarioEvent> Allow(Scenario.Plan plan, ForbiddenMove move) =>
        !plan.Forbidden.Contains(Anywhere(move)) ? []
        : plan.Notice is not null ? Refusal.Because("scenario.published")
        : [new MoveAllowed(Anywhere(move))];

    private static Decision<ScenarioEvent> Limit(Scenario.Plan plan, PlanLimits limits)
    {
        if (plan.Limits == limits)
            return [];
        if (plan.Notice is not null)
            return Refusal.Because("scenario.published");
        return limits.WhyNot() is { } wrong ? wrong : [new LimitsSet(limits)];
    }

    // A campus is no post of its own.
    private static ForbiddenMove Anywhere(ForbiddenMove move) => move with { Post = move.Post is { } post ? post with { Campus = null } : null };
}
