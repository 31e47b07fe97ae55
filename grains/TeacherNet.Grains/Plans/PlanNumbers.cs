using System.Collections.Immutable;
using TeacherNet.Grains.Rotation;

namespace TeacherNet.Grains.Plans;

/// <summary>A number that a scenario goes by.</summary>
/// <param name="Code">One of <see cref="LimitCodes"/>.</param>
/// <param name="Value">In force.</param>
/// <param name="Policy">As the policy alone has it.</param>
/// <param name="Most">The most it may be set to; the least is 0.</param>
public sealed record PlanNumber(string Code, decimal Value, decimal Policy, decimal Most);

/// <summary>The numbers of a scenario beside the policy's.</summary>
public static class PlanNumbers
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<PlanNumber> Of(PlanFacts facts)
    {
        var policy = new PlanRules(facts.Cycle.Rules, PlanLimits.None);
        (string Code, decimal Policy)[] all =
        [
            (LimitCodes.Share, policy.Share(LimitCodes.Share)?.Threshold ?? 0), (LimitCodes.Backbone, policy.Share(LimitCodes.Backbone)?.Threshold ?? 0),
            (LimitCodes.Graduating, policy.Share(LimitCodes.Graduating)?.Threshold ?? 0), (LimitCodes.Movers, InstanceBuilder.CalledBy(facts with { Scenario = Bare(facts.Scenario) })),
            (LimitCodes.SchoolOut, policy.SchoolOut), (LimitCodes.SchoolIn, policy.SchoolIn), (LimitCodes.Floor, policy.FloorPercent), (LimitCodes.Commute, policy.Commute),
        ];
        return [.. all.Select(n => new PlanNumber(n.Code, facts.Scenario.Limits.Find(n.Code) ?? n.Policy, n.Policy, LimitCodes.Most(n.Code)!.Value))];
    }

    private static ScenarioEntry Bare(ScenarioEntry scenario) => new() { Key = scenario.Key, Cycle = scenario.Cycle, Name = scenario.Name };
}
