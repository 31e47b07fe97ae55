using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Journals;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Live;

namespace TeacherNet.Web.Api;

/// <summary>Whether the process lives, and whether it can serve.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Ok(new HealthBody("live", [], []))).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<Results<Ok<HealthBody>, JsonHttpResult<HealthBody>>> ReadyAsync(Node node, LargeDocuments large, CancellationToken cancel)
    {
        var failures = node.Views.Failures.Select(f => f.Message).Concat(node.Reactors.Failures).ToList();
        try
        {
            foreach (var scope in await node.Journal.ScopesAsync(cancel))
                await node.Journal.HeadAsync(scope, cancel);
        }
        catch (JournalUnavailableException unreachable)
        {
            failures.Add(unreachable.Message);
        }
        // No reason to keep people from a node: nobody else could store it either, and everybody can still read.
        string[] notes = [.. node.Hindrances, .. large.Notes];
        return failures.Count == 0
            ? TypedResults.Ok(new HealthBody("ready", [], notes))
            : TypedResults.Json(new HealthBody("failing", failures, notes), statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>How the node is.</summary>
/// <param name="Status"><c>live</c>, <c>ready</c> or <c>failing</c>.</param>
/// <param name="Failures">What is wrong, by scope or reactor; no personal values.</param>
/// <param name="Notes">What is served with a limit, and why.</param>
public sealed record HealthBody(string Status, IReadOnlyList<string> Failures, IReadOnlyList<string> Notes);
