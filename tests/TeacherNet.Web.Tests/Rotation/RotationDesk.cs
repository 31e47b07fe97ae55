using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Engine;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Storage;
using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Regions;
using TeacherNet.Web.Imports.Taking;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>A running host with Datong's roster and two coordinators; each test gets a year of its own, assessed, with an empty plan.</summary>
public sealed class RotationDesk : IAsyncLifetime
{
    public const string Root = "/api/v1/region/datong";

    public RunningHost Host { get; private set; } = null!;

    public HttpClient Wang { get; private set; } = null!;

    public HttpClient Li { get; private set; } = null!;

    public HttpClient Leader { get; private set; } = null!;

    public int Year { get; private set; } = 2025;

    public string Cycle { get; private set; } = "";

    public string Plan { get; private set; } = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Host = await RunningHost.StartAsync();
        var services = Host.App.Services;
        await Host.OrderAsync(People.Datong, RegionGrain.Kind, RegionGrain.Of(People.Datong).Key, new EstablishRegion(new("大通回族土族自治县", "大通县", "Asia/Shanghai", RegionKinds.Own)));
        var importer = new Importer(
            services.GetRequiredService<IEngine>(), services.GetRequiredService<ViewHost>(), services.GetRequiredService<ISideStore>(),
            services.GetRequiredService<PersonVault>(), services.GetRequiredService<ScopeTime>(), services.GetRequiredService<GrainStates>());
        var rows = await importer.CheckAsync(People.Datong, Rosters.Of("datong"), null, Cancel);
        Assert.IsType<Answer.Accepted>((await importer.TakeAsync(People.Datong, rows, Guid.NewGuid(), "tester", Cancel)).Answer);
        await Host.AdmitAsync("wang", Roles.Coordinator, People.Datong);
        await Host.AdmitAsync("li", Roles.Coordinator, People.Datong);
        await Host.AdmitAsync("leader", Roles.BureauLeader, People.Datong);
        (Wang, Li, Leader) = (await Host.SignInAsync("wang"), await Host.SignInAsync("li"), await Host.SignInAsync("leader"));
    }

    /// <summary>Opens and assesses the next year, with an empty plan that takes anybody from any post: whom a test places it does not choose by who stays.</summary>
    /// <param name="cutOff">The day to which service counts; null for the policy's.</param>
    public async Task BeginAsync(DateOnly? cutOff = null)
    {
        (Year, Cycle, Plan) = (Year + 1, $"{Guid.NewGuid():N}", $"{Guid.NewGuid():N}");
        await DoneAsync(Wang, $"rotation/cycles/{Cycle}", new { schoolYear = Year, cutOff });
        await DoneAsync(Wang, $"rotation/cycles/{Cycle}/assessment", null);
        await DoneAsync(Wang, $"rotation/scenarios/{Plan}", new { cycle = Cycle, name = "方案一" });
        await DoneAsync(Wang, $"rotation/scenarios/{Plan}/limits", new { values = new[] { new { code = "floor", value = 0 } }, schools = Array.Empty<object>(), apart = Array.Empty<object>() });
    }

    /// <summary>Has the leader approve the plan as it stands.</summary>
    public async Task ApproveAsync() => await DoneAsync(Leader, $"rotation/scenarios/{Plan}/approval", new { digest = await DigestAsync() });

    /// <summary>What the plan holds, as leaders see it.</summary>
    public async Task<string> DigestAsync() =>
        (string)(await ReadAsync(Leader, $"live/rotation?audience={Cycle}.{Plan}"))["document"]!["scenarios"]!["items"]![$"s{Plan}"]!["digest"]!;

    /// <summary>Orders and waits until views show it; the receipt.</summary>
    public async Task<JsonNode> DoneAsync(HttpClient who, string path, object? body, HttpMethod? method = null)
    {
        var answer = await SendAsync(who, path, body, method);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        var receipt = JsonNode.Parse(text)!;
        await (await Host.App.Services.GetRequiredService<ViewHost>().OfAsync(People.Datong)).WhenBeyondAsync((long)receipt["position"]! - 1, Cancel);
        return receipt;
    }

    /// <summary>Orders what must be refused; the problem.</summary>
    public async Task<JsonNode> RefusedAsync(HttpClient who, string path, object? body)
    {
        var answer = await SendAsync(who, path, body);
        Assert.False(answer.IsSuccessStatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpClient who, string path, object? body, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, $"{Root}/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return await who.SendAsync(request, Cancel);
    }

    public async Task<JsonNode> ReadAsync(HttpClient who, string path)
    {
        var answer = await who.GetAsync($"{Root}/{path}", Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>A question that needs a body.</summary>
    public async Task<JsonNode> ReadByPostAsync(string path, object body)
    {
        var answer = await SendAsync(Wang, path, body);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>The live document, once it says what is awaited.</summary>
    public async Task<JsonNode> UntilAsync(HttpClient who, Func<JsonNode, bool> wanted)
    {
        var views = await Host.App.Services.GetRequiredService<ViewHost>().OfAsync(People.Datong);
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        guard.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            var at = views.Cursor.Position;
            var document = (await ReadAsync(who, $"live/rotation?audience={Cycle}"))["document"]!;
            if (wanted(document))
                return document;
            await views.WhenBeyondAsync(at, guard.Token);
        }
    }

    /// <summary>The first candidate with a standing for whom there is a shortage, with the best post.</summary>
    public async Task<(JsonNode Teacher, JsonNode Post)> SomebodyAsync(string standing = "duty")
    {
        foreach (var row in (await ReadAsync(Wang, $"rotation/cycles/{Cycle}/candidates?scenario={Plan}&standing={standing}&unplaced=true&size=200"))["rows"]!.AsArray())
        {
            var posts = (await ReadAsync(Wang, $"rotation/cycles/{Cycle}/candidates/{row!["teacher"]}/posts?scenario={Plan}"))["posts"]!.AsArray();
            if (posts.Count > 0)
                return (row, posts[0]!);
        }
        throw new InvalidOperationException($"Nobody is {standing} for a post that is short.");
    }

    public static object Place(Guid move, JsonNode teacher, JsonNode post) => Place(move, (string)teacher["teacher"]!, (string)post["to"]!["school"]!, (string)post["to"]!["subject"]!);

    public static object Place(Guid move, string teacher, string school, string? subject = null) => new { move, teacher, school, subject };

    public async ValueTask DisposeAsync()
    {
        Wang.Dispose();
        Li.Dispose();
        Leader.Dispose();
        await Host.DisposeAsync();
    }
}
