using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine;
using TeacherNet.Engine.Views;
using TeacherNet.Web.Api;

namespace TeacherNet.Web.Identity;

/// <summary>A person with a one-time code chooses a password and is signed in.</summary>
internal static class ActivationEndpoints
{
    public static void MapActivation(this IEndpointRouteBuilder api)
    {
        var activation = api.MapGroup("/activation").WithTags("session");
        activation.MapPost("", ActivateAsync).AllowAnonymous().WithName("activate");
        activation.MapPost("/check", CheckAsync).AllowAnonymous().WithName("checkActivation");
    }

    // Whose code it is and whether it still serves, before anybody thinks of a password for it.
    private static async Task<Results<Ok<ActivationCheckBody>, ProblemResult>> CheckAsync(ActivationCheckOrderBody body, Activations activations, CancellationToken cancel)
    {
        var (found, problem) = await activations.FindAsync(body.Account, body.Code, cancel);
        return found is null ? problem!
            : found.Objection is { } objection ? Problems.Of(objection)
            : TypedResults.Ok(new ActivationCheckBody(found.Name));
    }

    // The code is used up before the password is set: a fault between the two costs a new code and never gives two passwords.
    // The same request again, under the same key, goes on where it stopped.
    private static async Task<Results<Ok<SessionBody>, ProblemResult>> ActivateAsync(
        ActivationBody body, HttpContext context, Credentials credentials, Activations activations, Sessions sessions, AccountBook book, ViewHost views, CancellationToken cancel)
    {
        if (!CommandHeader.TryRead(context.Request, out var id))
            return Problems.Of("command.id-missing");
        if (PasswordRules.Objection(body.Password, body.Account ?? "") is { } objection)
            return Problems.Of(objection);
        var (found, problem) = await activations.FindAsync(body.Account, body.Code, cancel);
        if (found is not { Home: var home, Account: var account })
            return problem!;

        var answer = await activations.UseAsync(found, id, cancel);
        if (answer is not Answer.Accepted { Receipt: var receipt })
            return Problems.Of(answer);
        await credentials.SetAsync(body.Account!, home, account, body.Password!, cancel);
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
public sealed record ActivationBody(string? Account, string? Code, string? Password);

/// <summary>A code to look at.</summary>
public sealed record ActivationCheckOrderBody(string? Account, string? Code);

/// <summary>A code that serves.</summary>
/// <param name="Name">Whose account it opens.</param>
public sealed record ActivationCheckBody(string Name);
