using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class ScenarioGrain
{
    private static Decision<ScenarioEvent> Publish(Scenario.Plan plan, PublishScenario order, Turn turn)
    {
        if (plan.Notice is { } notice)
            return (notice.Id, notice.From, notice.Until) == (order.Notice, order.From, order.Until) ? [] : Refusal.Because("scenario.published");
        if (plan.Moves.IsEmpty)
            return Refusal.Because("scenario.nothing-to-publish");
        if (plan.Approval is not { Given: true })
            return Refusal.Because("scenario.not-approved");
        if (plan.Cycle != order.Cycle)
            return Refusal.Because("scenario.other-cycle", "cycle");
        if (WhyNotOnNotice(order.Cycle, order.From, order.Until, turn) is { } noNotice)
            return noNotice;
        foreach (var to in plan.Moves.Values.Select(m => m.Placement.To))
            if (Newest(plan.Moves.Values, to) is { } last
                && PostCount.Of(to, last.Authorised, last.Placement.Staffed, plan.Moves.Values) is { IsOver: true } over)
                return over.Refuse("scenario.post-over");

        var moves = NoticeText.InOrder(plan.Moves.Values.Select(m => m.Placement));
        var (basis, names) = (BasisOf(plan, order.Cycle, turn), NamesOf(order.Names, moves));
        return
        [
            new ScenarioPublished(
                plan.Cycle, order.Notice, NoticeText.Hash(new(plan.Cycle, order.Notice, 1, order.From, order.Until, basis, ""), moves, names), order.From, order.Until, basis,
                [.. moves.Select(m => new NoticedMove(m.Move, m.Teacher))], names),
        ];
    }

    private static Decision<ScenarioEvent> Object(Scenario.Plan plan, ObjectToMove order, Turn turn)
    {
        if (plan.Objections.TryGetValue(order.Objection, out var known))
            return (known.Move, known.Text) == (order.Move, order.Text) ? [] : Refusal.Because("scenario.objection-id-taken", "objection");
        if (plan.Notice is null)
            return Refusal.Because("scenario.not-published");
        if (plan.Moves.GetValueOrDefault(order.Move) is not { } move)
            return NoSuchMove;
        return move.State switch
        {
            MoveState.Ordered or MoveState.Effective => Refusal.Because("scenario.move-ordered", "move"),
            MoveState.Rejected or MoveState.Dropped => Refusal.Because("scenario.move-taken-out", "move"),
            _ when turn.Today < move.NoticedFrom || turn.Today > move.NoticedUntil =>
                Refusal.Because("scenario.not-on-notice").Given("from", Day(move.NoticedFrom!.Value)).Given("until", Day(move.NoticedUntil!.Value)),
            _ => [new MoveObjectedTo(order.Objection, order.Move, order.Text)],
        };
    }

    private static Decision<ScenarioEvent> DecideOn(Scenario.Plan plan, DecideObjection order) =>
        plan.Objections.GetValueOrDefault(order.Objection) switch
        {
            null => Refusal.Because("scenario.no-such-objection", "objection"),
            { Upheld: null } o => [new ObjectionDecided(order.Objection, plan.Cycle, o.Move, plan.Moves[o.Move].Placement.Teacher, order.Upheld, order.Grounds)],
            { } o when o.Upheld == order.Upheld => [],
            _ => Refusal.Because("scenario.objection-decided", "objection"),
        };

    // A move may have dropped out, or fallen to another objection, while this one was open.
    private static Scenario.Plan Decided(Scenario.Plan plan, ObjectionDecided e)
    {
        var decided = plan with { Objections = plan.Objections.SetItem(e.Objection, plan.Objections[e.Objection] with { Upheld = e.Upheld }) };
        return e.Upheld && decided.Moves[e.Move].Stands
            ? With(decided with { Placed = decided.Placed.Remove(e.Teacher) }, e.Move, MoveState.Rejected)
            : decided;
    }

    private static string Day(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
