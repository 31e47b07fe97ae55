using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;
using TeacherNet.Web.Actions.Teachers;
using TeacherNet.Web.Api.Accounts;

namespace TeacherNet.Web.Actions.Accounts;

/// <summary>Teachers with their accounts.</summary>
internal sealed class AccountRows : ActionList
{
    /// <inheritdoc/>
    public override string Name => "accounts";

    /// <inheritdoc/>
    protected override AccessLine Line => AccessTable.Of(AccessKind.Query, "accounts");

    /// <inheritdoc/>
    protected override IReadOnlyList<ListRow>? Matching(ActionCall call, Granted granted, IReadOnlyDictionary<string, string> filter)
    {
        if (ListFilter.Of<AccountListRequest>(filter) is not { } request)
            return null;
        var query = request.Teachers(granted, call.Views);
        return call.Views.Read<AccountList, TeacherDirectory, List<ListRow>>((accounts, directory) =>
        [
            .. directory.Matching(query).Where(t => request.Passes(AccountListing.StateOf(accounts.OfTeacher(t.Key), call.Now)))
                .OrderBy(t => t.Facts.StaffNumber, StringComparer.Ordinal).Select(t => TeacherRows.Row(t, directory)),
        ]);
    }

    /// <inheritdoc/>
    protected override IEnumerable<ListRow> Find(ActionCall call, Granted granted, HashSet<string> keys) => TeacherRows.Rows(call, granted, keys);
}
