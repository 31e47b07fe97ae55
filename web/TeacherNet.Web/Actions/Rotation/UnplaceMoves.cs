using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Actions.Rotation;

/// <summary>撤下: takes moves out of a draft. Undone, the same moves stand again with what was noted beside them.</summary>
internal sealed class UnplaceMoves : BulkAction
{
    /// <inheritdoc/>
    public override string List => "moves";

    /// <inheritdoc/>
    public override string Name => "unplace";

    /// <inheritdoc/>
    public override bool Concerns(IEvent fact, string key) => fact is ScenarioPublished || (fact is TeacherPlaced e && e.Placement.Move == Guid.Parse(key));

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<PlannedRow>> PlanAsync(ActionCall call, IReadOnlyList<ListRow> rows, bool isFinal) => new(
    [
        .. rows.Select(r => MoveRows.PlanOf(call, Guid.Parse(r.Key)) is { } plan
            ? PlannedRow.Of(r, new(call.Scope, ScenarioGrain.Kind, plan), new UnplaceTeacher(Guid.Parse(r.Key)))
            : PlannedRow.Refuse(r, Refusal.Because("scenario.no-such-move"))),
    ]);

    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyList<UndoStep>> UndoAsync(ActionCall call, IReadOnlyList<ActedRecord> records, IHistory history)
    {
        var steps = new List<(int Placed, UndoStep Step)>(records.Count);
        foreach (var record in records)
        {
            var (grain, move) = (GrainOf(call, record), Guid.Parse(record.Key));
            var events = await history.OfAsync(grain);
            var (at, placed) = events.Index().Where(e => e.Item is TeacherPlaced p && p.Placement.Move == move).Select(e => (e.Index, (TeacherPlaced)e.Item)).Last();
            var noted = events.OfType<ReasonNoted>().LastOrDefault(e => e.Move == move);
            steps.Add((at, new([record],
            [
                new(grain, new PlaceTeacher(placed.Cycle, placed.Placement)),
                .. noted is null ? (Engine.Order[])[] : [new(grain, new NoteReason(move, noted.Reason))],
            ])));
        }
        // A plan lists its moves as they were placed.
        return [.. steps.OrderBy(s => s.Placed).Select(s => s.Step)];
    }
}
