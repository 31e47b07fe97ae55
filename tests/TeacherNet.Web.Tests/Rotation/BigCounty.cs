using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Regions;
using TeacherNet.Kernel;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Imports;
using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Api.Rotation.Plans;
using TeacherNet.Web.Tests.Api;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>
/// The county that rotation must be fluid at: 60 schools, 4,000 teachers, this year's cycle opened and everybody assessed, with a browser for
/// each role. Shared by all tests of the collection: what a test changes it changes in a plan, or a year, of its own.
/// </summary>
[CollectionDefinition(nameof(BigCounty))]
public sealed class BigCounty : IAsyncLifetime, ICollectionFixture<BigCounty>
{
    public const string Root = "/api/v1/region/big";
    private readonly SemaphoreSlim opening = new(1);
    private Task<WishedYear>? wished;

    public static ScopeId Scope { get; } = ScopeId.Region("big");

    public RunningHost Host { get; private set; } = null!;

    public HttpClient Coordinator { get; private set; } = null!;

    /// <summary>Another coordinator.</summary>
    public HttpClient Colleague { get; private set; } = null!;

    public HttpClient Leader { get; private set; } = null!;

    public HttpClient Auditor { get; private set; } = null!;

    /// <summary>Of <see cref="School"/>.</summary>
    public HttpClient Principal { get; private set; } = null!;

    /// <summary>Of <see cref="School"/>.</summary>
    public HttpClient Clerk { get; private set; } = null!;

    /// <summary>Of <see cref="TeacherKey"/>.</summary>
    public HttpClient Teacher { get; private set; } = null!;

    /// <summary>Everybody's browser, by role.</summary>
    public IReadOnlyList<(string Role, HttpClient Browser)> Everybody =>
    [
        (Roles.Coordinator, Coordinator), (Roles.BureauLeader, Leader), (Roles.Auditor, Auditor), (Roles.SchoolPrincipal, Principal), (Roles.SchoolClerk, Clerk), (Roles.Teacher, Teacher),
    ];

    /// <summary>A school of the teacher who signs in.</summary>
    public string School { get; private set; } = "";

    /// <summary>A teacher who should move this year.</summary>
    public string TeacherKey { get; private set; } = "";

    /// <summary>The year of <see cref="Cycle"/>.</summary>
    public int Year { get; private set; } = People.Today.Year;

    public string Cycle { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Host = await RunningHost.StartAsync();
        await Host.OrderAsync(Scope, RegionGrain.Kind, RegionGrain.Of(Scope).Key, new EstablishRegion(new("示范县", "示范县", "Asia/Shanghai", RegionKinds.Own)));
        Coordinator = await BrowserAsync("zhao", Roles.Coordinator);
        Colleague = await BrowserAsync("qian", Roles.Coordinator);
        Leader = await BrowserAsync("sun", Roles.BureauLeader);
        Auditor = await BrowserAsync("li", Roles.Auditor);
        using (var answer = await RosterHost.SendAsync(Coordinator, $"{Root}/imports", Guid.NewGuid(), Rosters.Of("big")))
        {
            answer.EnsureSuccessStatusCode();
            (await Coordinator.ReachAsync($"{Root}/imports", (await answer.Content.ReadFromJsonAsync<ImportTakenBody>())!.Position)).Dispose();
        }

        Cycle = $"{Guid.NewGuid():N}";
        await AssessAsync(Cycle, Year, null);
        var somebody = (await Coordinator.ReadAsync<CandidatePageBody>($"{Root}/rotation/cycles/{Cycle}/candidates?standing=duty&stage=primary")).Rows[0];
        (TeacherKey, School) = (somebody.Teacher, somebody.School);
        Principal = await BrowserAsync("zhou", Roles.SchoolPrincipal, School);
        Clerk = await BrowserAsync("wu", Roles.SchoolClerk, School);
        Teacher = await BrowserAsync("zheng", Roles.Teacher, TeacherKey);
    }

    /// <summary>Admits someone to a role and signs in.</summary>
    public async Task<HttpClient> BrowserAsync(string login, string role, string? target = null)
    {
        await Host.AdmitAsync(login, role, Scope, target);
        return await Host.SignInAsync(login);
    }

    /// <summary>Opens and assesses a later year, for tests that change more than plans; its cycle.</summary>
    /// <param name="phases">The year's phases; the usual ones when none are given.</param>
    public Task<string> OpenYearAsync(params PhaseBody[] phases) => OpenYearAsync(null, phases);

    /// <inheritdoc cref="OpenYearAsync(PhaseBody[])"/>
    /// <param name="cutOff">The day to which service counts: however late the year, no more people are due than on that day. Null for the policy's.</param>
    public async Task<string> OpenYearAsync(DateOnly? cutOff, params PhaseBody[] phases)
    {
        await opening.WaitAsync();
        try
        {
            var cycle = $"{Guid.NewGuid():N}";
            var taken = await Coordinator.ReadAsync<JsonArray>($"{Root}/rotation/cycles");
            await AssessAsync(cycle, taken.Max(c => (int)c!["schoolYear"]!) + 1, cutOff, phases);
            return cycle;
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>The year in which people handed in wishes, opened for the first test that asks.</summary>
    public Task<WishedYear> WishedAsync() => wished ??= WishedYear.OpenAsync(this);

    /// <summary>An empty plan of a cycle; its key.</summary>
    public async Task<string> DraftAsync(string name = "方案", string? cycle = null)
    {
        var plan = $"{Guid.NewGuid():N}";
        var drafted = await DoneAsync(Coordinator, $"rotation/scenarios/{plan}", new DraftScenarioBody(cycle ?? Cycle, name));
        (await Coordinator.ReachAsync($"{Root}/rotation/scenarios/{plan}/moves", drafted.Position)).Dispose();
        return plan;
    }

    /// <summary>Orders what must be accepted.</summary>
    internal Task<ReceiptBody> DoneAsync(HttpClient who, string path, object? body = null) => who.DoAsync(HttpMethod.Post, $"{Root}/{path}", body);

    /// <summary>Reads, at or after what was written.</summary>
    internal Task<JsonNode> ReadAsync(HttpClient who, string path, ReceiptBody? after = null) => who.ReadAsync<JsonNode>($"{Root}/{path}", after);

    /// <summary>Has a plan computed and waits for its end.</summary>
    internal async Task<PlanRunBody> ComputeAsync(string scenario, PlanOrderBody order)
    {
        using var answer = await Coordinator.OrderAsync(HttpMethod.Post, $"{Root}/rotation/scenarios/{scenario}/plans", order);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        while (true)
        {
            var run = await Coordinator.ReadAsync<PlanRunBody>($"{Root}/rotation/scenarios/{scenario}/plans/{order.Plan}?wait=20000");
            if (run.State is not ("waiting" or "running"))
                return run;
        }
    }

    public async ValueTask DisposeAsync()
    {
        opening.Dispose();
        foreach (var browser in (HttpClient?[])[Coordinator, Colleague, Leader, Auditor, Principal, Clerk, Teacher])
            browser?.Dispose();
        await Host.DisposeAsync();
    }

    private async Task AssessAsync(string cycle, int year, DateOnly? cutOff, params PhaseBody[] phases)
    {
        await DoneAsync(Coordinator, $"rotation/cycles/{cycle}", new { schoolYear = year, cutOff, phases = phases.Length == 0 ? null : phases });
        var assessed = await DoneAsync(Coordinator, $"rotation/cycles/{cycle}/assessment");
        (await Coordinator.ReachAsync($"{Root}/rotation/cycles", assessed.Position)).Dispose();
    }
}
