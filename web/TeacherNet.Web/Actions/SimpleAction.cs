using TeacherNet.Grains.Actions;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Actions;

/// <summary>An action that orders one command for each row, and undoes it by another.</summary>
internal abstract class SimpleAction : BulkAction
{
    /// <inheritdoc/>
    public sealed override ValueTask<IReadOnlyList<PlannedRow>> PlanAsync(ActionCall call, IReadOnlyList<ListRow> rows, bool isFinal) => new([.. Plan(call, rows)]);

    /// <inheritdoc/>
    public sealed override ValueTask<IReadOnlyList<UndoStep>> UndoAsync(ActionCall call, IReadOnlyList<ActedRecord> records, IHistory history) =>
        new([.. records.Select(r => UndoStep.Of(r, GrainOf(call, r), Undo(call, r)))]);

    /// <inheritdoc cref="BulkAction.PlanAsync"/>
    protected abstract IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows);

    /// <summary>The command that restores a record.</summary>
    protected abstract ICommand Undo(ActionCall call, ActedRecord record);
}
