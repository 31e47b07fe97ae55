using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Api.Accounts;

/// <summary>A new code in place of a password or of an older code. It signs the account out everywhere.</summary>
internal static class Issuing
{
    public static async Task<Results<Ok<IssuedBody>, ProblemResult>> ResetTeacherAsync(
        CommandCall call, string teacher, HttpRequest request, SlipMaker maker, Credentials credentials, Sessions sessions) =>
        call.Views.Read<AccountList, AccountEntry?>(list => list.OfTeacher(teacher)) is { } account
            ? await ResetAsync(call, account.Key, request, maker, credentials, sessions)
            : Problems.Of("account.not-open");

    public static async Task<Results<Ok<IssuedBody>, ProblemResult>> ResetAsync(
        CommandCall call, string account, HttpRequest request, SlipMaker maker, Credentials credentials, Sessions sessions)
    {
        if (Find(call, account) is not { } entry)
            return Problems.Of("account.not-open");
        if (!CodeReach.Covers(call.User, call.Scope, entry))
            return Problems.Of("account.reset-by-operator");
        var reason = entry.Awaited is { Reason: ActivationReasons.First } ? ActivationReasons.First : ActivationReasons.Reset;
        var answer = await call.AskAsync(AccountGrain.Kind, account, new IssueActivation(call.Id.Value, reason));
        if (answer.Result is not CommandDone done)
            return (ProblemResult)answer.Result;
        await credentials.ForgetPasswordAsync(entry.LoginName, call.Scope, account, call.Cancel);
        await sessions.EndAllAsync(account, call.Cancel);
        await call.Views.ReachAsync(done.Position, call.Cancel);
        return Find(call, account) is { Awaited: { } awaited } issued
            ? TypedResults.Ok(new IssuedBody(maker.Of(request, issued, awaited), done.Position))
            : Problems.Of("engine.unknown");
    }

    private static AccountEntry? Find(CommandCall call, string account) => call.Views.Read<AccountList, AccountEntry?>(list => list.Find(account));
}
