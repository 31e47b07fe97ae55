using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;
using TeacherNet.Engine;
using TeacherNet.Engine.Live;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.FollowUps;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Live;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>What the bench <c>live</c> measures with.</summary>
/// <param name="Latency">How long changes are made one by one.</param>
/// <param name="Watchers">Watchers in all, spread evenly over 20 documents.</param>
/// <param name="Slow">Those of them who stop reading.</param>
/// <param name="Ticks">Patches sent to each document in the flood.</param>
/// <param name="PatchBytes">Bytes of one patch.</param>
/// <param name="ChangesPerSecond">Commits a second while latency is measured.</param>
/// <param name="Rounds">Runs of each kind, taken alternately; the middle one counts.</param>
internal sealed record LiveBenchOptions(TimeSpan Latency, int Watchers = 1_000, int Slow = 20, int Ticks = 300, int PatchBytes = 400, int ChangesPerSecond = 20, int Rounds = 3);

/// <summary>Live documents beside a bare group broadcast of equal bytes: deliveries a second, and commit to watcher.</summary>
internal static class LiveBench
{
    private const int Window = 16;
    private static readonly ScopeId[] Scopes = [.. Enumerable.Range(1, 4).Select(n => ScopeId.Region($"bench{n}"))];
    private static readonly string[] Audiences = [Roles.BureauLeader, Roles.Coordinator, Roles.PartnerCoordinator, Roles.Auditor, Roles.Operator];
    private static readonly LiveAddress[] Documents = [.. Scopes.SelectMany(s => Audiences.Select(a => new LiveAddress("followups", s, a)))];

    /// <summary>Runs and prints a table.</summary>
    /// <returns>Deliveries a second of ours divided by the bare hub's.</returns>
    public static async Task<double> RunAsync(LiveBenchOptions options, TextWriter output, CancellationToken cancel)
    {
        await using var host = await BenchHost.StartAsync(
            app => app.MapHub<BareHub>("/bare", o => o.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.WebSockets).NeedsSignIn(),
            [.. Documents.Select(d => (d.Audience, d.Scope))], cancel);
        var bare = host.App.Services.GetRequiredService<IHubContext<BareHub>>();
        var sink = host.App.Services.GetRequiredService<ILiveSink>();
        Task Broadcast(int document, LivePatch patch) => bare.Clients.Group(Documents[document].Group).SendAsync("Patch", Message(document, patch), CancellationToken.None);

        var (bareRuns, ourRuns) = (new List<Figures>(), new List<Figures>());
        var commits = 0L;
        for (var round = 0; round < options.Rounds; round++)
        {
            bareRuns.Add(await MeasureAsync(host, options, "/bare", d => [Documents[d].Group], null,
                (d, n) => Broadcast(d, Patch(n, options)), (d, patch) => _ = Broadcast(d, patch), cancel));
            ourRuns.Add(await MeasureAsync(host, options, "/live", d => ["followups", Documents[d].Scope.Value, Documents[d].Audience, null],
                (d, to) => ["followups", Documents[d].Scope.Value, Documents[d].Audience, to],
                (d, _) => CommitAsync(host, d, ++commits, cancel), (d, patch) => sink.Send(Documents[d], patch), cancel));
        }
        var (beside, ours) = (Middle(bareRuns), Middle(ourRuns));
        var ratio = ours.Rate / beside.Rate;
        await output.WriteLineAsync($"{Documents.Length} documents, {options.Watchers:N0} watchers, {options.Slow} of them slow, {options.PatchBytes} bytes; {options.ChangesPerSecond} changes/s for latency");
        await output.WriteLineAsync($"{"",-26}{"deliveries/s",14}{"p50 ms",9}{"p99 ms",9}");
        await output.WriteLineAsync(Line("bare group broadcast", beside));
        await output.WriteLineAsync(Line("live documents", ours));
        var limit = (1.3 * beside.P99) + LiveDocuments.TickTime.TotalMilliseconds;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ratio {ratio:P0}; p99 {ours.P99:N1} ms against 1.3 × bare + one tick = {limit:N1} ms"));
        return ratio;
    }

    private static async Task<Figures> MeasureAsync(
        BenchHost host, LiveBenchOptions options, string hub, Func<int, JsonNode?[]> watch, Func<int, long, JsonNode?[]>? report,
        Func<int, long, Task> change, Action<int, LivePatch> flood, CancellationToken cancel)
    {
        var address = new UriBuilder(host.Address) { Scheme = "ws", Path = hub }.Uri;
        var watchers = new List<Watching>();
        try
        {
            for (var n = 0; n < options.Watchers; n++)
            {
                var document = n % Documents.Length;
                watchers.Add(await Watching.StartAsync(address, host.Cookie, document, n < options.Slow, watch(document), report is null ? null : to => report(document, to), cancel));
            }
            var latency = await ChangeAsync(options, watchers, change, cancel);
            watchers.ForEach(w => w.Reset());
            return latency with { Rate = await FloodAsync(options, watchers, flood, cancel) };
        }
        finally
        {
            await Task.WhenAll(watchers.Select(w => w.DisposeAsync().AsTask()));
        }
    }

    /// <summary>One change after another at an even pace; from each change to each watcher who reads.</summary>
    private static async Task<Figures> ChangeAsync(LiveBenchOptions options, List<Watching> watchers, Func<int, long, Task> change, CancellationToken cancel)
    {
        var made = new ConcurrentDictionary<(int Document, long Number), long>();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / options.ChangesPerSecond));
        var began = Stopwatch.GetTimestamp();
        for (var n = 1L; Stopwatch.GetElapsedTime(began) < options.Latency && await timer.WaitForNextTickAsync(cancel); n++)
        {
            var document = (int)(n % Documents.Length);
            var at = Stopwatch.GetTimestamp();
            var position = await PositionAsync(change, document, n);
            made[(document, position)] = position == n ? at : Stopwatch.GetTimestamp();
        }
        await Task.Delay(LiveDocuments.TickTime * 10, cancel);
        var times = new List<double>();
        foreach (var watcher in watchers.Where(w => !w.IsSlow))
        {
            foreach (var (from, to, at) in watcher.Arrivals)
            {
                for (var p = from + 1; p <= to; p++)
                {
                    if (made.TryGetValue((watcher.Document, p), out var since))
                        times.Add(Math.Max(0, Stopwatch.GetElapsedTime(since, at).TotalMilliseconds));
                }
            }
        }
        times.Sort();
        return times.Count == 0 ? throw new InvalidOperationException("No change reached a watcher.") : new(0, times[times.Count / 2], times[(int)(times.Count * 0.99)]);
    }

    /// <summary>Patches as fast as watchers who read take them, a few rounds ahead; deliveries a second.</summary>
    private static async Task<double> FloodAsync(LiveBenchOptions options, List<Watching> watchers, Action<int, LivePatch> send, CancellationToken cancel)
    {
        var reading = watchers.Where(w => !w.IsSlow).ToList();
        var began = Stopwatch.GetTimestamp();
        for (var round = 1; round <= options.Ticks + Window; round++)
        {
            if (round <= options.Ticks)
            {
                for (var document = 0; document < Documents.Length; document++)
                    send(document, Patch(1_000_000 + round, options));
            }
            while (reading.Any(w => w.Received < round - Window && !w.IsCut))
            {
                if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromMinutes(2))
                    throw new TimeoutException("Watchers who read were not served.");
                await Task.Delay(1, cancel);
            }
        }
        if (reading.Any(w => w.IsCut))
            throw new InvalidOperationException("A watcher who reads was cut.");
        return reading.Count * options.Ticks / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task<long> PositionAsync(Func<int, long, Task> change, int document, long number)
    {
        var done = change(document, number);
        if (done is Task<long> committed)
            return await committed;
        // A broadcast is not waited for: its slow watchers never finish taking it.
        return number;
    }

    private static async Task<long> CommitAsync(BenchHost host, int document, long number, CancellationToken cancel)
    {
        var (scope, audience) = (Documents[document].Scope, Documents[document].Audience);
        var grain = new GrainId(scope, FollowUpGrain.Kind, FormattableString.Invariant($"n{number}"));
        var command = new RecordRefusedFollowUp("bench", audience, "bench/cause", "bench/target", "bench.order", "bench.refused", null, [new("n", FormattableString.Invariant($"{number}"))]);
        return await host.Engine.AskAsync(grain, command, "bench", new(Guid.CreateVersion7()), cancel) is Answer.Accepted { Receipt: var receipt }
            ? receipt.Position
            : throw new InvalidOperationException("The bench could not commit.");
    }

    private static LivePatch Patch(long number, LiveBenchOptions options) =>
        new(number - 1, new("bench.1", number, "0123456789abcdef"), Encoding.UTF8.GetBytes($"{{\"x\":\"{new string('x', options.PatchBytes - 8)}\"}}"));

    private static PatchMessage Message(int document, LivePatch patch) =>
        new("followups", Documents[document].Scope.Value, Documents[document].Audience, patch.From, patch.To.Position, CursorMessage.Of(patch.To), patch.To.Mark, new(patch.Patch));

    // Rate and latency each have their own middle run.
    private static Figures Middle(List<Figures> runs) => new(
        runs.Select(r => r.Rate).Order().ElementAt(runs.Count / 2),
        runs.Select(r => r.P50).Order().ElementAt(runs.Count / 2),
        runs.Select(r => r.P99).Order().ElementAt(runs.Count / 2));

    private static string Line(string name, Figures f) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-26}{f.Rate,14:N0}{f.P50,9:N1}{f.P99,9:N1}");

    private sealed record Figures(double Rate, double P50, double P99);
}
