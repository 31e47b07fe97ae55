using TeacherNet.Grains.Exemptions;
using TeacherNet.Grains.Regions;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class CandidateGrain
{
    private static readonly string[] RulePhases = ["P4"];
    private static readonly string[] PointPhases = ["P4", "P5", "P6"];

    private static Decision<CandidateEvent> Raise(Candidate.Known candidate, RaiseDispute command, Turn turn)
    {
        if (candidate.Disputes.TryGetValue(command.Id, out var known))
            return (known.About, known.Text, known.Evidence) == (command.About, command.Text, command.Evidence) ? [] : Refusal.Because("dispute.id-taken", "id");
        if (WhyNotRunning(turn, command.Cycle, out var cycle) is { } no)
            return no;
        if (candidate.IsOrdered)
            return Refusal.Because("candidate.already-ordered");
        if (candidate.Assessed is null)
            return Refusal.Because("candidate.unknown");
        if (!Askers.All.Contains(command.By))
            return Refusal.Because("dispute.asker-unknown", "by").Given("by", command.By);
        if (ValueOf(cycle!, command.About, candidate.Assessed, candidate.Points) is not { } value)
            return Refusal.Because("dispute.unknown-subject", "about").Given("about", command.About);
        if (!IsAnyOpen(cycle!, IsPoints(cycle!, command.About) ? PointPhases : RulePhases))
            return Refusal.Because("dispute.not-open", "about");
        if (candidate.Disputes.Values.Any(d => d.About == command.About && d.State == DisputeStates.Waiting))
            return Refusal.Because("dispute.already-raised", "about");
        return [new DisputeRaised(command.Cycle, command.Id, command.By, command.About, value, command.Text, command.Evidence) { School = command.School }];
    }

    private static Decision<CandidateEvent> Withdraw(Candidate.Known candidate, WithdrawDispute command) => candidate.Disputes.GetValueOrDefault(command.Id) switch
    {
        null => Refusal.Because("dispute.unknown", "id"),
        { State: DisputeStates.Withdrawn } => [],
        { State: not DisputeStates.Waiting } => Refusal.Because("dispute.decided", "id"),
        { By: var by } when by != command.By && command.By != Askers.Bureau => Refusal.Because("dispute.not-yours", "id"),
        _ => [new DisputeWithdrawn(command.Id)],
    };

    private static Decision<CandidateEvent> Accept(Candidate.Known candidate, AcceptDispute command, Turn turn)
    {
        var dispute = candidate.Disputes.GetValueOrDefault(command.Id);
        if (dispute is { State: DisputeStates.Accepted } && candidate.Corrections.GetValueOrDefault(dispute.About) == command.Value)
            return [];
        if (dispute is not { State: DisputeStates.Waiting })
            return WhyDecided(dispute);
        if (WhyNotAssessed(candidate, command.Assess, turn, out var cycle, out var evaluation) is { } no)
            return no;
        if (IsFrozen(cycle!))
            return Refusal.Because("dispute.frozen", "id");
        if (!CorrectedValues.Fits(dispute.About, IsPoints(cycle!, dispute.About), command.Value, cycle!.Opened.CutOff))
            return Refusal.Because("dispute.value", "value");
        var now = evaluation!.Of(candidate with { Corrections = candidate.Corrections.SetItem(dispute.About, command.Value) }, isFrozen: false);
        var (before, after) = (ValueOf(cycle, dispute.About, candidate.Assessed!, candidate.Points), ValueOf(cycle, dispute.About, now.Assessment, now.Points)!);
        return before == after
            ? Refusal.Because("dispute.changes-nothing", "value")
            : [new DisputeAccepted(command.Id, command.Value, after, command.Grounds), .. Changes(candidate, command.Assess, now)];
    }

    private static Decision<CandidateEvent> Reject(Candidate.Known candidate, RejectDispute command) => candidate.Disputes.GetValueOrDefault(command.Id) switch
    {
        { State: DisputeStates.Waiting } => [new DisputeRejected(command.Id, command.Grounds)],
        { State: DisputeStates.Rejected } => [],
        var dispute => WhyDecided(dispute),
    };

    private static Refusal WhyDecided(Dispute? dispute) => dispute switch
    {
        null => Refusal.Because("dispute.unknown", "id"),
        { State: DisputeStates.Withdrawn } => Refusal.Because("dispute.withdrawn", "id"),
        _ => Refusal.Because("dispute.decided", "id"),
    };

    private static DisputedValue? ValueOf(Cycle.Running cycle, string about, CandidateAssessment assessed, Listed<PointLine> points)
    {
        if (assessed.Results.FirstOrDefault(r => r.Code == about) is { } result)
            return new(result.FactZh, result.FactEn, result.Outcome, assessed.Standing, 0);
        if (!IsPoints(cycle, about))
            return null;
        var line = points.FirstOrDefault(p => p.Code == about);
        return new(line?.FactZh ?? "未计分", line?.FactEn ?? "No points", "", assessed.Standing, line?.Points ?? 0);
    }

    private static bool IsPoints(Cycle.Running cycle, string about) => cycle.Rules.Find(about)?.Choice("scale") is not null;

    private static bool IsAnyOpen(Cycle.Running cycle, string[] phases) => phases.Any(p => cycle.Phases.GetValueOrDefault(p) is { State: PhaseState.Open });
}
