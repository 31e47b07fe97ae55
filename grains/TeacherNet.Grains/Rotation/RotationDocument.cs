using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Grains.Codes;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>
/// The live document of a cycle: <c>cycle</c>, <c>phases</c>, <c>standings</c>, <c>scenarios</c>, <c>moves</c> and <c>chains</c> of one
/// scenario, <c>applied</c>, <c>orders</c>, <c>gauges</c>, <c>log</c>. Dates and times are the region's; nothing here depends on today.
/// </summary>
internal static class RotationDocument
{
    public static LiveNode Of(RotationState state, CycleEntry cycle, ScenarioEntry? scenario) => LiveNode.Object(
        ("cycle", LiveNode.Object(
            ("schoolYear", cycle.SchoolYear),
            ("policyVersion", cycle.PolicyVersion),
            ("cutOff", Day(cycle.CutOff)),
            ("phase", cycle.Phase()),
            ("cancelled", cycle.Cancelled),
            ("ordersIssued", cycle.OrdersIssued))),
        ("phases", List(cycle.Phases, p => p.Code, Phase)),
        ("standings", Standings(cycle, scenario)),
        ("scenarios", List(cycle.Scenarios.Select(s => state.Scenarios[s]), s => $"s{s.Key}", Scenario)),
        ("current", scenario?.Key ?? ""),
        ("moves", scenario is null ? Empty : List(scenario.InOrder(), Key, m => Move(state, scenario, m))),
        ("chains", scenario is null ? Empty : MovesInChains(state, scenario)),
        ("applied", scenario is null ? Applied(cycle, []) : Applied(cycle, [.. scenario.InOrder().Where(m => m.IsOrdered())])),
        ("orders", scenario is null ? Empty : List(scenario.Orders.Index(), o => $"o{o.Index}", o => Order(o.Item))),
        ("gauges", List([Quotas.Share, Quotas.Backbone], r => r, r => Gauge(state, cycle, scenario, r))),
        ("log", List(Enumerable.Reverse(cycle.Lines), l => FormattableString.Invariant($"e{l.Position}"), Line)));

    private static LiveNode.Map Empty { get; } = List(Array.Empty<string>(), s => s, s => s);

    private static LiveNode.Map List<T>(IEnumerable<T> items, Func<T, string> key, Func<T, LiveNode> node)
    {
        var order = ImmutableArray.CreateBuilder<string>();
        var members = ImmutableSortedDictionary.CreateBuilder<string, LiveNode>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            order.Add(key(item));
            members[key(item)] = node(item);
        }

        return LiveNode.Object(("order", new LiveNode.Texts(order.ToImmutable())), ("items", new LiveNode.Map(members.ToImmutable())));
    }

    private static LiveNode.Map Phase(PhaseEntry phase) => LiveNode.Object(
        ("name", Phases.List.WithCode(phase.Code)?.Zh ?? phase.Code),
        ("nameEn", Phases.List.WithCode(phase.Code)?.En ?? phase.Code),
        ("opens", Moment(phase.Opens)),
        ("closes", Moment(phase.Closes)),
        ("state", Lower(phase.State)));

    private static LiveNode.Map Standings(CycleEntry cycle, ScenarioEntry? scenario)
    {
        var counts = cycle.Candidates.Values.Where(c => !c.Withdrawn).CountBy(c => c.Standing() ?? "unassessed").ToDictionary();
        var placed = scenario?.Standing().Select(m => m.Placement.Teacher).ToHashSet() ?? [];
        return LiveNode.Object(
            ("duty", counts.GetValueOrDefault(Eligibility.Standings.Duty)),
            ("eligible", counts.GetValueOrDefault(Eligibility.Standings.Eligible)),
            ("volunteer", counts.GetValueOrDefault(Volunteering.Volunteer)),
            ("exempt", counts.GetValueOrDefault(Eligibility.Standings.Exempt)),
            ("notEligible", counts.GetValueOrDefault(Eligibility.Standings.NotEligible)),
            ("withdrawn", cycle.Candidates.Values.Count(c => c.Withdrawn)),
            ("dutyUnplaced", cycle.Candidates.Values.Count(c =>
                !c.Withdrawn && c.Standing() == Eligibility.Standings.Duty && c.Bound is null && !placed.Contains(c.Teacher))));
    }

    private static LiveNode.Map Scenario(ScenarioEntry scenario) => LiveNode.Object(
        ("key", scenario.Key),
        ("name", scenario.Name),
        ("stage", scenario.Stage()),
        ("moves", scenario.Standing().Count()),
        ("revision", scenario.Revision),
        ("computed", scenario switch { { Adopted: null } => "", { IsByHand: true } => "changed-by-hand", _ => "as-computed" }),
        ("openObjections", scenario.Objections.Values.Count(o => o.Upheld is null)),
        ("approval", scenario.Approval switch { null => "", { Given: true } => "given", _ => "sent-back" }),
        ("sentBackFor", scenario.Approval?.Reason ?? ""),
        ("digest", scenario.Notice is null ? PlanText.Digest(scenario.Cycle, scenario.Moves.Values.Select(m => m.Placement)) : ""),
        ("hash", scenario.Notice?.Hash ?? ""),
        ("noticeFrom", scenario.Notice is { } from ? Day(from.From) : ""),
        ("noticeUntil", scenario.Notice is { } until ? Day(until.Until) : ""));

    private static LiveNode Move(RotationState state, ScenarioEntry scenario, MoveEntry move)
    {
        var (teacher, from, to) = (state.Teacher(move.Placement.Teacher), state.School(move.Placement.From.School), state.School(move.Placement.To.School));
        var held = scenario.IsHeld(move.Placement.Move);
        return scenario.Drawn(move, (teacher, from, to, held), () => LiveNode.Object(
            ("id", move.Placement.Move.ToString("D")),
            ("teacher", move.Placement.Teacher),
            ("name", teacher.Name),
            ("number", teacher.Number),
            ("from", from),
            ("fromKey", move.Placement.From.School),
            ("to", to),
            ("toKey", move.Placement.To.School),
            ("stage", move.Placement.To.Stage),
            ("subject", move.Placement.To.Subject),
            ("form", move.Placement.Form),
            ("reasons", new LiveNode.Texts([.. move.Placement.Reasons])),
            ("state", Lower(move.State)),
            ("locked", move.Locked),
            ("held", held)));
    }

    private static LiveNode.Map MovesInChains(RotationState state, ScenarioEntry scenario)
    {
        var namesakes = scenario.Standing().GroupBy(m => state.Teacher(m.Placement.Teacher).Name).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet();
        return List(Chains.Of(scenario.Standing()).Where(c => c.Moves.Length > 1), c => $"c{c.Moves[0].Placement.Move:N}", c => LiveNode.Object(
            ("text", Text(state, c, namesakes)),
            ("ring", c.IsRing),
            ("moves", new LiveNode.Texts([.. c.Moves.Select(Key)]))));
    }

    private static string Text(RotationState state, Chain chain, HashSet<string> namesakes)
    {
        var subject = Subjects.List.WithCode(chain.Moves[0].Placement.From.Subject)?.Zh ?? chain.Moves[0].Placement.From.Subject;
        return string.Join(" → ", chain.Moves
            .Select((m, i) => $"{state.School(m.Placement.From.School)} {(i == 0 ? subject + " " : "")}{Named(state.Teacher(m.Placement.Teacher))}")
            .Append(state.School(chain.Moves[^1].Placement.To.School)));

        string Named(TeacherLabel teacher) => namesakes.Contains(teacher.Name) ? teacher.Text : teacher.Name;
    }

    private static LiveNode.Map Applied(CycleEntry cycle, ImmutableArray<MoveEntry> ordered) => LiveNode.Object(
        ("of", ordered.Length),
        ("ordered", ordered.Count(m => cycle.Candidates.GetValueOrDefault(m.Placement.Teacher)?.Step is CandidateStep.Ordered or CandidateStep.Serving)),
        ("serving", ordered.Count(m => cycle.Candidates.GetValueOrDefault(m.Placement.Teacher)?.Step is CandidateStep.Serving)));

    private static LiveNode.Map Order(OrderEntry order) => LiveNode.Object(
        ("document", order.Document),
        ("effective", Day(order.Effective)),
        ("plannedEnd", order.PlannedEnd is { } end ? Day(end) : ""),
        ("moves", order.Moves),
        ("tookEffect", order.TookEffect));

    private static LiveNode.Map Gauge(RotationState state, CycleEntry cycle, ScenarioEntry? scenario, string rule)
    {
        var ordered = Quotas.Of(state, cycle, rule, null);
        var planned = scenario is null ? ordered with { Counted = [] } : Quotas.Of(state, cycle, rule, scenario);
        return LiveNode.Object(
            ("line", ordered.Line),
            ("planned", Side(planned)),
            ("ordered", Side(ordered)));
    }

    private static LiveNode.Map Side(Quota quota) => LiveNode.Object(
        ("population", quota.Population), ("required", quota.Required), ("reached", quota.Counted.Length), ("percent", quota.Percent));

    private static LiveNode.Map Line(EventLine line) => LiveNode.Object(
        ("at", line.At.ToString("O", CultureInfo.InvariantCulture)),
        ("actor", line.Actor),
        ("what", line.What),
        ("about", line.About),
        ("count", line.Count));

    private static string Key(MoveEntry move) => $"m{move.Placement.Move:N}";

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Moment(DateTime local) => local.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
