using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Engine.Privacy;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Api.Training;
using TeacherNet.Web.Tests.Hosting;

namespace TeacherNet.Web.Tests.Api.Training;

/// <summary>Two schools, a teacher at the first, and the people who work with the hours.</summary>
internal sealed class TrainingWorld : IAsyncDisposable
{
    public const string Scope = "region/datong";
    public const string Ledger = "/api/v1/region/datong/teachers/t1/training";
    public const string Approval = "/api/v1/region/datong/schools/s1/training/approval";

    private TrainingWorld(RunningHost host) => Host = host;

    public RunningHost Host { get; }

    public HttpClient Teacher { get; private set; } = null!;

    public HttpClient Clerk { get; private set; } = null!;

    public static async Task<TrainingWorld> StartAsync()
    {
        var world = new TrainingWorld(await RunningHost.StartAsync());
        await world.RegisterAsync();
        await world.Host.AdmitAsync("zhang", Roles.Teacher, People.Datong, "t1");
        await world.Host.AdmitAsync("clerk", Roles.SchoolClerk, People.Datong, "s1");
        world.Teacher = await world.Host.SignInAsync("zhang");
        world.Clerk = await world.Host.SignInAsync("clerk");
        return world;
    }

    /// <summary>Six hours of the county on a past day.</summary>
    public static HourEntryBody Hours(int day = 18, decimal hours = 6, string? note = null) => new(
        Guid.CreateVersion7(), "县级学科培训", "county", "subject", "classroom", "trainee", hours, new(2026, 1, day), new(2026, 1, day), note);

    public static ApprovalBody These(params HourEntryBody[] entries) => new([.. entries.Select(e => new EntryReference("t1", e.Id))]);

    public static async Task<HttpResponseMessage> SendAsync(HttpClient browser, HttpMethod method, string address, object body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return await browser.SendAsync(request);
    }

    public static Task<HttpResponseMessage> PostAsync(HttpClient browser, string address, object body) => SendAsync(browser, HttpMethod.Post, address, body);

    /// <summary>The ledger's live document, with everything in it that was written before.</summary>
    public async Task<JsonNode> DocumentAsync(HttpClient browser, string audience, HttpResponseMessage after)
    {
        using var answer = await browser.ReachAsync($"/api/v1/{Scope}/live/training?audience={audience}", await PositionAsync(after));
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!["document"]!;
    }

    public static async Task<JsonNode> BodyAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    public async ValueTask DisposeAsync()
    {
        Teacher?.Dispose();
        Clerk?.Dispose();
        await Host.DisposeAsync();
    }

    private static async Task<long> PositionAsync(HttpResponseMessage answer) => (long)(await BodyAsync(answer.EnsureSuccessStatusCode()))["position"]!;

    private async Task RegisterAsync()
    {
        await Host.OrderAsync(People.Datong, SchoolGrain.Kind, "s1", new RegisterSchool(School("DT001", "桥头小学"), null));
        await Host.OrderAsync(People.Datong, SchoolGrain.Kind, "s2", new RegisterSchool(School("DT002", "城关小学"), null));
        var person = new PersonId(Guid.CreateVersion7());
        var vault = Host.App.Services.GetRequiredService<PersonVault>();
        await vault.AdmitAsync([person], CancellationToken.None);
        await Host.OrderAsync(People.Datong, TeacherGrain.Kind, "t1", new RegisterTeacher(
            new(
                person.Value, "DT00001", vault.Seal(person, "张敏"), null, null, null, null, new("s1", null, "primary", "mathematics"), new(2019, 9, 1), [], 3,
                "mathematics", "T3", 8, null, null, "bachelor", "public", new(2007, 8, 1), null, null, false, null, null, null),
            null));
    }

    private static SchoolFacts School(string code, string name) =>
        new(code, name, [], "primary", ["primary"], "city", "ordinary", "桥头镇", null, null, 480, [], null);
}
