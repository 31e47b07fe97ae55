using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class ScenarioGrain
{
    private static Decision<ScenarioEvent> Order(Scenario.Plan plan, OrderMoves order, Turn turn)
    {
        if (plan.Orders.TryGetValue(order.Document, out var known))
            return (known.Effective, known.PlannedEnd) == (order.Effective, order.PlannedEnd) ? [] : Refusal.Because("scenario.document-used", "document");
        if (plan.Notice is null)
            return Refusal.Because("scenario.not-published");
        if (plan.Cycle != order.Cycle)
            return Refusal.Because("scenario.other-cycle", "cycle");
        if (WhyNotRunning(turn, order.Cycle) is { } notRunning)
            return notRunning;
        // Moves may be entered after they took effect, but a day that was left out, or mistyped by years, is none of theirs.
        var (earliest, latest) = (turn.Today.AddYears(-1), turn.Today.AddYears(2));
        if (order.Effective < earliest || order.Effective > latest)
            return Refusal.Because("scenario.effective-out-of-range", "effective").Given("earliest", Day(earliest)).Given("latest", Day(latest));
        if (order.PlannedEnd < order.Effective)
            return Refusal.Because("scenario.ends-before-it-begins", "plannedEnd");

        var free = plan.Moves.Values.Where(m => m.State == MoveState.Noticed && !plan.IsHeld(m.Placement.Move)).ToList();
        if (free.Count > 0 && free.Min(m => m.NoticedUntil) is { } until && turn.Today < until)
            return Refusal.Because("scenario.notice-running").Given("until", Day(until));
        Listed<OrderedMove> moves =
        [
            .. free
                .Where(m => m.NoticedUntil <= turn.Today)
                .OrderBy(m => m.Placement.Move)
                .Select(m => m.Ordered),
        ];
        if (moves.Count == 0)
            return Refusal.Because("scenario.nothing-to-order");

        Decision<ScenarioEvent> decision = [new MovesOrdered(plan.Cycle, order.Document, order.Effective, order.PlannedEnd, moves)];
        var cycle = CycleOf(turn.Self, order.Cycle);
        return turn.See<Cycle>(cycle) is Cycle.Running { OrdersIssued: false }
            ? decision.And(cycle, new OrdersIssued(turn.Self.Key, order.Document))
            : decision;
    }

    private static Decision<ScenarioEvent> TakeEffect(Scenario.Plan plan, TakeEffect command, Turn turn) =>
        plan.Orders.GetValueOrDefault(command.Document) switch
        {
            null => Refusal.Because("scenario.no-such-document", "document"),
            { TookEffect: true } => [],
            { } order when turn.Today < order.Effective => Refusal.Because("scenario.not-yet-effective").Given("effective", Day(order.Effective)),
            { } order => [new MovesTookEffect(plan.Cycle, command.Document, order.Effective, order.PlannedEnd, order.Moves)],
        };
}
