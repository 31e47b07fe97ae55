using System.Diagnostics;
using System.Globalization;
using TeacherNet.Engine;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Turns;
using TeacherNet.Grains;
using TeacherNet.Grains.Training;
using TeacherNet.Journal.Postgres;
using TeacherNet.Kernel;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>What the bench <c>nodes</c> measures with.</summary>
/// <param name="Commands">Commands ordered in each round.</param>
/// <param name="Grains">Teachers' ledgers they go to, in shuffled turns.</param>
/// <param name="Scopes">Regions the ledgers are of.</param>
/// <param name="Outstanding">Commands that wait for their answer at any time, over all nodes.</param>
/// <param name="Nodes">From one node to this many.</param>
/// <param name="Rounds">Rounds of each kind, taken alternately; the middle one counts.</param>
internal sealed record NodesBenchOptions(int Commands = 20_000, int Grains = 4_000, int Scopes = 8, int Outstanding = 512, int Nodes = 3, int Rounds = 3);

/// <summary>
/// What more nodes over one database gain and lose: each an engine with its own store, connections and memory, in one process so
/// that all have the same processors. Once each scope's commands meet one node, as a balancer that hashes by scope sees to it; once
/// every command goes to any node.
/// </summary>
internal static class NodesBench
{
    /// <summary>Runs and prints a table.</summary>
    public static async Task RunAsync(NodesBenchOptions options, PostgresBenchStore store, TextWriter output, CancellationToken cancel)
    {
        (int Nodes, bool ByScope)[] kinds = [.. Enumerable.Range(1, options.Nodes).SelectMany(n => new[] { (n, true), (n, false) }).Where(k => k.Item1 > 1 || k.Item2)];
        await RoundAsync(options with { Commands = Math.Min(options.Commands, 4_000) }, kinds[^1], store, cancel); // compiles what the others measure
        var rounds = kinds.ToDictionary(k => k, _ => new List<Figures>());
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var kind in kinds)
                rounds[kind].Add(await RoundAsync(options, kind, store, cancel));
        }
        var middle = rounds.ToDictionary(r => r.Key, r => r.Value.OrderBy(f => f.PerSecond).ElementAt(r.Value.Count / 2));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{options.Commands:N0} commands to {options.Grains:N0} ledgers of {options.Scopes} scopes, {options.Outstanding} outstanding, {store.Durability}"));
        await output.WriteLineAsync($"{"",-28}{"commands/s",12}{"of one",9}{"p50 ms",9}{"p99 ms",9}{"again",9}");
        foreach (var kind in kinds)
            await output.WriteLineAsync(Line(kind, middle[kind], middle[kinds[0]]));
    }

    private static async Task<Figures> RoundAsync(NodesBenchOptions options, (int Nodes, bool ByScope) kind, PostgresBenchStore bench, CancellationToken cancel) =>
        await bench.InNewDatabaseAsync(async database =>
        {
            var (stores, engines) = (new List<PostgresStore>(), new List<LocalEngine>());
            try
            {
                for (var node = 0; node < kind.Nodes; node++)
                {
                    stores.Add(await PostgresStore.OpenAsync(database, TimeProvider.System, cancel));
                    engines.Add(new(
                        stores[^1].Journal, new JsonCodec(Catalogue.Stored, Catalogue.Json), Catalogue.Kinds, new ScopeTime(TimeProvider.System, new Zones().Of),
                        PostgresNodeStore.OfANode));
                }
                return await MeasureAsync(options, engines, kind.ByScope, cancel);
            }
            finally
            {
                engines.ForEach(e => e.Dispose());
                foreach (var store in stores)
                    await store.DisposeAsync();
            }
        });

    private static async Task<Figures> MeasureAsync(NodesBenchOptions options, List<LocalEngine> nodes, bool byScope, CancellationToken cancel)
    {
        var random = new Random(1);
        var grains = Enumerable.Range(0, options.Grains)
            .Select(n => (Grain: new GrainId(ScopeId.Region($"bench{n % options.Scopes}"), LedgerGrain.Kind, Guid.NewGuid().ToString("N")), Home: n % options.Scopes % nodes.Count)).ToArray();
        await AskAllAsync([.. grains.Select(g => (nodes[g.Home], CommandsBench.Order(g.Grain, 0)))], options.Outstanding, cancel);
        var orders = Enumerable.Range(0, options.Commands).Select(n => (grains[n % grains.Length], Turn: 1 + (n / grains.Length))).ToArray();
        for (var turn = 0; turn < orders.Length; turn += grains.Length)
            random.Shuffle(orders.AsSpan(turn, Math.Min(grains.Length, orders.Length - turn)));
        GC.Collect();
        return await AskAllAsync(
            [.. orders.Select(o => (nodes[byScope ? o.Item1.Home : random.Next(nodes.Count)], CommandsBench.Order(o.Item1.Grain, o.Turn)))], options.Outstanding, cancel);
    }

    private static async Task<Figures> AskAllAsync((LocalEngine Node, Order Order)[] orders, int outstanding, CancellationToken cancel)
    {
        var times = new TimeSpan[orders.Length];
        var (next, again) = (-1, 0);
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, outstanding).Select(_ => AskAsync()));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Array.Sort(times);
        return new(orders.Length / seconds, times[times.Length / 2], times[times.Length * 99 / 100], again);

        async Task AskAsync()
        {
            for (var n = Interlocked.Increment(ref next); n < orders.Length; n = Interlocked.Increment(ref next))
            {
                var (sent, id) = (Stopwatch.GetTimestamp(), new CommandId(Guid.CreateVersion7()));
                while (await orders[n].Node.AskAsync(orders[n].Order.Grain, orders[n].Order.Command, "account-7f3a", id, cancel) is var answer && answer is not Answer.Accepted)
                {
                    if (answer is Answer.Refused { Refusal.Code: not "engine.contended" })
                        throw new InvalidOperationException($"A command of the bench was answered {answer}.");
                    Interlocked.Increment(ref again);
                }
                times[n] = Stopwatch.GetElapsedTime(sent);
            }
        }
    }

    private static string Line((int Nodes, bool ByScope) kind, Figures f, Figures one)
    {
        var name = kind.Nodes == 1 ? "1 node" : $"{kind.Nodes} nodes, {(kind.ByScope ? "scopes apart" : "anywhere")}";
        return string.Create(CultureInfo.InvariantCulture, $"{name,-28}{f.PerSecond,12:N0}{f.PerSecond / one.PerSecond,9:P0}{f.P50.TotalMilliseconds,9:N1}{f.P99.TotalMilliseconds,9:N1}{f.Again,9:N0}");
    }

    /// <param name="PerSecond">Commands acknowledged a second.</param>
    /// <param name="P50">Half were answered within this.</param>
    /// <param name="P99">All but one of a hundred.</param>
    /// <param name="Again">Answers that asked to come again.</param>
    private sealed record Figures(double PerSecond, TimeSpan P50, TimeSpan P99, int Again);
}
