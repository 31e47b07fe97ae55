using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Actions.Rotation;

/// <summary>The moves of plans, each by its id.</summary>
internal sealed class MoveRows : ActionList
{
    /// <inheritdoc/>
    public override string Name => "moves";

    /// <inheritdoc/>
    protected override AccessLine Line => AccessTable.Of(AccessKind.Query, "rotation-moves");

    /// <inheritdoc/>
    protected override IReadOnlyList<ListRow>? Matching(ActionCall call, Granted granted, IReadOnlyDictionary<string, string> filter) =>
        ListFilter.Of<MoveFilter>(filter) is not { } asked ? null : call.Views.Read<RotationState, List<ListRow>>(state =>
        [
            .. from plan in state.Scenarios.Values
               where asked.Scenario is null || plan.Key == asked.Scenario
               from move in plan.InOrder()
               let teacher = state.Teacher(move.Placement.Teacher)
               select new ListRow($"{move.Placement.Move:D}", teacher.Number, $"{teacher.Name}（{state.School(move.Placement.From.School)} → {state.School(move.Placement.To.School)}）", default),
        ]);

    /// <summary>The plan a move is of.</summary>
    public static string? PlanOf(ActionCall call, Guid move) => call.Views.Read<RotationState, string?>(state => state.Scenarios.Values.FirstOrDefault(s => s.Moves.ContainsKey(move))?.Key);
}

/// <summary>What a list of moves is asked for.</summary>
internal sealed record MoveFilter(string? Scenario);

/// <summary>Locks moves of a plan where they are, or unlocks them.</summary>
internal abstract class LockAction(bool locks) : SimpleAction
{
    /// <inheritdoc/>
    public override string List => "moves";

    /// <inheritdoc/>
    public override bool Concerns(IEvent fact, string key) => fact switch
    {
        MoveLocked e => Is(e.Move, key),
        MoveUnlocked e => Is(e.Move, key),
        TeacherUnplaced e => Is(e.Move, key),
        PlanAdopted e => e.TakenOut.Any(m => Is(m.Move, key)),
        MoveDropped e => Is(e.Move, key),
        ScenarioPublished => true,
        _ => false,
    };

    /// <inheritdoc/>
    protected override IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows) => rows.Select(r =>
        MoveRows.PlanOf(call, Guid.Parse(r.Key)) is { } plan
            ? PlannedRow.Of(r, new(call.Scope, ScenarioGrain.Kind, plan), Order(Guid.Parse(r.Key), locks))
            : PlannedRow.Refuse(r, Refusal.Because("scenario.no-such-move")));

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => Order(Guid.Parse(record.Key), !locks);

    private static ScenarioCommand Order(Guid move, bool locks) => locks ? new LockMove(move) : new UnlockMove(move);

    private static bool Is(Guid move, string key) => move == Guid.Parse(key);
}

/// <summary>锁定.</summary>
internal sealed class LockMoves() : LockAction(true)
{
    /// <inheritdoc/>
    public override string Name => "lock";
}

/// <summary>解锁.</summary>
internal sealed class UnlockMoves() : LockAction(false)
{
    /// <inheritdoc/>
    public override string Name => "unlock";
}
