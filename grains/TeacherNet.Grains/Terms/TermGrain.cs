using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Terms;

/// <summary>One ordered move in service: hand-over, report for duty, assessments, check-ins, and the end that makes the next posting.</summary>
public sealed partial class TermGrain : IDecider<Term, TermCommand, TermEvent>
{
    /// <summary>So many days before the first a teacher may already report.</summary>
    private const int EarlyDays = 14;

    /// <inheritdoc/>
    public static string Kind => "term";

    /// <inheritdoc/>
    public static Term Initial { get; } = new Term.None();

    /// <summary>The term of a move.</summary>
    public static GrainId IdOf(ScopeId scope, Guid move) => new(scope, Kind, move.ToString("N"));

    /// <inheritdoc/>
    public static IEnumerable<GrainId> Reads(GrainId self, TermCommand command) =>
        command is BeginTerm c ? [new(self.Scope, CycleGrain.Kind, c.Order.Cycle)] : [];

    /// <inheritdoc/>
    public static Decision<TermEvent> Decide(Term state, TermCommand command, Turn turn) => (state, command) switch
    {
        (Term.None, BeginTerm c) => Begin(c, turn),
        (Term.None, _) => Refusal.Because("term.not-begun"),
        (Term.Begun t, BeginTerm c) => (t.Order.Order, t.Order.Follows) == (c.Order, c.Follows) ? [] : Refusal.Because("term.id-taken"),
        (Term.Begun t, TickItem c) => Mark(t, c.Item, ticked: true),
        (Term.Begun t, UntickItem c) => Mark(t, c.Item, ticked: false),
        (Term.Begun t, RemindOfTerm c) => t.IsClosed || t.Reminded.Contains(c.What) ? [] : [new TermFellDue(c.What)],
        (Term.Begun t, CloseTerm) => Close(t, turn),
        (Term.Begun { IsClosed: true }, _) => Refusal.Because("term.closed"),
        (Term.Begun t, AnswerCheckIn c) => Answer(t, c, turn),
        (Term.Begun t, ReportForDuty c) => Report(t, c, turn),
        (Term.Begun t, TakeBackReport) => t.Reported is null ? [] : [new ReportTakenBack()],
        (Term.Begun t, GiveRoom c) => t.Room == c.Room ? [] : [new RoomGiven(c.Room)],
        (Term.Begun t, AssessTerm c) => Assess(t, c),
        (Term.Begun t, DecideEnd c) => End(t, c, turn),
        (Term.Begun t, TakeBackEnd) => t.Ending is null ? Refusal.Because("term.no-end-decided") : [new EndTakenBack()],
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static Term Evolve(Term state, TermEvent fact) => (state, fact) switch
    {
        (Term.None, TermBegun e) => new Term.Begun(
            e, [], e.Follows is null ? null : e.Order.Effective, null, ImmutableSortedDictionary<string, TermAssessed>.Empty,
            ImmutableSortedDictionary<int, CheckInAnswered>.Empty, [], null, IsClosed: false),
        (Term.Begun t, ItemTicked e) => t with { Ticked = t.Ticked.Add(e.Item) },
        (Term.Begun t, ItemUnticked e) => t with { Ticked = t.Ticked.Remove(e.Item) },
        (Term.Begun t, DutyReported e) => t with { Reported = e.On },
        (Term.Begun t, ReportTakenBack) => t with { Reported = null },
        (Term.Begun t, RoomGiven e) => t with { Room = e.Room },
        (Term.Begun t, TermFellDue e) => t with { Reminded = t.Reminded.Add(e.What) },
        (Term.Begun t, TermAssessed e) => t with { Assessments = t.Assessments.SetItem(e.Kind, e) },
        (Term.Begun t, CheckInAnswered e) => t with { CheckIns = t.CheckIns.SetItem(e.Days, e) },
        (Term.Begun t, EndDecided e) => t with { Ending = e.End },
        (Term.Begun t, EndTakenBack) => t with { Ending = null },
        (Term.Begun t, TermClosed) => t with { IsClosed = true },
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };

    private static Decision<TermEvent> Begin(BeginTerm command, Turn turn)
    {
        if (turn.See<Cycle>(new(turn.Self.Scope, CycleGrain.Kind, command.Order.Cycle)) is not Cycle.Running cycle)
            return Refusal.Because("cycle.not-open", "cycle");
        var order = command.Order;
        return
        [
            new TermBegun(
                order, command.Follows, command.Follows is null ? TermPolicy.Items(cycle.Rules, order.RelationMoves) : [],
                TermPolicy.Dues(cycle.Rules, order.Effective, order.PlannedEnd, command.Follows is not null)),
        ];
    }

    private static Decision<TermEvent> Mark(Term.Begun term, string item, bool ticked) =>
        term.Order.Items.All(i => i.Code != item) ? Refusal.Because("term.no-such-item", "item").Given("item", item)
        : term.Ticked.Contains(item) == ticked ? []
        : term.IsClosed ? Refusal.Because("term.closed")
        : [ticked ? new ItemTicked(item) : new ItemUnticked(item)];

    private static Decision<TermEvent> Report(Term.Begun term, ReportForDuty order, Turn turn)
    {
        var earliest = term.Order.Order.Effective.AddDays(-EarlyDays);
        return term.Reported == order.On ? []
            : order.On > turn.Today ? Refusal.Because("term.report-ahead", "on")
            : order.On < earliest ? Refusal.Because("term.report-too-early", "on").Given("earliest", Day(earliest))
            : [new DutyReported(order.On)];
    }

    private static Decision<TermEvent> Assess(Term.Begun term, AssessTerm order)
    {
        var assessed = new TermAssessed(order.Kind, order.Result, order.Remarks);
        return order.Kind is not (TermDues.MidTerm or TermDues.End) ? Refusal.Because("term.assessment-kind", "kind").Given("kind", order.Kind)
            : TermResults.List.WithCode(order.Result) is null ? Refusal.Because("term.assessment-result", "result").Given("result", order.Result)
            : term.Reported is null ? Refusal.Because("term.not-reported")
            : term.Assessments.GetValueOrDefault(order.Kind) == assessed ? []
            : [assessed];
    }

    private static Decision<TermEvent> Answer(Term.Begun term, AnswerCheckIn order, Turn turn)
    {
        var answered = new CheckInAnswered(order.Days, order.By, order.Mood, order.Text);
        return term.Order.Dues.FirstOrDefault(d => d.What == TermDues.CheckIn(order.Days)) is not { } due ? Refusal.Because("term.no-such-check-in", "days")
            : CheckInMoods.List.WithCode(order.Mood) is null ? Refusal.Because("term.check-in-mood", "mood").Given("mood", order.Mood)
            : turn.Today < due.On ? Refusal.Because("term.check-in-ahead", "days").Given("on", Day(due.On))
            : term.CheckIns.GetValueOrDefault(order.Days) == answered ? []
            : [answered];
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
