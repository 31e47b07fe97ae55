using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;

namespace TeacherNet.Web.Api.Accounts;

/// <summary>Roles given and taken back, in the scopes the operator runs.</summary>
internal static class RoleGiving
{
    public static async Done GrantAsync(CommandCall call, string account, GrantOrderBody body, ViewHost views) =>
        await ObjectionAsync(call, views, body) is { } objection ? objection : await call.AskInForceAsync(AccountGrain.Kind, account, new GrantRole(GrantOf(body)));

    public static Done RevokeAsync(CommandCall call, string account, Guid grant) => call.AskInForceAsync(AccountGrain.Kind, account, new RevokeRole(grant));

    public static Grant GrantOf(GrantOrderBody body) => new(body.Id, body.Role, body.Scope, string.IsNullOrEmpty(body.Target) ? null : body.Target, body.From, body.Until);

    /// <summary>Why a role may not be given by this person, beside what the account itself refuses.</summary>
    public static async ValueTask<ProblemResult?> ObjectionAsync(CommandCall call, ViewHost views, GrantOrderBody? body)
    {
        if (body is null || body.Id == Guid.Empty || body.Role is null)
            return Problems.Of("request.malformed");
        if (!ScopeId.TryParse(body.Scope, out var scope) || Granted.Find(call.User.In(scope), AccessTable.Of(typeof(GrantRole)), default) is null)
            return Problems.Of(Refusal.Because("account.scope-not-run", "scope"));
        return string.IsNullOrEmpty(body.Target) || await IsThereAsync(views, scope, body.Role, body.Target) ? null : Problems.Of(Refusal.Because("account.target-unknown", "target"));
    }

    private static async ValueTask<bool> IsThereAsync(ViewHost views, ScopeId scope, string role, string target)
    {
        foreach (var region in References.RegionsOf(scope))
        {
            var known = await views.OfAsync(region);
            var groups = TargetNames.Groups(known);
            if (known.Read<TeacherDirectory, bool>(directory => new TargetNames(directory, groups).Find(role, target) is not null))
                return true;
        }
        return Roles.TargetOf(role) == GrantTarget.Scope;
    }
}
