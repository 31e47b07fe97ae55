using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Identity;
using Xunit;

namespace TeacherNet.Web.Tests.Hosting;

/// <summary>The whole program under load, killed again and again.</summary>
public sealed class KillUnderLoadTests
{
    private const int Workers = 12;
    private static readonly int Kills = Environment.GetEnvironmentVariable("TEACHERNET_LONG") is null ? 5 : 100;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Loses_no_acknowledged_command_and_doubles_none()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var host = ChildHost.Prepare();
        using var load = new Load();
        for (var kill = 0; kill < Kills; kill++)
        {
            await host.StartAsync(Cancel);
            await load.SignInAsync(host.Url);
            var working = Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => load.RunAsync()));
            await Task.Delay(random.Next(200, 1_500), Cancel);
            await host.KillAsync();
            await working;
        }
        await host.StartAsync(Cancel);
        await load.SignInAsync(host.Url);
        await load.SettleAsync();

        var stored = await load.StoredAsync();
        Assert.True(load.Acknowledged.Count >= Kills, $"seed {seed}: only {load.Acknowledged.Count} commands were acknowledged");
        Assert.Equal(load.Acknowledged.Keys.Order(), stored.Order());
        await host.StopAsync(Cancel);
        Assert.Equal(0, await host.RunAsync(Cancel, "verify", "--data", host.Data));
    }

    /// <summary>A teacher who logs a quarter of an hour for one day after the other, as fast as the server answers.</summary>
    private sealed class Load : IDisposable
    {
        private static readonly DateOnly FirstDay = new(2026, 1, 1);
        private readonly ConcurrentQueue<Guid> unanswered = new();
        private readonly Dictionary<Guid, DateOnly> days = [];
        private HttpClient client = new();
        private string ledger = "";

        public ConcurrentDictionary<Guid, bool> Acknowledged { get; } = new();

        public async Task SignInAsync(string url)
        {
            client.Dispose();
            client = new HttpClient(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = new(url) };
            var answer = await client.PostAsJsonAsync("/api/v1/session", new SignInBody("dt00002", ChildHost.Password), Cancel);
            var session = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Cancel);
            var teacher = session.GetProperty("grants").EnumerateArray().Single(g => g.GetProperty("role").GetString() == Roles.Teacher && g.GetProperty("scope").GetString() == "region/datong").GetProperty("target").GetString();
            ledger = $"/api/v1/region/datong/teachers/{teacher}/training";
        }

        /// <summary>Orders until the server is gone; what was not answered is kept and ordered again under its own id.</summary>
        public async Task RunAsync()
        {
            while (true)
            {
                var id = unanswered.TryDequeue(out var again) ? again : Next();
                if (!await OrderAsync(id))
                {
                    unanswered.Enqueue(id);
                    return;
                }
            }
        }

        public async Task SettleAsync()
        {
            while (unanswered.TryDequeue(out var id))
                Assert.True(await OrderAsync(id));
        }

        public async Task<Guid[]> StoredAsync()
        {
            var transcript = await client.GetFromJsonAsync<JsonElement>($"{ledger}?from=2000-01-01&until=2026-12-31", Cancel);
            return [.. transcript.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("id").GetGuid())];
        }

        public void Dispose() => client.Dispose();

        private Guid Next()
        {
            lock (days)
            {
                var id = Guid.CreateVersion7();
                days[id] = FirstDay.AddDays(-days.Count);
                return id;
            }
        }

        /// <summary>True when accepted, false when the server was gone.</summary>
        private async Task<bool> OrderAsync(Guid id)
        {
            DateOnly day;
            lock (days)
                day = days[id];
            using var request = new HttpRequestMessage(HttpMethod.Post, ledger);
            request.Headers.Add("Idempotency-Key", id.ToString());
            request.Content = JsonContent.Create(new { id, programme = "校本研修", level = "school", content = "research", mode = "school", role = "trainee", hours = 0.25, from = day, until = day });
            try
            {
                using var answer = await client.SendAsync(request, Cancel);
                if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                    return false;
                Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException)
            {
                return false;
            }
            Acknowledged[id] = true;
            return true;
        }
    }
}
