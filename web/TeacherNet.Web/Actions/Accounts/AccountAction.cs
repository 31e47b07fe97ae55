using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;
using TeacherNet.Web.Api.Accounts;

namespace TeacherNet.Web.Actions.Accounts;

/// <summary>Something done with accounts that are there, of teachers or of offices, no further than one's own work covers their roles.</summary>
internal abstract class AccountAction(string list) : SimpleAction
{
    /// <inheritdoc/>
    public override string List => list;

    /// <inheritdoc/>
    protected override IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows) => call.Views.Read<AccountList, List<PlannedRow>>(accounts => [.. rows.Select(r => Plan(call, r, accounts))]);

    /// <summary>The command for an account.</summary>
    protected abstract ICommand Order(ActionCall call, ListRow row);

    private PlannedRow Plan(ActionCall call, ListRow row, AccountList accounts) => (list == "offices" ? accounts.Find(row.Key) : accounts.OfTeacher(row.Key)) switch
    {
        null => PlannedRow.Refuse(row, Refusal.Because("account.not-open")),
        { Key: var key } when key == call.User.Account => PlannedRow.Refuse(row, Refusal.Because("account.own")),
        { } account when !CodeReach.Covers(call.User, call.Scope, account) => PlannedRow.Refuse(row, Refusal.Because("account.reset-by-operator")),
        { Key: var key } => PlannedRow.Of(row, new(call.Scope, AccountGrain.Kind, key), Order(call, row)),
    };
}
