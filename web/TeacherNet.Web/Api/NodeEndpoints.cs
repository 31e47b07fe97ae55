using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Web.Access;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Live;

namespace TeacherNet.Web.Api;

/// <summary>How the node that answers is, for those who run it.</summary>
internal static class NodeEndpoints
{
    public static void MapNode(this RouteGroupBuilder region) =>
        region.MapGet("/node", ReadAsync).WithTags("node").Needs(AccessKind.Query, "node").WithoutETag().WithName("node");

    private static async Task<Ok<NodeBody>> ReadAsync(ReadCall call, Node node, Watchers watchers, LargeDocuments large)
    {
        var scopes = ImmutableArray.CreateBuilder<NodeScopeBody>();
        foreach (var scope in (await node.Journal.ScopesAsync(call.Cancel)).OrderBy(s => s.Value, StringComparer.Ordinal))
        {
            var head = await node.Journal.HeadAsync(scope, call.Cancel);
            scopes.Add(new(scope.Value, head.Position, Math.Max(0, head.Position - (await node.Views.OfAsync(scope)).Cursor.Position)));
        }
        return TypedResults.Ok(new NodeBody(
            [.. node.Views.Failures.Select(f => f.Message), .. node.Reactors.Failures], [.. large.Notes], watchers.Connections.Count(), scopes.ToImmutable()));
    }
}

/// <summary>The node.</summary>
/// <param name="Failures">What is wrong, by scope or reactor; empty when all is well.</param>
/// <param name="Notes">What is served with a limit, and why.</param>
/// <param name="Watchers">Pages connected now.</param>
/// <param name="Scopes">Each log.</param>
public sealed record NodeBody(ImmutableArray<string> Failures, ImmutableArray<string> Notes, int Watchers, ImmutableArray<NodeScopeBody> Scopes);

/// <summary>One log.</summary>
/// <param name="Events">Events in it.</param>
/// <param name="Behind">Events the views have not folded yet.</param>
public sealed record NodeScopeBody(string Scope, long Events, long Behind);
