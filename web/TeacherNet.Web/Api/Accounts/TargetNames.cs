using System.Collections.Immutable;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Web.Api.Accounts;

/// <summary>What people call the targets of grants.</summary>
internal sealed class TargetNames(TeacherDirectory directory, Dictionary<string, string> groups)
{
    /// <summary>Names of the region's groups, by key.</summary>
    public static Dictionary<string, string> Groups(ScopeViews views) =>
        views.Read<GroupsState, Dictionary<string, string>>(state => state.Groups.ToDictionary(g => g.Key, g => g.Value.Facts.Name));

    /// <summary>The school's name.</summary>
    public string School(string key) => directory.SchoolName(key);

    /// <summary>The grants of an account, in the order given.</summary>
    public ImmutableArray<GrantBody> Grants(AccountEntry account, AccountList accounts) => [.. account.Grants.Select(g => Grant(g, LenderOf(account, g, accounts)))];

    /// <summary>One grant.</summary>
    public GrantBody Grant(Grant grant, string? lentBy) => new(grant.Id, grant.Role, grant.Scope, grant.Target, NameOf(grant), grant.From, grant.Until, lentBy);

    /// <summary>The name of a grant's target; the key where it is not known here, null for the whole scope.</summary>
    public string? NameOf(Grant grant) => grant.Target is not { } target ? null : Find(grant.Role, target) ?? target;

    /// <summary>The name of a role's target, or null when the region has no such school, group or teacher.</summary>
    public string? Find(string role, string target) => Roles.TargetOf(role) switch
    {
        GrantTarget.School => directory.Schools.GetValueOrDefault(target)?.Name,
        GrantTarget.Group => groups.GetValueOrDefault(target),
        GrantTarget.Teacher => directory.Find(target)?.Name,
        _ => null,
    };

    private static string? LenderOf(AccountEntry account, Grant grant, AccountList accounts) =>
        account.Lent.FirstOrDefault(l => l.Grant == grant.Id) is { From.By: var by } ? accounts.Find(by)?.Name ?? by : null;
}
