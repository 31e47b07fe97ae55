using System.Collections.Immutable;
using TeacherNet.Grains.Schools;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class ScenarioGrain
{
    private static Decision<ScenarioEvent> Adopt(Scenario.Plan plan, AdoptPlan order, Turn turn)
    {
        var kept = order.Moves.Where(m => plan.Moves.TryGetValue(m.Move, out var known) && IsRepeat(known.Placement, m)).Select(m => m.Move).ToHashSet();
        if (plan is { Adopted: { } adopted, IsByHand: false } && adopted == order.Plan && kept.Count == order.Moves.Count && kept.Count == plan.Moves.Count)
            return [];
        if (plan.Notice is not null)
            return Refusal.Because("scenario.published");
        if (plan.Cycle != order.Cycle)
            return Refusal.Because("scenario.other-cycle", "cycle");
        if (WhyNotRunning(turn, order.Cycle) is { } notRunning)
            return notRunning;
        if (plan.Revision != order.Revision)
            return Refusal.Because("scenario.changed-since-planned", "revision");
        if (plan.Moves.Values.Any(m => m.Locked && !kept.Contains(m.Placement.Move)))
            return Refusal.Because("rotation.move-locked", "moves");

        var placed = kept.Select(m => plan.Moves[m].Placement.Teacher).ToHashSet();
        var moves = kept.Select(m => plan.Moves[m]).ToList();
        var come = ImmutableArray.CreateBuilder<AdoptedMove>();
        foreach (var placement in order.Moves.Where(m => !kept.Contains(m.Move)))
        {
            if (plan.Moves.ContainsKey(placement.Move))
                return Refusal.Because("scenario.move-id-taken", "moves");
            if (WhyNotPlaced(plan, placement, placed, turn) is { } no)
                return no;
            var move = Planned(order.Cycle, placement, turn);
            moves.Add(move);
            come.Add(new(placement, move.Authorised, move.StaffClass));
        }

        return WhyOver(moves.Select(m => Newest(moves, m.Placement.To)!), moves) is { } over ? over :
        [
            new PlanAdopted(
                plan.Cycle, order.Plan, [.. come],
                [.. plan.Moves.Values.Where(m => !kept.Contains(m.Placement.Move)).OrderBy(m => m.Placement.Move).Select(m => new MoveTakenOut(m.Placement.Move, m.Placement.Teacher))]),
        ];
    }

    private static Refusal? WhyNotPlaced(Scenario.Plan plan, Placement placement, HashSet<string> placed, Turn turn) =>
        Placing.WhyNot(turn.See<Candidate>(CandidateGrain.IdOf(turn.Self.Scope, plan.Cycle, placement.Teacher)), placement, turn.Self.Key) is { } no ? no
        : plan.Forbidden.Any(f => f.Covers(placement.Teacher, placement.To)) ? Refusal.Because("rotation.move-forbidden", "to").Given("teacher", placement.Teacher)
        : !placed.Add(placement.Teacher) ? Refusal.Because("rotation.already-placed", "teacher").Given("teacher", placement.Teacher)
        : null;

    private static PlannedMove Planned(string cycle, Placement placement, Turn turn)
    {
        var assessed = ((Candidate.Known)turn.See<Candidate>(CandidateGrain.IdOf(turn.Self.Scope, cycle, placement.Teacher))).Assessed!;
        var authorised = Authorised(turn.See<School>(new(turn.Self.Scope, SchoolGrain.Kind, placement.To.School)), placement.To);
        return new(placement, authorised, assessed.StaffClass, MoveState.Planned, Locked: false, Reason: null);
    }

    private static Refusal? WhyOver(IEnumerable<PlannedMove> fresh, IReadOnlyCollection<PlannedMove> all)
    {
        foreach (var move in fresh)
            if (PostCount.Of(move.Placement.To, move.Authorised, move.Placement.Staffed, all) is { IsOver: true } full)
                return full.Refuse("rotation.post-full");
        return null;
    }

    private static Scenario.Plan Adopted(Scenario.Plan plan, PlanAdopted e)
    {
        var (moves, placed) = (plan.Moves.ToBuilder(), plan.Placed.ToBuilder());
        foreach (var gone in e.TakenOut)
        {
            moves.Remove(gone.Move);
            placed.Remove(gone.Teacher);
        }

        foreach (var come in e.Placed)
        {
            moves.Add(come.Placement.Move, new(come.Placement, come.Authorised, come.StaffClass, MoveState.Planned, Locked: false, Reason: null));
            placed.Add(come.Placement.Teacher, come.Placement.Move);
        }

        return plan with { Moves = moves.ToImmutable(), Placed = placed.ToImmutable(), Adopted = e.Plan, Approval = null };
    }
}
