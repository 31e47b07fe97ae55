namespace TeacherNet.Web.Access;

internal static partial class AccessTable
{
    private static IEnumerable<AccessLine> Accounts() =>
    [
        .. Commands(Permissions.Operate, "account.close", "account.grant-role", "account.open", "account.revoke-role", "account.sign-out-everywhere"),
        .. Commands(Permissions.OpenAccounts, "account.issue-activation", "account.reissue-activation", "account.resume", "account.suspend", "account.undo-opening", "account.undo-reissue"),
        Filtered(AccessKind.Command, "account.open-for-teacher", Permissions.OpenAccounts),
        .. Commands(Permissions.Delegate, "account.delegate-role", "account.recall-role"),
        // Ordered by the activation page alone, for whoever has the code.
        .. Commands(Permissions.System, "account.use-activation"),
        .. FilteredLists(Permissions.ReadAccounts, "accounts"),
        .. Lists(Permissions.ReadOffices, "office-accounts"),
        .. Lists(Permissions.OpenAccounts, "activation-slips"),
        .. Lists(Permissions.Delegate, "delegations"),
    ];
}
