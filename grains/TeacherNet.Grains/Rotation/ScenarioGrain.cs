using System.Collections.Immutable;
using System.Diagnostics;
using TeacherNet.Grains.Schools;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>
/// One plan of a rotation cycle: who goes where, on notice, ordered, in force. No teacher stands in it twice, a post never
/// gets more people than it has places by the plan's doing, and what is ordered never changes.
/// </summary>
public sealed partial class ScenarioGrain : IDecider<Scenario, ScenarioCommand, ScenarioEvent>
{
    /// <inheritdoc/>
    public static string Kind => "scenario";

    /// <inheritdoc/>
    public static Scenario Initial { get; } = new Scenario.None();

    /// <inheritdoc/>
    public static IEnumerable<GrainId> Reads(GrainId self, ScenarioCommand command) => command switch
    {
        DraftScenario c => [CycleOf(self, c.Cycle)],
        PlaceTeacher c => ReadsFor(self, c.Cycle, [c.Placement]),
        PlaceChain c => ReadsFor(self, c.Cycle, c.Placements),
        AdoptPlan c => ReadsFor(self, c.Cycle, c.Moves),
        OrderMoves c => [CycleOf(self, c.Cycle)],
        PublishScenario c => [CycleOf(self, c.Cycle)],
        AmendNotice c => ReadsFor(self, c.Cycle, c.Added),
        _ => [],
    };

    /// <inheritdoc/>
    public static Decision<ScenarioEvent> Decide(Scenario state, ScenarioCommand command, Turn turn) => (state, command) switch
    {
        (Scenario.None, DraftScenario c) => WhyNotRunning(turn, c.Cycle) is { } no ? no : [new ScenarioDrafted(c.Cycle, c.Name)],
        (Scenario.None, _) => Refusal.Because("scenario.not-drafted"),
        (Scenario.Plan p, DraftScenario c) => (p.Cycle, p.Name) == (c.Cycle, c.Name) ? [] : Refusal.Because("scenario.id-taken"),
        (Scenario.Plan p, PlaceTeacher c) => Place(p, c.Cycle, [c.Placement], turn),
        (Scenario.Plan p, PlaceChain c) => Place(p, c.Cycle, c.Placements, turn),
        (Scenario.Plan p, AdoptPlan c) => Adopt(p, c, turn),
        (Scenario.Plan p, ForbidMove c) => Forbid(p, new(c.Teacher, c.Post)),
        (Scenario.Plan p, AllowMove c) => Allow(p, new(c.Teacher, c.Post)),
        (Scenario.Plan p, SetLimits c) => Limit(p, c.Limits),
        (Scenario.Plan p, UnplaceTeacher c) => Unplace(p, [c.Move]),
        (Scenario.Plan p, UnplaceChain c) => Unplace(p, c.Moves),
        (Scenario.Plan p, DropMove c) => Drop(p, c),
        (Scenario.Plan p, LockMove c) => Lock(p, c.Move, locked: true, new MoveLocked(c.Move)),
        (Scenario.Plan p, UnlockMove c) => Lock(p, c.Move, locked: false, new MoveUnlocked(c.Move)),
        (Scenario.Plan p, NoteReason c) => Note(p, c),
        (Scenario.Plan p, ApproveScenario c) => Approve(p, c),
        (Scenario.Plan p, SendBackScenario c) => SendBack(p, c),
        (Scenario.Plan p, AcceptEnvy c) => Accept(p, c),
        (Scenario.Plan p, PublishScenario c) => Publish(p, c, turn),
        (Scenario.Plan p, AmendNotice c) => Amend(p, c, turn),
        (Scenario.Plan p, ObjectToMove c) => Object(p, c, turn),
        (Scenario.Plan p, DecideObjection c) => DecideOn(p, c),
        (Scenario.Plan p, OrderMoves c) => Order(p, c, turn),
        (Scenario.Plan p, TakeEffect c) => TakeEffect(p, c, turn),
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static Scenario Evolve(Scenario state, ScenarioEvent fact)
    {
        var plan = Folded(state, fact);
        return Replanning.Asks(fact) ? plan with { Revision = plan.Revision + 1, IsByHand = Replanning.IsByHand(plan.IsByHand, fact) } : plan;
    }

    private static Scenario.Plan Folded(Scenario state, ScenarioEvent fact) => (state, fact) switch
    {
        (Scenario.None, ScenarioDrafted e) => new Scenario.Plan(
            e.Cycle, e.Name, ImmutableDictionary<Guid, PlannedMove>.Empty, ImmutableDictionary<string, Guid>.Empty,
            null, null, ImmutableDictionary<Guid, Objection>.Empty, ImmutableDictionary<string, Order>.Empty),
        (Scenario.Plan p, TeacherPlaced e) => p with
        {
            Moves = p.Moves.Add(e.Placement.Move, new(e.Placement, e.Authorised, e.StaffClass, MoveState.Planned, Locked: false, Reason: null)),
            Placed = p.Placed.Add(e.Placement.Teacher, e.Placement.Move),
            Approval = null,
        },
        (Scenario.Plan p, TeacherUnplaced e) => p with { Moves = p.Moves.Remove(e.Move), Placed = p.Placed.Remove(e.Teacher), Approval = null },
        (Scenario.Plan p, PlanAdopted e) => Adopted(p, e),
        (Scenario.Plan p, MoveForbidden e) => p with { Forbidden = p.Forbidden.Add(e.Move) },
        (Scenario.Plan p, MoveAllowed e) => p with { Forbidden = p.Forbidden.Remove(e.Move) },
        (Scenario.Plan p, LimitsSet e) => p with { Limits = e.Limits },
        (Scenario.Plan p, MoveLocked e) => With(p, e.Move, m => m with { Locked = true }),
        (Scenario.Plan p, MoveUnlocked e) => With(p, e.Move, m => m with { Locked = false }),
        (Scenario.Plan p, ReasonNoted e) => With(p, e.Move, m => m with { Reason = e.Reason }),
        (Scenario.Plan p, ScenarioApproved) => p with { Approval = new(Given: true, null) },
        (Scenario.Plan p, ScenarioSentBack e) => p with { Approval = new(Given: false, e.Reason) },
        (Scenario.Plan p, EnvyAccepted e) => p with { AcceptedEnvy = p.AcceptedEnvy.Union(e.Pairs) },
        (Scenario.Plan p, ScenarioPublished e) => e.Moves.Aggregate(
            p with { Notice = new(e.Notice, e.Hash, e.From, e.Until) { Rows = [.. e.Moves.Select(m => m.Move)] } },
            (plan, m) => With(plan, m.Move, move => move with { State = MoveState.Noticed, NoticedFrom = e.From, NoticedUntil = e.Until })),
        (Scenario.Plan p, NoticeAmended e) => Amended(p, e),
        (Scenario.Plan p, MoveObjectedTo e) => p with { Objections = p.Objections.Add(e.Objection, new(e.Move, e.Text, null)) },
        (Scenario.Plan p, ObjectionDecided e) => Decided(p, e),
        (Scenario.Plan p, MovesOrdered e) => e.Moves.Aggregate(
            p with { Orders = p.Orders.Add(e.Document, new(e.Effective, e.PlannedEnd, e.Moves, TookEffect: false)) },
            (plan, m) => With(plan, m.Move, MoveState.Ordered)),
        (Scenario.Plan p, MovesTookEffect e) => e.Moves.Aggregate(
            p with { Orders = p.Orders.SetItem(e.Document, p.Orders[e.Document] with { TookEffect = true }) },
            (plan, m) => With(plan, m.Move, MoveState.Effective)),
        (Scenario.Plan p, MoveDropped e) => p.Notice is null
            ? p with { Moves = p.Moves.Remove(e.Move), Placed = p.Placed.Remove(e.Teacher) }
            : With(p with { Placed = p.Placed.Remove(e.Teacher) }, e.Move, MoveState.Dropped),
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };

    private static Refusal NoSuchMove => Refusal.Because("scenario.no-such-move", "move");

    private static GrainId CycleOf(GrainId self, string cycle) => new(self.Scope, CycleGrain.Kind, cycle);

    private static IEnumerable<GrainId> ReadsFor(GrainId self, string cycle, IEnumerable<Placement> placements) =>
        placements
            .SelectMany(p => (GrainId[])[CandidateGrain.IdOf(self.Scope, cycle, p.Teacher), new(self.Scope, SchoolGrain.Kind, p.To.School)])
            .Prepend(CycleOf(self, cycle))
            .Distinct();

    private static Refusal? WhyNotRunning(Turn turn, string cycle) => turn.See<Cycle>(CycleOf(turn.Self, cycle)) switch
    {
        Cycle.Running => null,
        Cycle.Cancelled => Refusal.Because("cycle.cancelled", "cycle"),
        _ => Refusal.Because("cycle.not-open", "cycle"),
    };

    private static Scenario.Plan With(Scenario.Plan plan, Guid move, MoveState state) => With(plan, move, m => m with { State = state });

    private static Scenario.Plan With(Scenario.Plan plan, Guid move, Func<PlannedMove, PlannedMove> change) =>
        plan with { Moves = plan.Moves.SetItem(move, change(plan.Moves[move])) };
}
