using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Api.Accounts;

/// <summary>
/// Whose codes a person may make and see. A code is the account: who could have the code of an account with more roles
/// than their own work covers would have those roles.
/// </summary>
internal static class CodeReach
{
    private static readonly string[] BelowCoordinators = [Roles.Teacher, Roles.SchoolClerk, Roles.SchoolPrincipal, Roles.GroupCoordinator];

    /// <summary>True when the account's roles are all below those of the one who asks.</summary>
    public static bool Covers(CurrentUser asker, ScopeId scope, AccountEntry account)
    {
        var own = asker.In(scope).Select(g => g.Role).ToHashSet();
        return own.Contains(Roles.Operator)
            || (own.Contains(Roles.Coordinator) ? account.Grants.All(g => BelowCoordinators.Contains(g.Role)) : account.Grants.All(g => g.Role == Roles.Teacher));
    }
}
