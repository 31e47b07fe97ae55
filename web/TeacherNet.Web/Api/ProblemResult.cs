using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api;

/// <summary>A "no" as a problem document (RFC 9457).</summary>
internal sealed class ProblemResult(int status, Refusal refusal, TimeSpan? retryAfter) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    /// <inheritdoc/>
    public int? StatusCode => status;

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status422UnprocessableEntity, typeof(ProblemBody), ["application/problem+json"]));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        if (retryAfter is { } wait)
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return response.WriteAsJsonAsync(BodyOf(refusal, status), options: null, "application/problem+json", httpContext.RequestAborted);
    }

    /// <summary>What a refusal says, for answers that carry one without being one.</summary>
    public static ProblemBody BodyOf(Refusal refusal) => BodyOf(refusal, Problems.StatusOf(refusal));

    private static ProblemBody BodyOf(Refusal refusal, int status)
    {
        var (zh, en) = RefusalTexts.Of(refusal.Code, refusal.Facts);
        return new($"urn:teachernet:{refusal.Code}", zh, status, refusal.Code, zh, en, refusal.Fields, refusal.Rule, refusal.Facts);
    }
}

/// <summary>A problem document.</summary>
/// <param name="Type">A name for the kind of problem: <c>urn:teachernet:</c> and the code.</param>
/// <param name="Title">The text in Chinese.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Stable: <c>rotation.teacher-exempt</c>.</param>
/// <param name="Zh">Cause and mend in Chinese.</param>
/// <param name="En">Cause and mend in English.</param>
/// <param name="Fields">The fields of the request it concerns.</param>
/// <param name="Rule">The policy rule behind it.</param>
/// <param name="Facts">Values the text was made with.</param>
public sealed record ProblemBody(
    string Type, string Title, int Status, string Code, string Zh, string En, ImmutableArray<string> Fields, string? Rule, IReadOnlyDictionary<string, string> Facts);
