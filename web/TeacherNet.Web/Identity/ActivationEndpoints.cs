using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;
using TeacherNet.Web.Api;

namespace TeacherNet.Web.Identity;

/// <summary>A person with a one-time code chooses a password and is signed in.</summary>
internal static class ActivationEndpoints
{
    public static void MapActivation(this IEndpointRouteBuilder api) =>
        api.MapPost("/activation", ActivateAsync).AllowAnonymous().WithTags("session").WithName("activate");

    // The code is used up before the password is set: a fault between the two costs a new code and never gives two passwords.
    // The same request again, under the same key, goes on where it stopped.
    private static async Task<Results<Ok<SessionBody>, ProblemResult>> ActivateAsync(
        ActivationBody body, HttpContext context, Credentials credentials, Activations activations, Sessions sessions, AccountBook book, ViewHost views, CancellationToken cancel)
    {
        if (!CommandHeader.TryRead(context.Request, out var id))
            return Problems.Of("command.id-missing");
        if (string.IsNullOrWhiteSpace(body.Account) || string.IsNullOrWhiteSpace(body.Code))
            return Problems.Of("request.malformed");
        if (PasswordRules.Objection(body.Password, body.Account) is { } objection)
            return Problems.Of(objection);

        Guid issue = default;
        var check = await credentials.CheckCodeAsync(body.Account, async (home, account) => (issue = await activations.FindAsync(home, account, body.Code)) != default, cancel);
        if (check is PasswordCheck.Locked { For: var rest })
            return Problems.Of("session.locked", ("minutes", Math.Ceiling(rest.TotalMinutes).ToString(CultureInfo.InvariantCulture)));
        if (check is not PasswordCheck.Fits { Home: var home, Account: var account })
            return Problems.Of(Refusal.Because("activation.failed", "code"));

        var answer = await activations.UseAsync(home, account, issue, id, cancel);
        if (answer is not Answer.Accepted { Receipt: var receipt })
            return Problems.Of(answer);
        await credentials.SetAsync(body.Account, home, account, body.Password, cancel);
        await (await views.OfAsync(home)).ReachAsync(receipt.Position, cancel);
        if (await book.FindAsync(home, account, "") is not { } user)
            return Problems.Of("session.failed");
        SessionCookie.Set(context, await sessions.BeginAsync(home, account, cancel));
        return TypedResults.Ok(await SessionEndpoints.DescribeAsync(user, views));
    }
}

/// <summary>What is typed to activate an account.</summary>
/// <param name="Account">The staff number.</param>
/// <param name="Code">As printed on the slip.</param>
/// <param name="Password">The password chosen.</param>
public sealed record ActivationBody(string Account, string Code, string Password);

/// <summary>Finds and uses the issue a code belongs to.</summary>
internal sealed class Activations(ActivationCodes codes, ViewHost views, IEngine engine)
{
    /// <summary>The account's issue whose code was typed, used up and void ones too so that the person is told; empty for none.</summary>
    public async ValueTask<Guid> FindAsync(ScopeId home, string account, string code)
    {
        var scope = await views.OfAsync(home);
        var issues = scope.Read<AccountList, Guid[]>(list => list.Find(account) is { IsClosed: false } entry
            ? [.. entry.Awaited is { } awaited ? [awaited.Id] : (Guid[])[], .. entry.SpentCodes]
            : []);
        return issues.FirstOrDefault(i => codes.Fits(i, code));
    }

    /// <summary>Uses the issue up.</summary>
    public ValueTask<Answer> UseAsync(ScopeId home, string account, Guid issue, CommandId id, CancellationToken cancel) =>
        engine.AskAsync(new(home, AccountGrain.Kind, account), new UseActivation(issue), account, id, cancel);
}
