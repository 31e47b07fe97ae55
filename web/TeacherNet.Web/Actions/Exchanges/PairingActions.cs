using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Actions.Exchanges;

/// <summary>Something done with pairings from a day on. Undone, they stand as before it.</summary>
internal abstract class PairingAction(string name) : SimpleAction
{
    /// <inheritdoc/>
    public override string List => "pairings";

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override Refusal? Objection(ActionCall call) => call.Day("from") is null ? Refusal.Because("action.parameter-missing", "from") : null;

    /// <inheritdoc/>
    protected override IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows) =>
        rows.Select(r => PlannedRow.Of(r, new(call.Scope, PairingGrain.Kind, r.Key), Order(call, call.Day("from")!.Value)));

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => new UndoPairingChange();

    /// <summary>The command.</summary>
    protected abstract ICommand Order(ActionCall call, DateOnly from);
}

/// <summary>中止.</summary>
internal sealed class SuspendPairings() : PairingAction("suspend")
{
    /// <inheritdoc/>
    protected override ICommand Order(ActionCall call, DateOnly from) => new SuspendPairing(from);
}

/// <summary>恢复.</summary>
internal sealed class ResumePairings() : PairingAction("resume")
{
    /// <inheritdoc/>
    protected override ICommand Order(ActionCall call, DateOnly from) => new ResumePairing(from);
}

/// <summary>结束.</summary>
internal sealed class EndPairings() : PairingAction("end")
{
    /// <inheritdoc/>
    protected override ICommand Order(ActionCall call, DateOnly from) => new EndPairing(from);
}

/// <summary>续签.</summary>
internal sealed class RenewPairings() : PairingAction("renew")
{
    /// <inheritdoc/>
    public override Refusal? Objection(ActionCall call) => base.Objection(call) ?? (call.Day("expiresOn") is null ? Refusal.Because("action.parameter-missing", "expiresOn") : null);

    /// <inheritdoc/>
    protected override ICommand Order(ActionCall call, DateOnly from) => new RenewPairing(from, call.Day("expiresOn")!.Value);
}
