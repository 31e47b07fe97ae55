using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Live;

namespace TeacherNet.Web.Telemetry;

/// <summary>How the node stands: looked at every few seconds, since a gauge is read where nothing may be awaited.</summary>
internal sealed class NodeMeasures : BackgroundService
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "TeacherNet.Web";

    private static readonly TimeSpan LookPause = TimeSpan.FromSeconds(5);
    private readonly Node node;
    private readonly Meter meter = new(Name);
    private volatile Looked looked = new([], []);

    public NodeMeasures(Node node, NodeSettings settings, Watchers watchers)
    {
        this.node = node;
        var upkeep = new UpkeepFile(settings.DataDirectory);
        meter.CreateObservableGauge("teachernet.view.lag", () => looked.Views.Select(v => new Measurement<long>(v.Behind, Tag("scope", v.Scope))), "{event}", "Events the views of a scope have not folded yet");
        meter.CreateObservableGauge("teachernet.reactor.lag", () => looked.Reactors.Select(r => new Measurement<long>(r.Behind, Tag("scope", r.Scope), Tag("reactor", r.Reactor))), "{event}", "Events a reactor run by this node has not followed yet");
        meter.CreateObservableGauge("teachernet.scopes.failing", () => node.Views.Failures.Length, "{scope}", "Scopes that are not served");
        meter.CreateObservableGauge("teachernet.reactors.failing", () => node.Reactors.Failures.Length, "{reactor}", "Reactors that stopped at an event");
        meter.CreateObservableGauge("teachernet.grains.active", () => node.Engine.Active.Select(a => new Measurement<long>(a.Value, Tag("kind", a.Key))), "{grain}", "Grains in memory");
        meter.CreateObservableGauge("teachernet.live.connections", () => watchers.Connections.Count(), "{connection}", "Pages connected");
        meter.CreateObservableGauge("teachernet.live.watchers", () => Watching(watchers), "{watcher}", "Documents watched, by view, each as often as it is watched");
        meter.CreateObservableGauge("teachernet.backup.age", () => upkeep.Read().BackedUpAt is { } at ? [new((node.Time.Now - at).TotalSeconds)] : Array.Empty<Measurement<double>>(), "s", "Since the last backup by this program; nothing before the first");
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pause = new PeriodicTimer(LookPause, node.Time.Clock);
        do
        {
            try
            {
                looked = await LookAsync(stoppingToken);
            }
            catch (JournalUnavailableException)
            {
                // Health says so; the last look stands.
            }
        }
        while (await pause.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<Looked> LookAsync(CancellationToken cancel)
    {
        var heads = new Dictionary<ScopeId, long>();
        var views = ImmutableArray.CreateBuilder<(string, long)>();
        foreach (var scope in await node.Journal.ScopesAsync(cancel))
        {
            var head = heads[scope] = (await node.Journal.HeadAsync(scope, cancel)).Position;
            views.Add((scope.Value, Math.Max(0, head - (await node.Views.OfAsync(scope)).Cursor.Position)));
        }
        return new(views.ToImmutable(), [.. node.Reactors.Positions.Select(r => (r.Reactor, r.Scope.Value, Math.Max(0, heads.GetValueOrDefault(r.Scope) - r.Position)))]);
    }

    private static IEnumerable<Measurement<long>> Watching(Watchers watchers) =>
        watchers.Connections.SelectMany(c => c.Watching.Keys).CountBy(a => a.View).Select(v => new Measurement<long>(v.Value, Tag("view", v.Key)));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private sealed record Looked(ImmutableArray<(string Scope, long Behind)> Views, ImmutableArray<(string Reactor, string Scope, long Behind)> Reactors);
}
