using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Turns;
using TeacherNet.Web.Access;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Live;

namespace TeacherNet.Web.Api;

/// <summary>How the node that answers is, for those who run it.</summary>
internal static class NodeEndpoints
{
    public static void MapNode(this RouteGroupBuilder region) =>
        region.MapGet("/node", ReadAsync).WithTags("node").Needs(AccessKind.Query, "node").WithoutETag().WithName("node");

    private static async Task<Ok<NodeBody>> ReadAsync(ReadCall call, Node node, NodeSettings settings, ScopeTime time, Watchers watchers, LargeDocuments large)
    {
        var scopes = ImmutableArray.CreateBuilder<NodeScopeBody>();
        foreach (var scope in (await node.Journal.ScopesAsync(call.Cancel)).OrderBy(s => s.Value, StringComparer.Ordinal))
        {
            var head = await node.Journal.HeadAsync(scope, call.Cancel);
            scopes.Add(new(scope.Value, head.Position, Math.Max(0, head.Position - (await node.Views.OfAsync(scope)).Cursor.Position)));
        }
        return TypedResults.Ok(new NodeBody(
            [.. node.Views.Failures.Select(f => f.Message), .. node.Reactors.Failures], [.. node.Hindrances, .. large.Notes], watchers.Connections.Count(), scopes.ToImmutable(),
            [.. (await node.Board.ReadAsync(call.Cancel)).Select(r => new RunningNodeBody(r.Name, r.Engine, [.. r.Active.Select(a => new ActiveGrainsBody(a.Key, a.Value))]))],
            UpkeepOf(new UpkeepFile(settings.DataDirectory).Read(), settings, time.Now)));
    }

    // What a database's own backups have done is not known here.
    private static UpkeepBody UpkeepOf(Upkeep upkeep, NodeSettings settings, DateTimeOffset now) => new(
        upkeep.BackedUpAt, upkeep.VerifiedAt, upkeep.IsSound, upkeep.RestoredAt, settings.Postgres is null && upkeep.IsBackupDue(now), upkeep.IsVerificationDue(now));
}

/// <summary>The node.</summary>
/// <param name="Failures">What is wrong, by scope or reactor; empty when all is well.</param>
/// <param name="Notes">What is served with a limit, and why.</param>
/// <param name="Watchers">Pages connected now.</param>
/// <param name="Scopes">Each log.</param>
/// <param name="Nodes">Every node that serves the same data, the one that answers first.</param>
/// <param name="Upkeep">Backups and verifications.</param>
public sealed record NodeBody(
    ImmutableArray<string> Failures, ImmutableArray<string> Notes, int Watchers, ImmutableArray<NodeScopeBody> Scopes, ImmutableArray<RunningNodeBody> Nodes, UpkeepBody Upkeep);

/// <summary>A node that serves the same data.</summary>
/// <param name="Name">Machine and process.</param>
/// <param name="Engine"><c>local</c> or <c>orleans</c>.</param>
/// <param name="Active">The grains it has in memory, by kind.</param>
public sealed record RunningNodeBody(string Name, string Engine, ImmutableArray<ActiveGrainsBody> Active);

/// <summary>Grains of one kind in memory.</summary>
/// <param name="Kind">The noun.</param>
/// <param name="Count">How many.</param>
public sealed record ActiveGrainsBody(string Kind, int Count);

/// <summary>When the data was last backed up and verified; null for never.</summary>
/// <param name="BackedUpAt">The last backup that was finished.</param>
/// <param name="VerifiedAt">The last verification.</param>
/// <param name="IsSound">What it found.</param>
/// <param name="RestoredAt">When the data was made from a backup.</param>
/// <param name="IsBackupDue">True when a day has passed since the last backup, or there is none; never for a database, which is backed up by its own means.</param>
/// <param name="IsVerificationDue">True when a week has passed since the last verification, or there is none.</param>
public sealed record UpkeepBody(
    DateTimeOffset? BackedUpAt, DateTimeOffset? VerifiedAt, bool? IsSound, DateTimeOffset? RestoredAt, bool IsBackupDue, bool IsVerificationDue);

/// <summary>One log.</summary>
/// <param name="Events">Events in it.</param>
/// <param name="Behind">Events the views have not folded yet.</param>
public sealed record NodeScopeBody(string Scope, long Events, long Behind);
