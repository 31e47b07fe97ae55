using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace TeacherNet.Web.Telemetry;

/// <summary>Names the framework's span of a request by method and route pattern: an address may hold what somebody searched for.</summary>
internal static class RequestSpans
{
    /// <summary>The framework's traces.</summary>
    public const string Source = "Microsoft.AspNetCore";

    public static void UseRequestSpans(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } span)
        {
            await next(context);
            return;
        }
        if (context.WebSockets.IsWebSocketRequest)
        {
            // A page watches for hours; its patches have spans of their own.
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            span.IsAllDataRequested = false;
            await next(context);
            return;
        }
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        span.DisplayName = $"{context.Request.Method} {route}";
        span.SetTag("http.request.method", context.Request.Method);
        span.SetTag("http.route", route);
        try
        {
            await next(context);
        }
        finally
        {
            span.SetTag("http.response.status_code", context.Response.StatusCode);
            if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
                span.SetStatus(ActivityStatusCode.Error);
        }
    });
}
