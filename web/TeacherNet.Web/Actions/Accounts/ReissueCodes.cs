using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Actions;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Actions.Accounts;

/// <summary>重发激活码: a new code for accounts nobody signed in with yet. Undone, the code before holds again.</summary>
internal sealed class ReissueCodes(string list) : AccountAction(list)
{
    /// <inheritdoc/>
    public override string Name => "reissue";

    /// <inheritdoc/>
    protected override ICommand Order(ActionCall call, ListRow row) => new ReissueActivation(IdOf(call.Id.Value, row.Key));

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => new UndoReissue(IdOf(call.Undone!.Value, record.Key));

    private static Guid IdOf(Guid action, string key) => CommandId.Named($"{action:D}\n{key}\nactivation").Value;
}
