using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;
using TeacherNet.Web.Actions.Teachers;
using TeacherNet.Web.Api.Rotation;

namespace TeacherNet.Web.Actions.Rotation;

/// <summary>退出: candidates leave the cycle for a reason. Those whose planned move fell away with it cannot be brought back as they were.</summary>
internal sealed class WithdrawCandidates : SimpleAction
{
    /// <inheritdoc/>
    public override string List => "candidates";

    /// <inheritdoc/>
    public override string Name => "withdraw";

    /// <inheritdoc/>
    public override Refusal? Objection(ActionCall call) =>
        RunningCycle.Of(call) is null ? Refusal.Because("cycle.not-open", "cycle") : call.Parameter("reason") is null ? Refusal.Because("action.parameter-missing", "reason") : null;

    /// <inheritdoc/>
    protected override IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows)
    {
        var (cycle, reason) = (RunningCycle.Of(call)!, call.Parameter("reason")!);
        return rows.Select(r => CandidateEndpoints.PersonOf(call.Views, r.Key) is { } person
            ? PlannedRow.Of(r, CandidateGrain.IdOf(call.Scope, cycle, r.Key), new WithdrawCandidate(call.Vault.Seal(person, reason)))
            : PlannedRow.Refuse(r, Refusal.Because("teacher.not-registered")));
    }

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => new ReinstateCandidate();
}
