using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Actions;
using TeacherNet.Kernel;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Actions.Accounts;

/// <summary>停用: nobody signs in until the account is resumed.</summary>
internal sealed class SuspendAccounts(string list, Sessions sessions) : AccountAction(list)
{
    /// <inheritdoc/>
    public override string Name => "suspend";

    /// <inheritdoc/>
    public override async Task AfterAsync(ActionCall call, IReadOnlyList<ActedRecord> done)
    {
        foreach (var record in done)
            await sessions.EndAllAsync(GrainOf(call, record).Key, call.Cancel);
    }

    /// <inheritdoc/>
    protected override ICommand Order(ActionCall call, ListRow row) => new SuspendAccount();

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => new ResumeAccount();
}

/// <summary>恢复: the account is used again, with its roles and password.</summary>
internal sealed class ResumeAccounts(string list) : AccountAction(list)
{
    /// <inheritdoc/>
    public override string Name => "resume";

    /// <inheritdoc/>
    protected override ICommand Order(ActionCall call, ListRow row) => new ResumeAccount();

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => new SuspendAccount();
}
