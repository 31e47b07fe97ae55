using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Schools;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>What the bench <c>http</c> measures with.</summary>
/// <param name="Run">How long each run lasts.</param>
/// <param name="Outstanding">Requests under way at once.</param>
/// <param name="Grains">Grains written in turn.</param>
/// <param name="Rounds">Runs of each kind, taken alternately; the middle one counts.</param>
internal sealed record HttpBenchOptions(TimeSpan Run, int Outstanding = 256, int Grains = 4_000, int Rounds = 3);

/// <summary>An authenticated durable command over HTTP beside an empty authenticated endpoint of the same server.</summary>
internal static class HttpBench
{
    private static readonly ScopeId Scope = ScopeId.Region("bench");

    /// <summary>Runs and prints a table.</summary>
    /// <returns>Commands divided by empty requests, by requests a second.</returns>
    public static async Task<double> RunAsync(HttpBenchOptions options, TextWriter output, CancellationToken cancel)
    {
        await using var host = await BenchHost.StartAsync(Map, [(Roles.Coordinator, Scope)], cancel);
        var (empty, command) = (new List<Figures>(), new List<Figures>());
        await MeasureAsync(host, options with { Run = options.Run / 4 }, "command", cancel);
        for (var round = 0; round < options.Rounds; round++)
        {
            empty.Add(await MeasureAsync(host, options, "empty", cancel));
            command.Add(await MeasureAsync(host, options, "command", cancel));
        }
        var (beside, measured) = (Middle(empty), Middle(command));
        var ratio = measured.PerSecond / beside.PerSecond;
        await output.WriteLineAsync($"{options.Outstanding} requests under way, {options.Grains:N0} grains, client and server in one process");
        await output.WriteLineAsync($"{"",-32}{"requests/s",12}{"p50 ms",9}{"p99 ms",9}{"CPU µs each",13}");
        await output.WriteLineAsync(Line("empty authenticated endpoint", beside));
        await output.WriteLineAsync(Line("durable command", measured));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ratio {ratio:P0}"));
        return ratio;
    }

    private static void Map(WebApplication app)
    {
        app.MapPost("/api/v1/region/{region}/bench/empty/{key}", (BenchBody body) => TypedResults.Ok(body)).NeedsSignIn();
        app.MapPost("/api/v1/region/{region}/bench/command/{key}", (BenchBody body, string key, CommandCall call) => call.AskAsync(SchoolGrain.Kind, key, Registration(body)))
            .NeedsCommand(typeof(RegisterSchool));
    }

    private static RegisterSchool Registration(BenchBody body) =>
        new(new(body.Code, body.Name, [], "primary", ["primary"], "city", null, null, null, null, body.Pupils, [], null), null);

    private static async Task<Figures> MeasureAsync(BenchHost host, HttpBenchOptions options, string what, CancellationToken cancel)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = options.Outstanding };
        using var browser = new HttpClient(handler) { BaseAddress = host.Address };
        var times = new ConcurrentBag<List<double>>();
        GC.Collect();
        var worked = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        var number = 0;
        await Task.WhenAll(Enumerable.Range(0, options.Outstanding).Select(async _ =>
        {
            var mine = new List<double>();
            times.Add(mine);
            while (Stopwatch.GetElapsedTime(began) < options.Run)
            {
                var n = Interlocked.Increment(ref number);
                var sent = Stopwatch.GetTimestamp();
                using var request = Request(what, n % options.Grains, n, host.Cookie);
                using var answer = await browser.SendAsync(request, cancel);
                answer.EnsureSuccessStatusCode();
                mine.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }
        }));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var ordered = times.SelectMany(t => t).Order().ToArray();
        return new(ordered.Length / seconds, ordered[ordered.Length / 2], ordered[(int)(ordered.Length * 0.99)], (Environment.CpuUsage.TotalTime - worked).TotalMicroseconds / ordered.Length);
    }

    private static HttpRequestMessage Request(string what, int grain, int number, string cookie)
    {
        var json = string.Create(CultureInfo.InvariantCulture, $$"""{"code":"B{{grain}}","name":"Bench {{grain}}","pupils":{{number}}}""");
        var request = new HttpRequestMessage(HttpMethod.Post, string.Create(CultureInfo.InvariantCulture, $"/api/v1/region/bench/bench/{what}/s{grain}"))
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return request;
    }

    private static Figures Middle(List<Figures> runs) => runs.OrderBy(r => r.PerSecond).ElementAt(runs.Count / 2);

    private static string Line(string name, Figures f) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-32}{f.PerSecond,12:N0}{f.P50,9:N1}{f.P99,9:N1}{f.Cpu,13:N1}");

    internal sealed record BenchBody(string Code, string Name, int Pupils);

    private sealed record Figures(double PerSecond, double P50, double P99, double Cpu);
}
