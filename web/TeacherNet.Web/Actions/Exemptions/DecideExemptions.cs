using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Exemptions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Api.Exemptions;

namespace TeacherNet.Web.Actions.Exemptions;

/// <summary>批准, 不批准: the bureau decides requests for exemption. Taken back, they wait again.</summary>
internal abstract class DecideExemptions : SimpleAction
{
    /// <inheritdoc/>
    public override string List => "exemptions";

    /// <summary>What is ordered for a request.</summary>
    protected abstract ExemptionCommand Order(ActionCall call, Guid request, PersonId person, string? cycle);

    /// <inheritdoc/>
    protected sealed override IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows)
    {
        var cycle = call.Views.Read<RotationState, string?>(ExemptionOrders.UnderWay);
        return rows.Select(r => call.Views.Read<TeacherDirectory, Guid?>(d => d.Find(r.Target.Teacher!)?.Facts.Person) is { } person
            ? PlannedRow.Of(r, new(call.Scope, ExemptionGrain.Kind, r.Target.Teacher!), Order(call, Guid.Parse(r.Key), new(person), cycle))
            : PlannedRow.Refuse(r, Refusal.Because("teacher.not-registered", "teacher")));
    }

    /// <inheritdoc/>
    protected sealed override ICommand Undo(ActionCall call, ActedRecord record) =>
        new ReopenExemption(Guid.Parse(record.Key), call.Views.Read<RotationState, string?>(ExemptionOrders.UnderWay), null);
}

/// <summary>批准.</summary>
internal sealed class GrantExemptions : DecideExemptions
{
    /// <inheritdoc/>
    public override string Name => "grant";

    /// <inheritdoc/>
    protected override ExemptionCommand Order(ActionCall call, Guid request, PersonId person, string? cycle) => new GrantExemption(request, cycle, null);
}

/// <summary>不批准: asks why.</summary>
internal sealed class RefuseExemptions : DecideExemptions
{
    private const string Grounds = "reason";

    /// <inheritdoc/>
    public override string Name => "refuse";

    /// <inheritdoc/>
    public override Refusal? Objection(ActionCall call) => call.Parameter(Grounds) is null ? Refusal.Because("field.missing", Grounds) : null;

    /// <inheritdoc/>
    protected override ExemptionCommand Order(ActionCall call, Guid request, PersonId person, string? cycle) =>
        new RefuseExemption(request, call.Vault.Seal(person, call.Parameter(Grounds)!));
}
