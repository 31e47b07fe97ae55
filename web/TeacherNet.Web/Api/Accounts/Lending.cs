using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Teachers;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;

namespace TeacherNet.Web.Api.Accounts;

/// <summary>Own roles lent to another account until a day.</summary>
internal static class Lending
{
    public static Ok<DelegationListBody> Read(ReadCall call)
    {
        var groups = TargetNames.Groups(call.Views);
        return TypedResults.Ok(call.Views.Read<AccountList, TeacherDirectory, DelegationListBody>((accounts, directory) =>
        {
            var names = new TargetNames(directory, groups);
            return new(
                accounts.Find(call.User.Account) is not { } own ? [] :
                    [.. own.InForce(call.Today).Where(g => Roles.MayBeDelegated(g.Role) && own.Lent.All(l => l.Grant != g.Id)).Select(g => names.Grant(g, null))],
                [
                    .. from account in accounts.ByKey.Values
                       from lent in account.Lent
                       where lent.From.By == call.User.Account
                       let grant = account.Grants.First(g => g.Id == lent.Grant)
                       orderby grant.Until, account.LoginName
                       select new LentBody(account.Key, account.LoginName, account.Name, names.Grant(grant, call.User.Name)),
                ]);
        }));
    }

    public static async Done LendAsync(CommandCall call, string account, DelegationOrderBody body)
    {
        if (call.Views.Read<AccountList, Grant?>(list => list.Find(call.User.Account)?.Grants.FirstOrDefault(g => g.Id == body.Of)) is not { } own)
            return Problems.Of("account.delegation-not-own");
        var lent = own with { Id = body.Id, From = body.From, Until = body.Until };
        return await call.AskInForceAsync(AccountGrain.Kind, account, new DelegateRole(lent, new(call.User.Account, body.Of)));
    }

    public static Done RecallAsync(CommandCall call, string account, Guid grant) => call.AskInForceAsync(AccountGrain.Kind, account, new RecallRole(grant));
}
