using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class ScenarioGrain
{
    private static Decision<ScenarioEvent> Approve(Scenario.Plan plan, ApproveScenario order)
    {
        if (WhyNotForApproval(plan) is { } no)
            return no;
        if (PlanText.Digest(plan.Cycle, plan.Moves.Values.Select(m => m.Placement)) != order.Digest)
            return Refusal.Because("scenario.changed-since-seen", "digest");
        if (UnacceptedOf(plan, order.Open) is > 0 and var open)
            return Refusal.Because("scenario.envy-open", "open").Given("count", open.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return plan.Approval is { Given: true } ? [] : [new ScenarioApproved(plan.Cycle, order.Digest, plan.Moves.Count)];
    }

    private static Decision<ScenarioEvent> SendBack(Scenario.Plan plan, SendBackScenario order) =>
        WhyNotForApproval(plan) is { } no ? no
        : plan.Approval is { Given: false } said && said.Reason == order.Reason ? []
        : [new ScenarioSentBack(plan.Cycle, order.Reason)];

    private static int UnacceptedOf(Scenario.Plan plan, Listed<EnvyPair>? open) => open?.Count(p => !plan.AcceptedEnvy.Contains(p)) ?? 0;

    private static Refusal? WhyNotForApproval(Scenario.Plan plan) =>
        plan.Notice is not null ? Refusal.Because("scenario.published")
        : plan.Moves.IsEmpty ? Refusal.Because("scenario.nothing-to-approve")
        : null;
}
