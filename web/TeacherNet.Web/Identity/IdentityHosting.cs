using System.Security.Claims;
using TeacherNet.Kernel;
using TeacherNet.Web.Api;

namespace TeacherNet.Web.Identity;

/// <summary>Finds out who asks.</summary>
internal static class IdentityHosting
{
    public static void AddIdentity(this IServiceCollection services) => services
        .AddSingleton<AccountBook>()
        .AddSingleton<ActivationCodes>()
        .AddSingleton<Activations>()
        .AddSingleton<Credentials>()
        .AddSingleton<Logins>()
        .AddSingleton<Sessions>();

    /// <summary>Refuses forged requests and puts the person, if any, on the request.</summary>
    public static void UseIdentity(this WebApplication app)
    {
        var sessions = app.Services.GetRequiredService<Sessions>();
        var book = app.Services.GetRequiredService<AccountBook>();
        app.Use(async (context, next) =>
        {
            if (SameSite.IsForged(context.Request))
            {
                await Problems.Of("request.cross-site").ExecuteAsync(context);
                return;
            }
            if (SessionCookie.Read(context.Request) is { } token
                && await sessions.FindAsync(token, context.RequestAborted) is { } session
                && await book.FindAsync(ScopeId.Parse(session.Home), session.Account, session.Key) is { } user)
            {
                context.Features.Set(user);
                context.User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, user.Account)], "session"));
            }
            await next(context);
        });
    }
}
