using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Actions.Teachers;

/// <summary>列入本年轮岗人选: the bureau chooses teachers for the running cycle.</summary>
internal sealed class SelectTeachers : SimpleAction
{
    /// <inheritdoc/>
    public override string List => "teachers";

    /// <inheritdoc/>
    public override string Name => "select";

    /// <inheritdoc/>
    public override Refusal? Objection(ActionCall call) => RunningCycle.Of(call) is null ? Refusal.Because("cycle.not-open", "cycle") : null;

    /// <inheritdoc/>
    protected override IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows)
    {
        var cycle = RunningCycle.Of(call)!;
        return rows.Select(r => PlannedRow.Of(r, CandidateGrain.IdOf(call.Scope, cycle, r.Key), new SelectCandidate(cycle, r.Key)));
    }

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => new DeselectCandidate();
}

/// <summary>取消列入: the bureau's choice is taken back.</summary>
internal sealed class DeselectTeachers : SimpleAction
{
    /// <inheritdoc/>
    public override string List => "teachers";

    /// <inheritdoc/>
    public override string Name => "deselect";

    /// <inheritdoc/>
    public override Refusal? Objection(ActionCall call) => RunningCycle.Of(call) is null ? Refusal.Because("cycle.not-open", "cycle") : null;

    /// <inheritdoc/>
    protected override IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows)
    {
        var cycle = RunningCycle.Of(call)!;
        return rows.Select(r => PlannedRow.Of(r, CandidateGrain.IdOf(call.Scope, cycle, r.Key), new DeselectCandidate()));
    }

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => new SelectCandidate(RunningCycle.Key(record), record.Key);
}

/// <summary>The cycle that teachers are chosen for.</summary>
internal static class RunningCycle
{
    /// <summary>The cycle named, or else the last one opened; null when there is none that was not given up.</summary>
    public static string? Of(ActionCall call) => call.Views.Read<RotationState, string?>(state =>
        call.Parameter("cycle") is { } named ? state.Cycles.ContainsKey(named) ? named : null
        : state.Cycles.Values.Where(c => !c.Cancelled).MaxBy(c => c.OpenedAt)?.Key);

    /// <summary>The cycle of a candidate's record.</summary>
    public static string Key(ActedRecord record) => record.Grain["candidate/".Length..].Split('.')[0];
}
