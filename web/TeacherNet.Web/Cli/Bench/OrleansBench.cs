using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using TeacherNet.Engine;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Turns;
using TeacherNet.Grains.Training;
using TeacherNet.Kernel;
using TeacherNet.Silo;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>
/// The same commands on Orleans, to grains of the silo that is asked and to grains of another, beside the grain anybody would write
/// first: its whole state kept by Orleans' own storage in the same server.
/// </summary>
internal static class OrleansBench
{
    /// <summary>Runs and prints a table.</summary>
    /// <returns>Commands a second of ours, to the silo's own grains, divided by those of plain grains.</returns>
    public static async Task<double> RunAsync(CommandsBenchOptions options, PostgresBenchStore store, TextWriter output, CancellationToken cancel)
    {
        await OursAsync(options with { Commands = options.Grains }, isRemote: false, store, cancel); // compiles what the others measure
        var local = await OursAsync(options, isRemote: false, store, cancel);
        var remote = await OursAsync(options, isRemote: true, store, cancel);
        var plain = await store.InNewDatabaseAsync(database => PlainAsync(options, database, cancel));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Orleans: {options.Commands:N0} commands to {options.Grains:N0} ledgers, {options.Outstanding:N0} outstanding, {store.Durability}"));
        await output.WriteLineAsync($"{"",-28}{"rows/s",10}{"commands/s",12}{"p50 ms",9}{"p99 ms",9}{"CPU µs each",13}");
        foreach (var (name, figures) in new[] { ("turns, the silo's own grains", local), ("turns, another silo's", remote), ("plain IPersistentState", plain) })
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{JournalBench.Line(name, figures)}{figures.CpuEach,13:N1}"));
        var ratio = local.CommandsPerSecond / plain.CommandsPerSecond;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ratio {ratio:N1} ×"));
        return ratio;
    }

    private static Task<JournalBench.Figures> OursAsync(CommandsBenchOptions options, bool isRemote, PostgresBenchStore store, CancellationToken cancel) => store.InNewDatabaseAsync(async database =>
        await store.WithJournalAsync(
            async stored =>
            {
                await using var journal = new GroupSizes(stored);
                // Of two silos of this process one is asked; the scope is one whose grains are its own, or the other's.
                await using var asked = await BenchSilo.StartAsync(journal, database, cancel);
                await using var other = await BenchSilo.StartAsync(journal, database, cancel);
                return (await CommandsBench.MeasureAsync(asked.Engine, journal, await ScopeOfAsync(isRemote ? other : asked, asked.Engine, cancel), options, cancel)).Item1;
            },
            cancel));

    private static async Task<ScopeId> ScopeOfAsync(BenchSilo home, IEngine engine, CancellationToken cancel)
    {
        for (var n = 1; ; n++)
        {
            var scope = ScopeId.Region(string.Create(CultureInfo.InvariantCulture, $"bench{n}"));
            var before = home.Engine.Active.GetValueOrDefault(LedgerGrain.Kind);
            await engine.AskAsync(new(scope, LedgerGrain.Kind, "probe"), CommandsBench.Order(default, 0).Command, "bench", CommandsBench.Ids(1)[0], cancel);
            if (home.Engine.Active.GetValueOrDefault(LedgerGrain.Kind) > before)
                return scope;
        }
    }

    private static async Task<JournalBench.Figures> PlainAsync(CommandsBenchOptions options, string database, CancellationToken cancel)
    {
        await using var silo = await PlainSilo.StartAsync(BenchSilo.FreeAddress(), database, cancel);
        string[] ledgers = [.. Enumerable.Range(0, options.Grains).Select(_ => Guid.NewGuid().ToString("N"))];
        await AllAsync(ledgers.Length, n => LogAsync(ledgers[n]));
        var before = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        var times = new TimeSpan[options.Commands];
        await AllAsync(options.Commands, async n =>
        {
            var asked = Stopwatch.GetTimestamp();
            await LogAsync(ledgers[n % ledgers.Length]);
            times[n] = Stopwatch.GetElapsedTime(asked);
        });
        var each = options.Commands / Stopwatch.GetElapsedTime(began).TotalSeconds;
        Array.Sort(times);
        return new(each, each, times[times.Length / 2], times[times.Length * 99 / 100], (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / options.Commands);

        Task LogAsync(string ledger) => silo.LogAsync(ledger, Guid.CreateVersion7(), "小学数学教师专业能力提升", 6, new(2020, 1, 1));

        async Task AllAsync(int count, Func<int, Task> work)
        {
            var next = -1;
            await Task.WhenAll(Enumerable.Range(0, options.Outstanding).Select(async _ =>
            {
                for (var n = Interlocked.Increment(ref next); n < count; n = Interlocked.Increment(ref next))
                    await work(n);
            }));
        }
    }

    /// <summary>A silo in this process.</summary>
    private sealed class BenchSilo(IHost host, IEngine engine, TurnHost turns) : IAsyncDisposable
    {
        public IEngine Engine => engine;

        public static async Task<BenchSilo> StartAsync(IJournal journal, string database, CancellationToken cancel)
        {
            var turns = CommandsBench.Turns(journal, PostgresNodeStore.OfANode);
            var engine = SiloHosting.CreateEngine(turns);
            var builder = Host.CreateEmptyApplicationBuilder(null);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            await SiloHosting.AddSiloAsync(builder, new(FreeAddress(), database), engine, turns, cancel);
            var host = builder.Build();
            await host.StartAsync(cancel);
            return new(host, engine, turns);
        }

        public static IPEndPoint FreeAddress()
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            return (IPEndPoint)probe.LocalEndpoint;
        }

        public async ValueTask DisposeAsync()
        {
            await host.StopAsync();
            host.Dispose();
            turns.Dispose();
        }
    }
}
