using Microsoft.AspNetCore.Authorization;
using TeacherNet.Engine.Views;
using TeacherNet.Web.Api;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Access;

/// <summary>Stands before every endpoint and lets through what the table allows.</summary>
internal sealed class AccessGate(ViewHost views)
{
    /// <summary>Null to go on; a problem otherwise. A scope without a grant looks like one that does not exist.</summary>
    public async ValueTask<ProblemResult?> RefuseAsync(HttpContext context, Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return null;
        if (CurrentUser.Of(context) is not { } user)
            return Problems.Of("session.none");
        if (endpoint.Metadata.GetMetadata<NeededSignIn>() is not null)
            return null;
        if (endpoint.Metadata.GetMetadata<Needed>() is not { } needed)
            return Problems.Of("access.denied");
        if (RouteScope.Of(context) is not { } scope || !user.In(scope).Any())
            return Problems.Of("scope.unknown");
        var scopeViews = await views.OfAsync(scope);
        var target = endpoint.Metadata.GetMetadata<AboutTarget>() is { } about ? about.Find(context, scopeViews) : RouteTarget.Of(context, scopeViews);
        foreach (var line in needed.Lines)
        {
            if (Granted.Find(user.In(scope), line, target) is not { } granted)
                return Problems.Of("access.denied");
            context.Features.Set(granted);
        }
        return needed.Lines.Any(l => l.Kind == AccessKind.Command) && !CommandHeader.TryRead(context.Request, out _)
            ? Problems.Of("command.id-missing")
            : null;
    }
}

/// <summary>Puts the gate into the pipeline.</summary>
internal static class AccessHosting
{
    public static void AddAccess(this IServiceCollection services) => services.AddSingleton<AccessGate>();

    public static void UseAccessGate(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<AccessGate>();
        app.Use(async (context, next) =>
        {
            if (context.GetEndpoint() is { } endpoint && await gate.RefuseAsync(context, endpoint) is { } refused)
                await refused.ExecuteAsync(context);
            else
                await next(context);
        });
    }
}
