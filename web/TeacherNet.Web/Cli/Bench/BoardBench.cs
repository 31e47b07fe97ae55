using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Regions;
using TeacherNet.Kernel;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Imports;
using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Api.Rotation.Plans;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>What the bench <c>board</c> measures with.</summary>
/// <param name="Rosters">Directory of the county's files.</param>
/// <param name="County">Which county: <c>big</c> has 60 schools and 4,000 teachers.</param>
/// <param name="Drops">People dropped on posts, each at the end of its own.</param>
/// <param name="Sliders">Changes of a number, each from the county's own plan.</param>
/// <param name="Patience">Seconds after which a slider is let go of unproven.</param>
internal sealed record BoardBenchOptions(string Rosters, string County = "big", int Drops = 100, int Sliders = 60, int Patience = 5);

/// <summary>The planning board over HTTP: how long a drop takes to be checked and stored, and a slider to show the new proven optimum.</summary>
internal static class BoardBench
{
    private const int Seed = 1;
    private static readonly ScopeId Scope = ScopeId.Region("bench");

    /// <summary>Runs and prints a table; times are in milliseconds, as the browser waits.</summary>
    /// <returns>A slider's median divided by a plan from the start.</returns>
    public static async Task<double> RunAsync(BoardBenchOptions options, TextWriter output, CancellationToken cancel)
    {
        await using var host = await BenchHost.StartAsync(_ => { }, [(Roles.Coordinator, Scope)], cancel);
        await host.Engine.AskAsync(RegionGrain.Of(Scope), new EstablishRegion(new("测", "测", "Asia/Shanghai", RegionKinds.Own)), "bench", new(Guid.CreateVersion7()), cancel);
        using var browser = new BoardBrowser(host, cancel);
        await browser.ImportAsync(options);
        var (cycle, plan) = ($"{Guid.NewGuid():N}", $"{Guid.NewGuid():N}");
        await browser.OrderAsync($"rotation/cycles/{cycle}", new { schoolYear = DateTime.UtcNow.Year });
        await browser.OrderAsync($"rotation/cycles/{cycle}/assessment", null);
        await browser.OrderAsync($"rotation/scenarios/{plan}", new DraftScenarioBody(cycle, "bench"));

        var (run, cold) = await browser.PlanAsync(plan, null);
        await browser.OrderAsync($"rotation/scenarios/{plan}/plans/{run.Plan}/adoption", null);
        var sliders = new List<double>();
        var (first, unproven) = (new List<double>(), 0);
        var random = new Random(Seed);
        foreach (var limits in Enumerable.Range(0, options.Sliders).Select(_ => Slide(random)))
        {
            var began = Stopwatch.GetTimestamp();
            var (answered, proven) = await browser.PlanAsync(plan, limits, () => first.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds), TimeSpan.FromSeconds(options.Patience));
            sliders.Add(proven);
            unproven += answered.State is "proven" or "impossible" ? 0 : 1;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {limits.Values!.Value[0].Code} {limits.Values!.Value[0].Value}: {proven:N0} ms, {answered.State}"));
        }

        var (checks, drops) = await DropAsync(browser, plan, run, options.Drops);
        await output.WriteLineAsync($"{options.County}: {run.Moves.Length} movers; a plan from the start {cold:N0} ms, proven");
        await output.WriteLineAsync($"{"",-36}{"p50",9}{"p95",9}{"p99",9}{"of a cold plan",18}");
        await output.WriteLineAsync(Line("drop checked", checks, cold));
        await output.WriteLineAsync(Line("drop stored", drops, cold));
        await output.WriteLineAsync(Line("slider, first answer with bounds", first, cold));
        await output.WriteLineAsync(Line($"slider, proven ({unproven} not)", sliders, cold));
        return At(sliders, 50) / cold;
    }

    /// <summary>Takes people out of the plan and drops them where they were, after asking whether they may.</summary>
    private static async Task<(List<double> Checks, List<double> Drops)> DropAsync(BoardBrowser browser, string plan, PlanRunBody run, int most)
    {
        var (checks, drops) = (new List<double>(), new List<double>());
        foreach (var move in run.Moves.Take(most))
        {
            var again = new PlaceBody(Guid.NewGuid(), move.Teacher, move.To, null, move.Stage, move.Subject, null, null) { Replaces = move.Move };
            checks.Add(await browser.TimeAsync($"rotation/scenarios/{plan}/moves/check", again));
            drops.Add(await browser.TimeAsync($"rotation/scenarios/{plan}/moves", again));
        }

        return (checks, drops);
    }

    private static LimitsBody Slide(Random random) => random.Next(7) switch
    {
        0 => new([new("R4", random.Next(6, 15))], [], []),
        1 => new([new("R5", random.Next(10, 30))], [], []),
        2 => new([new("R6", random.Next(10, 40))], [], []),
        3 => new([new("school-out", random.Next(10, 25))], [], []),
        4 => new([new("school-in", random.Next(10, 25))], [], []),
        5 => new([new("floor", random.Next(60, 100))], [], []),
        _ => new([new("commute", random.Next(20, 80))], [], []),
    };

    private static string Line(string what, List<double> times, double cold) => string.Create(
        CultureInfo.InvariantCulture, $"{what,-36}{At(times, 50),9:N0}{At(times, 95),9:N0}{At(times, 99),9:N0}{At(times, 50) / cold,18:P0}");

    private static double At(List<double> values, int percent)
    {
        double[] sorted = [.. values.Order()];
        return sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
    }
}

/// <summary>The coordinator's browser.</summary>
internal sealed class BoardBrowser(BenchHost host, CancellationToken cancel) : IDisposable
{
    private const string Root = "/api/v1/region/bench";
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false })
    {
        BaseAddress = host.Address, DefaultRequestHeaders = { { "Cookie", host.Cookie } },
    };
    private long after;

    public async Task ImportAsync(BoardBenchOptions options)
    {
        using var form = new MultipartFormDataContent();
        foreach (var name in (string[])["teachers", "schools", "posts"])
        {
            var file = Path.Combine(options.Rosters, $"{options.County}-{name}.csv");
            form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(file, cancel)) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "files", Path.GetFileName(file));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/imports") { Content = form, Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() } } };
        using var answer = await client.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
        after = (await answer.Content.ReadFromJsonAsync<ImportTakenBody>(cancel))!.Position;
        (await SendAsync(HttpMethod.Get, "imports", null)).Dispose();
    }

    public async Task OrderAsync(string path, object? body)
    {
        using var answer = await SendAsync(HttpMethod.Post, path, body);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path}: {await answer.Content.ReadAsStringAsync(cancel)}");
        after = (await answer.Content.ReadFromJsonAsync<ReceiptBody>(cancel))!.Position;
        (await SendAsync(HttpMethod.Get, "rotation/cycles", null)).Dispose();
    }

    /// <summary>Has a plan computed; the time until it is proven.</summary>
    /// <param name="answered">Told when the first answer is there, proven or not.</param>
    /// <param name="patience">When it is let go of, with the best plan known by then; null for never.</param>
    public async Task<(PlanRunBody Run, double Took)> PlanAsync(string scenario, LimitsBody? limits, Action? answered = null, TimeSpan? patience = null)
    {
        var (id, began) = (Guid.NewGuid(), Stopwatch.GetTimestamp());
        using var first = await SendAsync(HttpMethod.Post, $"rotation/scenarios/{scenario}/plans", new PlanOrderBody(id, limits, null, null, null));
        var run = (await first.Content.ReadFromJsonAsync<PlanRunBody>(cancel))!;
        answered?.Invoke();
        while (run.State is "waiting" or "running")
        {
            var left = (patience ?? TimeSpan.FromSeconds(20)) - (patience is null ? TimeSpan.Zero : Stopwatch.GetElapsedTime(began));
            using var next = left > TimeSpan.Zero
                ? await SendAsync(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"rotation/scenarios/{scenario}/plans/{id}?wait={left.TotalMilliseconds:F0}"), null)
                : await SendAsync(HttpMethod.Delete, $"rotation/scenarios/{scenario}/plans/{id}", null);
            run = (await next.Content.ReadFromJsonAsync<PlanRunBody>(cancel))!;
        }

        return (run, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    /// <summary>How long an answer takes, whatever it says.</summary>
    public async Task<double> TimeAsync(string path, object body)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await SendAsync(HttpMethod.Post, path, body);
        await answer.Content.ReadAsByteArrayAsync(cancel);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, $"{Root}/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Headers.Add("X-After", after.ToString(CultureInfo.InvariantCulture));
        return await client.SendAsync(request, cancel);
    }
}
