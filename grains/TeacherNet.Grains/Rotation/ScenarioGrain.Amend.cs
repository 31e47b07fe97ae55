using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class ScenarioGrain
{
    private static Decision<ScenarioEvent> Amend(Scenario.Plan plan, AmendNotice order, Turn turn)
    {
        if (plan.Notice is not { } notice)
            return Refusal.Because("scenario.not-published");
        if (notice.Id == order.Notice)
            return (notice.From, notice.Until) == (order.From, order.Until) ? [] : Refusal.Because("scenario.notice-id-taken", "notice");
        if (WhyNotAmend(plan, order, turn) is { } no)
            return no;

        var gone = order.Removed.Select(m => plan.Moves[m]).ToImmutableArray();
        var staying = plan.Moves.Values.Where(m => m.Stands && !order.Removed.Contains(m.Placement.Move)).ToList();
        var placed = staying.Select(m => m.Placement.Teacher).ToHashSet();
        var come = ImmutableArray.CreateBuilder<PlannedMove>();
        foreach (var placement in order.Added)
        {
            if (plan.Moves.ContainsKey(placement.Move))
                return Refusal.Because("scenario.move-id-taken", "added");
            if (WhyNotPlaced(plan, placement, placed, turn) is { } notPlaced)
                return notPlaced;
            come.Add(Planned(order.Cycle, placement, turn));
        }

        staying.AddRange(come);
        if (WhyOver(come, staying) is { } over)
            return over;
        var rows = NoticeText.InOrder(staying.Select(m => m.Placement));
        if (rows.Select(r => r.Move).SequenceEqual(notice.Rows))
            return Refusal.Because("scenario.nothing-to-amend");
        if (UnacceptedOf(plan, order.Open) is > 0 and var open)
            return Refusal.Because("scenario.change-envy-open", "added").Given("count", open.ToString(System.Globalization.CultureInfo.InvariantCulture));
        // What was computed for the notice before is not what this one was made from.
        var basis = order.Basis ?? BasisOf(plan with { IsByHand = true, Moves = staying.ToImmutableDictionary(m => m.Placement.Move) }, order.Cycle, turn);
        var names = NamesOf(order.Names, rows);
        var head = new NoticeHead(plan.Cycle, order.Notice, notice.Version + 1, order.From, order.Until, basis, notice.Hash);
        return
        [
            new NoticeAmended(
                plan.Cycle, order.Notice, head.Version, NoticeText.Hash(head, rows, names), notice.Hash, order.From, order.Until, basis, order.Authority,
                [.. gone.OrderBy(m => m.Placement.Move).Select(m => new NoticedMove(m.Placement.Move, m.Placement.Teacher))],
                [.. come.Select(m => new AdoptedMove(m.Placement, m.Authorised, m.StaffClass))], names),
        ];
    }

    private static Refusal? WhyNotAmend(Scenario.Plan plan, AmendNotice order, Turn turn)
    {
        if (plan.Cycle != order.Cycle)
            return Refusal.Because("scenario.other-cycle", "cycle");
        if (WhyNotRunning(turn, order.Cycle) is { } notRunning)
            return notRunning;
        if (order.Authority.Trim().Length == 0)
            return Refusal.Because("scenario.authority-missing", "authority");
        if (order.Removed.Any(m => !plan.Moves.ContainsKey(m)))
            return NoSuchMove;
        return order.Removed.FirstOrDefault(m => plan.Moves[m].State is not MoveState.Noticed) is var wrong && wrong != default
            ? Refusal.Because(plan.Moves[wrong].Stands ? "scenario.move-ordered" : "scenario.move-taken-out", "removed")
            : WhyNotOnNotice(order.Cycle, order.From, order.Until, turn);
    }

    // Nobody can object on days that are over: a notice begins today or later. It is counted day by day, so its end is not left open either.
    private static Refusal? WhyNotOnNotice(string cycle, DateOnly from, DateOnly until, Turn turn) =>
        from < turn.Today ? Refusal.Because("scenario.notice-begins-in-the-past", "from").Given("today", Day(turn.Today))
        : until < from ? Refusal.Because("scenario.notice-ends-before-it-begins", "until")
        : until > turn.Today.AddYears(1) ? Refusal.Because("scenario.notice-ends-too-late", "until").Given("latest", Day(turn.Today.AddYears(1)))
        : WhyTooShort(cycle, from, until, turn);

    // A county that holds the rule hard has its notices refused; others are told how many days theirs stands.
    private static Refusal? WhyTooShort(string cycle, DateOnly from, DateOnly until, Turn turn)
    {
        var rules = turn.See<Cycle>(CycleOf(turn.Self, cycle)) is Cycle.Running running ? running.Rules : [];
        var days = Regions.WorkingDays.Of(rules);
        return days.IsHard && days.Between(from, until) < days.NoticeDays
            ? Refusal.Because("scenario.notice-too-short", "until").Under(Regions.WorkingDays.Rule)
                .Given("days", Text(days.Between(from, until))).Given("least", Text(days.NoticeDays)).Given("until", Day(days.Last(from, days.NoticeDays)))
            : null;

        static string Text(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    // As whoever asked saw the plan: rows it has no more are passed over.
    private static Listed<NamedRow>? NamesOf(Listed<NamedRow>? names, ImmutableArray<Placement> rows)
    {
        var listed = rows.Select(r => r.Move).ToHashSet();
        return names is null ? null : [.. names.Where(n => listed.Contains(n.Move)).DistinctBy(n => n.Move).OrderBy(n => n.Move)];
    }

    private static NoticeBasis BasisOf(Scenario.Plan plan, string cycle, Turn turn) => plan.Adopted is { } adopted
        ? new(adopted.InputsHash, adopted.PolicyVersion, plan.IsByHand ? $"{adopted.Solver}+hand" : adopted.Solver)
        : new(
            PlanText.Digest(plan.Cycle, plan.Moves.Values.Where(m => m.Stands).Select(m => m.Placement)),
            turn.See<Cycle>(CycleOf(turn.Self, cycle)) is Cycle.Running running ? running.Opened.PolicyVersion : 0, "hand");

    private static Scenario.Plan Amended(Scenario.Plan plan, NoticeAmended e)
    {
        var (moves, placed) = (plan.Moves.ToBuilder(), plan.Placed.ToBuilder());
        foreach (var gone in e.Removed)
        {
            moves[gone.Move] = moves[gone.Move] with { State = MoveState.Dropped };
            placed.Remove(gone.Teacher);
        }

        foreach (var come in e.Added)
        {
            moves.Add(come.Placement.Move, new(come.Placement, come.Authorised, come.StaffClass, MoveState.Noticed, Locked: false, Reason: null) { NoticedFrom = e.From, NoticedUntil = e.Until });
            placed.Add(come.Placement.Teacher, come.Placement.Move);
        }

        return plan with
        {
            Moves = moves.ToImmutable(), Placed = placed.ToImmutable(),
            Notice = new(e.Notice, e.Hash, e.From, e.Until) { Version = e.Version, Rows = RowsOf(moves.Values) },
        };
    }

    private static Listed<Guid> RowsOf(IEnumerable<PlannedMove> moves) => [.. NoticeText.InOrder(moves.Where(m => m.Stands).Select(m => m.Placement)).Select(m => m.Move)];

    private static Decision<ScenarioEvent> Accept(Scenario.Plan plan, AcceptEnvy order)
    {
        if (order.Authority.Trim().Length == 0)
            return Refusal.Because("scenario.authority-missing", "authority");
        Listed<EnvyPair> fresh = [.. order.Pairs.Where(p => !plan.AcceptedEnvy.Contains(p)).Distinct()];
        return fresh.Count == 0 ? [] : [new EnvyAccepted(plan.Cycle, fresh, order.Authority)];
    }
}
