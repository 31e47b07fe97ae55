using System.Collections.Immutable;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class ScenarioGrain
{
    private static Decision<ScenarioEvent> Place(Scenario.Plan plan, string cycle, IReadOnlyList<Placement> placements, Turn turn)
    {
        if (placements.FirstOrDefault(p => plan.Moves.TryGetValue(p.Move, out var known) && !IsRepeat(known.Placement, p)) is not null)
            return Refusal.Because("scenario.move-id-taken", "move");
        var fresh = placements.Where(p => !plan.Moves.ContainsKey(p.Move)).ToImmutableArray();
        if (fresh.IsEmpty)
            return [];
        if (plan.Notice is not null)
            return Refusal.Because("scenario.published");
        if (plan.Cycle != cycle)
            return Refusal.Because("scenario.other-cycle", "cycle");
        if (WhyNotRunning(turn, cycle) is { } notRunning)
            return notRunning;

        var moves = plan.Moves.Values.ToList();
        var placed = plan.Placed.Keys.ToHashSet();
        foreach (var placement in fresh)
        {
            if (WhyNotPlaced(plan, placement, placed, turn) is { } no)
                return no;
            moves.Add(Planned(cycle, placement, turn));
        }

        var come = moves.TakeLast(fresh.Length).ToList();
        if (WhyOver(come, moves) is { } over)
            return over;
        return [.. come.Select(m => new TeacherPlaced(cycle, m.Placement, m.Authorised, m.StaffClass))];
    }

    private static Decision<ScenarioEvent> Unplace(Scenario.Plan plan, IReadOnlyList<Guid> moves)
    {
        var gone = moves.Where(plan.Moves.ContainsKey).Distinct().Select(m => plan.Moves[m]).ToImmutableArray();
        if (gone.IsEmpty)
            return [];
        if (plan.Notice is not null)
            return Refusal.Because("scenario.published");
        if (gone.FirstOrDefault(m => m.Locked) is not null)
            return Refusal.Because("rotation.move-locked", "move");

        var left = plan.Moves.Values.Except(gone).ToImmutableArray();
        foreach (var move in gone)
            if (Newest(left, move.Placement.From) is { } last
                && PostCount.Of(move.Placement.From, last.Authorised, last.Placement.Staffed, left) is { IsOver: true } over)
                return over.Refuse("rotation.post-would-overflow");
        return [.. gone.Select(m => new TeacherUnplaced(plan.Cycle, m.Placement.Move, m.Placement.Teacher))];
    }

    private static Decision<ScenarioEvent> Drop(Scenario.Plan plan, DropMove order) => plan.Moves.GetValueOrDefault(order.Move) switch
    {
        null or { Stands: false } => [],
        { State: MoveState.Ordered or MoveState.Effective } => Refusal.Because("scenario.move-ordered", "move"),
        var move => [new MoveDropped(plan.Cycle, order.Move, move.Placement.Teacher, order.Cause)],
    };

    private static Decision<ScenarioEvent> Lock(Scenario.Plan plan, Guid move, bool locked, ScenarioEvent change) =>
        plan.Moves.GetValueOrDefault(move) switch
        {
            null => NoSuchMove,
            { } known when known.Locked == locked => [],
            _ when plan.Notice is not null => Refusal.Because("scenario.published"),
            _ => [change],
        };

    private static Decision<ScenarioEvent> Note(Scenario.Plan plan, NoteReason order) => plan.Moves.GetValueOrDefault(order.Move) switch
    {
        null => NoSuchMove,
        { } move when move.Reason == order.Reason => [],
        { State: MoveState.Ordered or MoveState.Effective } => Refusal.Because("scenario.move-ordered", "move"),
        _ => [new ReasonNoted(order.Move, order.Reason)],
    };

    // What a coordinator saw may differ between a first try and its repeat; it is no part of the move.
    private static bool IsRepeat(Placement known, Placement again) =>
        known == again with { Staffed = known.Staffed, SeenAt = known.SeenAt };

    private static int Authorised(School school, Post post) => school is School.Registered known
        ? known.Posts.FirstOrDefault(p => (p.Stage, p.Subject) == (post.Stage, post.Subject))?.Count ?? 0
        : 0;

    private static PlannedMove? Newest(IEnumerable<PlannedMove> moves, Post post) =>
        moves.Where(m => m.Stands && PostCount.IsAt(m.Placement.To, post)).MaxBy(m => m.Placement.SeenAt);
}
