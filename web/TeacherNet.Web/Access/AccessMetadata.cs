using TeacherNet.Engine.Views;

namespace TeacherNet.Web.Access;

/// <summary>What an endpoint needs: one of these lines.</summary>
internal sealed record Needed(AccessLine[] Lines);

/// <summary>The endpoint needs a signed-in person and nothing more: it is about that person alone.</summary>
internal sealed record NeededSignIn;

/// <summary>Finds out what a request is about where the route's own names do not say it.</summary>
internal sealed record AboutTarget(Func<HttpContext, ScopeViews, AccessTarget> Find);

/// <summary>Says what an endpoint needs. Without one of these, or <c>AllowAnonymous</c>, an endpoint answers nobody.</summary>
internal static class AccessMetadata
{
    /// <summary>A query's line.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, AccessKind kind, string name) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new Needed([AccessTable.Of(kind, name)]));

    /// <summary>The lines of the commands the endpoint may order; each is checked when it is ordered, and the first before.</summary>
    public static TBuilder NeedsCommand<TBuilder>(this TBuilder endpoint, params ReadOnlySpan<Type> commands) where TBuilder : IEndpointConventionBuilder
    {
        var lines = new AccessLine[commands.Length];
        for (var n = 0; n < commands.Length; n++)
            lines[n] = AccessTable.Of(commands[n]);
        return endpoint.WithMetadata(new Needed(lines));
    }

    /// <summary>A signed-in person.</summary>
    public static TBuilder NeedsSignIn<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new NeededSignIn());

    /// <summary>What a request is about, for roles bound to a school, group or teacher.</summary>
    public static TBuilder About<TBuilder>(this TBuilder endpoint, Func<HttpContext, ScopeViews, AccessTarget> find) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AboutTarget(find));
}
