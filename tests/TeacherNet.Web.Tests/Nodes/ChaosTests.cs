using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Engine.Privacy;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Journal.Postgres;
using TeacherNet.Kernel;
using TeacherNet.Servers;
using TeacherNet.Silo;
using TeacherNet.Web.Identity;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Nodes;

/// <summary>Nodes under load while everything under them fails.</summary>
[Collection(nameof(ChaosTests))]
[CollectionDefinition(nameof(ChaosTests), DisableParallelization = true)]
public sealed class ChaosTests : IDisposable
{
    private const int Workers = 12;
    private const int Teachers = 60;
    private static readonly TimeSpan Time = Environment.GetEnvironmentVariable("TEACHERNET_LONG") is null ? TimeSpan.FromSeconds(20) : TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(90);
    private static readonly string[] Audiences = ["", "s1", "t.t1"];
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("teachernet-chaos-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string KeyFile => Path.Combine(directory.FullName, "teachernet.key");

    public void Dispose() => directory.Delete(recursive: true);

    /// <summary>The engines this build has.</summary>
    public static TheoryData<string> Engines => SiloHosting.IsBuilt ? ["local", "orleans"] : ["local"];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Three_nodes_lose_and_double_nothing_and_every_page_ends_as_a_fresh_one(string engine)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("TEACHERNET_SEED"), out var given) ? given : Random.Shared.Next();
        var random = new Random(seed);
        await using var server = await PostgresServer.StartAsync();
        var database = await server.NewDatabaseAsync();
        string[] teachers = [.. Enumerable.Range(1, Teachers).Select(n => $"t{n}")];
        await FillAsync(database, teachers);
        await using var fleet = await Fleet.StartAsync(server, database, KeyFile, engine);
        var cookie = await SignInAsync(fleet.Nodes[0]);
        HttpClient[] clients = [.. fleet.Nodes.Select(node => Browser(node, cookie))];
        var load = new FleetLoad(clients, teachers, seed);
        var seen = new SeenDocuments();
        MovingPage[] pages = [.. Audiences.SelectMany(a => Enumerable.Range(0, 3).Select(n => new MovingPage(fleet.Nodes, cookie, a, seen, new Random(random.Next()))))];
        var done = new ConcurrentDictionary<string, int>();
        try
        {
            using var ordering = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            using var watching = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            var ordered = load.RunAsync(Workers, ordering.Token);
            var watched = Task.WhenAll(pages.Select(p => p.RunAsync(watching.Token)));
            await BreakAsync(fleet, random, done);
            await ordering.CancelAsync();
            await ordered;
            await fleet.WholeAsync();
            using (var guard = new CancellationTokenSource(Hang))
                await load.SettleAsync(guard.Token);

            foreach (var client in clients)
                await HasAllAsync(client, load, teachers);
            foreach (var page in pages)
                await EndsAsFreshAsync(page, clients[random.Next(clients.Length)]);
            await watching.CancelAsync();
            await watched;
            Assert.Empty(seen.Differences);
            await OnceAsync(database, load);
            await fleet.StopAsync();
            Assert.Equal(0, await fleet.RunAsync("verify", "--postgres", database, "--key", KeyFile));
            Console.WriteLine(Report());
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{Report()}\n{fleet.Said}", failure);
        }
        finally
        {
            Array.ForEach(clients, c => c.Dispose());
        }

        string Report() =>
            $"seed {seed}: {string.Join(", ", done.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Value} × {d.Key}"))}; {load.Acknowledged.Count} orders acknowledged, {load.Repeats} tried again; " +
            $"{pages.Sum(p => p.Visits)} visits of pages, {pages.Sum(p => p.Answers.Wholes)} whole documents, {pages.Sum(p => p.Answers.Resumed)} resumed, two pages at one place {seen.Met} times";
    }

    /// <summary>Breaks one thing after the other until the time is over; each kind is had before any comes again.</summary>
    private static async Task BreakAsync(Fleet fleet, Random random, ConcurrentDictionary<string, int> done)
    {
        (string Name, Func<Task<string?>> Do)[] ways =
            [("node killed", () => fleet.KillAsync(random)), ("connections cut", fleet.CutAsync), ("node killed", () => fleet.KillAsync(random)), ("database crashed", fleet.CrashAsync)];
        for (var (began, n) = (Stopwatch.GetTimestamp(), 0); Stopwatch.GetElapsedTime(began) < Time; n++)
        {
            if (n % ways.Length == 0)
                random.Shuffle(ways);
            await Task.Delay(random.Next(500, 3_000), Cancel);
            if (await ways[n % ways.Length].Do() is not null)
                done.AddOrUpdate(ways[n % ways.Length].Name, 1, (_, times) => times + 1);
        }
    }

    private static async Task HasAllAsync(HttpClient node, FleetLoad load, string[] teachers)
    {
        var latest = load.Acknowledged.Values.Max(a => a.Position);
        foreach (var teacher in teachers)
        {
            var transcript = await node.ReadAsync<JsonObject>($"/api/v1/region/datong/teachers/{teacher}/training?from=1990-01-01&until=2026-12-31", latest);
            Assert.Equal(
                load.Acknowledged.Where(a => a.Value.Teacher == teacher).Select(a => a.Key).Order(),
                transcript["lines"]!.AsArray().Select(l => (Guid)l!["id"]!).Order());
        }
    }

    private static async Task EndsAsFreshAsync(MovingPage page, HttpClient node)
    {
        var fresh = await node.GetFromJsonAsync<JsonObject>($"/api/v1/region/datong/live/training?audience={page.Audience}", Cancel);
        for (var began = Stopwatch.GetTimestamp(); !JsonNode.DeepEquals(page.Document, fresh!["document"]); await Task.Delay(100, Cancel))
            Assert.True(Stopwatch.GetElapsedTime(began) < Hang, $"A page of '{page.Audience}' shows {page.Document?.ToJsonString()} instead of {fresh["document"]!.ToJsonString()}");
    }

    /// <summary>Each acknowledged order is one commit of the log, at the position it was told.</summary>
    private static async Task OnceAsync(string database, FleetLoad load)
    {
        await using var store = await PostgresStore.OpenAsync(database, TimeProvider.System, Cancel);
        var stored = new List<(Guid, long)>();
        await foreach (var commit in store.Journal.ReadAsync(People.Datong, 0, Cancel))
        {
            if (commit.Events[0].Encoded.Name == "training.logged")
                stored.Add((commit.Command.Value, commit.Last));
        }
        Assert.Equal(load.Acknowledged.Select(a => (a.Key, a.Value.Position)).OrderBy(a => a.Position), stored);
    }

    private async Task FillAsync(string database, string[] teachers)
    {
        await using var host = await RunningHost.StartAsync(s => s with { Postgres = database, KeyFile = KeyFile });
        await host.OrderAsync(People.Datong, SchoolGrain.Kind, "s1", new RegisterSchool(School("DT001", "桥头小学"), null));
        await host.OrderAsync(People.Datong, SchoolGrain.Kind, "s2", new RegisterSchool(School("DT002", "城关小学"), null));
        var vault = host.App.Services.GetRequiredService<PersonVault>();
        foreach (var (teacher, n) in teachers.Select((t, n) => (t, n)))
        {
            var person = new PersonId(Guid.CreateVersion7());
            await vault.AdmitAsync([person], Cancel);
            await host.OrderAsync(People.Datong, TeacherGrain.Kind, teacher, new RegisterTeacher(
                new(
                    person.Value, $"DT{n:00000}", vault.Seal(person, $"张敏{n}"), null, null, null, null, new(n % 10 == 0 ? "s1" : "s2", null, "primary", "mathematics"), new(2019, 9, 1), [], 3,
                    "mathematics", "T3", 8, null, null, "bachelor", "public", new(2007, 8, 1), null, null, false, null, null, null),
                null));
        }
        await host.AdmitAsync("li", Roles.Coordinator, People.Datong);
    }

    private static SchoolFacts School(string code, string name) => new(code, name, [], "primary", ["primary"], "city", "ordinary", "桥头镇", null, null, 480, [], null);

    private static async Task<string> SignInAsync(Uri node)
    {
        using var browser = new HttpClient { BaseAddress = node };
        using var answer = await browser.PostAsJsonAsync("/api/v1/session", new SignInBody("li", People.Password), Cancel);
        return answer.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private static HttpClient Browser(Uri node, string cookie) =>
        new(new HttpClientHandler { UseCookies = false }) { BaseAddress = node, Timeout = TimeSpan.FromSeconds(20), DefaultRequestHeaders = { { "Cookie", cookie } } };
}
