using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Accounts;

namespace TeacherNet.Web.Actions.Accounts;

/// <summary>Accounts of offices.</summary>
internal sealed class OfficeRows : ActionList
{
    /// <inheritdoc/>
    public override string Name => "offices";

    /// <inheritdoc/>
    protected override AccessLine Line => AccessTable.Of(AccessKind.Query, "office-accounts");

    /// <inheritdoc/>
    protected override IReadOnlyList<ListRow>? Matching(ActionCall call, Granted granted, IReadOnlyDictionary<string, string> filter) =>
        ListFilter.Of<OfficeFilter>(filter) is not { } asked ? null : call.Views.Read<AccountList, List<ListRow>>(accounts =>
            [.. Offices.Found(accounts, asked, RefusedRows.Of(call.Views, asked.Refused)).Select(a => new ListRow(a.Key, a.LoginName, a.Name, default))]);
}
