using TeacherNet.Grains;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Training;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Actions.Training;

/// <summary>Something a school does with entries of hours. A ledger holds many; only what is about the very entry stands in the way of undoing.</summary>
internal abstract class HourAction(string name) : SimpleAction
{
    /// <inheritdoc/>
    public override string List => "hours";

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override bool Concerns(IEvent fact, string key) => fact is TrainingEvent about && LedgerGrain.EntryOf(about) == IdOf(key);

    /// <summary>The entry of a row.</summary>
    protected static Guid IdOf(string key) => Guid.Parse(key.Split('/')[1]);

    /// <summary>A row with its order.</summary>
    protected static PlannedRow Of(ActionCall call, ListRow row, TrainingCommand order) => PlannedRow.Of(row, new(call.Scope, LedgerGrain.Kind, row.Key.Split('/')[0]), order);
}

/// <summary>审核通过.</summary>
internal sealed class VerifyEntries() : HourAction("verify")
{
    /// <inheritdoc/>
    protected override IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows)
    {
        // Whom the account acts for as a teacher, and who in the selection is the same human being.
        Listed<string> approver =
        [
            .. call.User.In(call.Scope).Where(g => g.Role == Roles.Teacher).Select(g => g.Target!)
                .Union(call.User.Person is not { } person ? [] : call.Views.Read<TeacherDirectory, string[]>(d => [.. rows.Select(r => r.Target.Teacher!).Where(t => d.Find(t)?.Facts.Person == person)]))
                .Order(StringComparer.Ordinal),
        ];
        return rows.Select(r => Of(call, r, new VerifyHours(IdOf(r.Key), approver)));
    }

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => new UndoVerification(IdOf(record.Key));
}

/// <summary>退回.</summary>
internal sealed class ReturnEntries() : HourAction("return")
{
    /// <inheritdoc/>
    public override Refusal? Objection(ActionCall call) => call.Parameter("comment") is null ? Refusal.Because("action.parameter-missing", "comment") : null;

    /// <inheritdoc/>
    protected override IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows) => rows.Select(r =>
        call.Views.Read<TeacherDirectory, Guid?>(d => d.Find(r.Target.Teacher!)?.Facts.Person) is { } person
            ? Of(call, r, new ReturnHours(IdOf(r.Key), call.Vault.Seal(new PersonId(person), call.Parameter("comment")!)))
            : PlannedRow.Refuse(r, Refusal.Because("teacher.unknown")));

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => new UndoReturn(IdOf(record.Key));
}
