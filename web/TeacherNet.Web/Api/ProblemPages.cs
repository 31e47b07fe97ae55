using Microsoft.AspNetCore.Diagnostics;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Views;

namespace TeacherNet.Web.Api;

/// <summary>Turns what no endpoint answered into problem documents.</summary>
internal static class ProblemPages
{
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerAsync, SuppressDiagnosticsCallback = _ => true });
    }

    private static Task AnswerAsync(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerPathFeature>()?.Error;
        switch (failure)
        {
            case BadHttpRequestException { StatusCode: 413 }:
                return Problems.Of("file.too-large").ExecuteAsync(context);
            case BadHttpRequestException:
                return Problems.Of("request.malformed").ExecuteAsync(context);
            case ScopeUnavailableException:
                return Problems.Of("scope.unavailable").ExecuteAsync(context);
            case JournalUnavailableException:
                return Problems.Later("store.unavailable").ExecuteAsync(context);
            default:
                var log = context.RequestServices.GetRequiredService<ILogger<ProblemResult>>();
                log.Failed(context.TraceIdentifier, context.Request.Method, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-", failure!);
                return Problems.Of("internal", ("trace", context.TraceIdentifier)).ExecuteAsync(context);
        }
    }
}
