using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api;

namespace TeacherNet.Web.Identity;

/// <summary>Signing in and out.</summary>
internal static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("session");
        session.MapPost("", SignInAsync).AllowAnonymous().WithName("signIn");
        session.MapGet("", ReadAsync).NeedsSignIn().WithName("session");
        session.MapDelete("/all", SignOutEverywhereAsync).NeedsSignIn().WithName("signOutEverywhere");
        session.MapDelete("", SignOutAsync).NeedsSignIn().WithName("signOut");
    }

    private static async Task<Results<Ok<SessionBody>, ProblemResult>> SignInAsync(
        SignInBody body, HttpContext context, Credentials credentials, Sessions sessions, AccountBook book, ViewHost views, CancellationToken cancel)
    {
        switch (await credentials.CheckAsync(body.Account, body.Password, cancel))
        {
            case PasswordCheck.Locked { For: var rest }:
                return Problems.Of("session.locked", ("minutes", Math.Ceiling(rest.TotalMinutes).ToString(CultureInfo.InvariantCulture)));
            case PasswordCheck.Fits { Home: var home, Account: var account } when await book.FindAsync(home, account, "") is { } user:
                SessionCookie.Set(context, await sessions.BeginAsync(home, account, cancel));
                return TypedResults.Ok(await DescribeAsync(user, views));
            default:
                return Problems.Of("session.failed");
        }
    }

    private static async Task<Ok<SessionBody>> ReadAsync(CurrentUser user, ViewHost views) => TypedResults.Ok(await DescribeAsync(user, views));

    private static async Task<NoContent> SignOutAsync(HttpContext context, CurrentUser user, Sessions sessions, CancellationToken cancel)
    {
        await sessions.EndAsync(user.Session, cancel);
        SessionCookie.Clear(context);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SignOutEverywhereAsync(HttpContext context, CurrentUser user, Sessions sessions, CancellationToken cancel)
    {
        await sessions.EndAllAsync(user.Account, cancel);
        SessionCookie.Clear(context);
        return TypedResults.NoContent();
    }

    /// <summary>Who is signed in, as the page needs it.</summary>
    public static async Task<SessionBody> DescribeAsync(CurrentUser user, ViewHost views)
    {
        var names = user.Grants.Select(g => g.Scope).Prepend(user.Home.Value).Distinct().Where(s => user.Grants.Any(g => g.Scope == s)).Select(ScopeId.Parse);
        var scopes = ImmutableArray.CreateBuilder<SessionScope>();
        foreach (var scope in names)
            scopes.Add(new(scope.Value, await ScopeNames.OfAsync(views, scope), scope.Kind));
        var home = await views.OfAsync(user.Home);
        var login = home.Read<AccountList, string>(list => list.Find(user.Account)?.LoginName ?? user.Account);
        return new(user.Account, login, user.Name, scopes.ToImmutable(), [.. user.Grants.Select(g => new SessionGrant(g.Role, g.Scope, g.Target))]);
    }
}

/// <summary>What is typed to sign in.</summary>
public sealed record SignInBody(string Account, string Password);

/// <summary>Who is signed in.</summary>
/// <param name="Account">The account's key.</param>
/// <param name="Login">What is typed to sign in.</param>
/// <param name="Name">As shown.</param>
/// <param name="Scopes">Scopes with a grant, the home scope first.</param>
/// <param name="Grants">Grants in force.</param>
public sealed record SessionBody(string Account, string Login, string Name, ImmutableArray<SessionScope> Scopes, ImmutableArray<SessionGrant> Grants);

/// <summary>A scope the person may open.</summary>
public sealed record SessionScope(string Scope, string Name, string Kind);

/// <summary>A grant in force.</summary>
public sealed record SessionGrant(string Role, string Scope, string? Target);
