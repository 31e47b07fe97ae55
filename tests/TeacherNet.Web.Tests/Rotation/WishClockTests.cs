using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Regions;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Exemptions;
using TeacherNet.Web.Api.Imports;
using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Api.Teachers;
using TeacherNet.Web.Tests.Api;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>The county of 4,000 under a clock that tests set on, and only on.</summary>
public sealed class ClockedCounty : IAsyncLifetime
{
    public const string Root = "/api/v1/region/big";

    internal ShiftedTime Time { get; } = new(new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    public RunningHost Host { get; private set; } = null!;

    /// <summary>Primary teachers of mathematics, each at a school of the own.</summary>
    public IReadOnlyList<TeacherLineBody> Teachers { get; private set; } = [];

    /// <summary>The county's own time.</summary>
    public DateTime Now => Time.GetUtcNow().AddHours(8).DateTime;

    public async ValueTask InitializeAsync()
    {
        Host = await RunningHost.StartAsync(time: Time);
        await Host.OrderAsync(BigCounty.Scope, RegionGrain.Kind, RegionGrain.Of(BigCounty.Scope).Key, new EstablishRegion(new("示范县", "示范县", "Asia/Shanghai", RegionKinds.Own)));
        await Host.AdmitAsync("wang", Roles.Coordinator, BigCounty.Scope);
        using var bureau = await Host.SignInAsync("wang");
        using var answer = await RosterHost.SendAsync(bureau, $"{Root}/imports", Guid.NewGuid(), Rosters.Of("big"));
        answer.EnsureSuccessStatusCode();
        var taken = (await answer.Content.ReadFromJsonAsync<ImportTakenBody>())!.Position;
        Teachers = [.. (await bureau.ReadAsync<TeacherListBody>($"{Root}/teachers?subject=mathematics&stage=primary&size=200", taken)).Rows
            .Where(t => t is { Leaving: null, Establishment: "public", Duty: null }).DistinctBy(t => t.School)];
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();
}

/// <summary>What the passing of time does to wishes and exemptions: F1, F4.</summary>
public sealed class WishClockTests(ClockedCounty county) : IClassFixture<ClockedCounty>
{
    private const string Root = ClockedCounty.Root;
    private readonly RunningHost host = county.Host;
    private readonly ShiftedTime time = county.Time;

    [Fact]
    [Trait("Feature", "F1")]
    public async Task A_wish_one_second_after_the_lock_is_refused_and_after_an_extension_with_a_reason_accepted()
    {
        using var bureau = await host.SignInAsync("wang");
        var (cycle, closes) = ($"{Guid.NewGuid():N}", county.Now.AddHours(8));
        await bureau.DoAsync(HttpMethod.Post, $"{Root}/rotation/cycles/{cycle}", new { schoolYear = 2026, phases = new[] { new PhaseBody("P5", county.Now.AddHours(-1), closes) } });
        var assessed = await bureau.DoAsync(HttpMethod.Post, $"{Root}/rotation/cycles/{cycle}/assessment");
        await bureau.DoAsync(HttpMethod.Post, $"{Root}/rotation/cycles/{cycle}/phases/P5/open");
        var wishes = $"{Root}/rotation/cycles/{cycle}/candidates/{county.Teachers[0].Key}/wishes";
        var sheet = await bureau.ReadAsync<JsonNode>(wishes, assessed);
        var list = new WishListBody([new("school", (string)sheet["posts"]![0]!["school"]!, null)], null, null);
        time.Advance(TimeSpan.FromHours(8) - TimeSpan.FromSeconds(1));
        await bureau.DoAsync(HttpMethod.Post, wishes, list);
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("wishes.not-open", await bureau.RefusalAsync(HttpMethod.Post, wishes, list with { MostKm = 30 }));
        var extended = await bureau.DoAsync(HttpMethod.Post, $"{Root}/rotation/cycles/{cycle}/phases/P5/extend", new ExtendPhaseBody(closes.AddDays(1), "山区停电"));
        (await bureau.ReachAsync(wishes, extended.Position)).Dispose();
        await bureau.DoAsync(HttpMethod.Post, wishes, list with { MostKm = 30 });

        await host.AdmitAsync("zhang", Roles.Auditor, BigCounty.Scope);
        using var auditor = await host.SignInAsync("zhang");
        var trail = (await auditor.ReadAsync<JsonNode>($"{Root}/events"))["events"]!.AsArray().Select(e => (string)e!["event"]!).Reverse().ToList();
        Assert.Equal(["candidate.wishes-submitted", "cycle.phase-extended", "candidate.wishes-submitted"], trail.Where(w => w is "cycle.phase-extended" or "candidate.wishes-submitted"));
    }

    [Fact]
    [Trait("Feature", "F4")]
    public async Task After_its_last_day_an_exemption_is_over_without_an_edit_and_a_clerk_never_reads_why()
    {
        var (request, teacher, today) = (Guid.CreateVersion7(), county.Teachers[1], DateOnly.FromDateTime(county.Now));
        var last = today.AddDays(1);
        using var bureau = await host.SignInAsync("wang");
        await host.AdmitAsync("clerk", Roles.SchoolClerk, BigCounty.Scope, teacher.School);
        using var clerk = await host.SignInAsync("clerk");
        await bureau.DoAsync(HttpMethod.Post, $"{Root}/teachers/{teacher.Key}/exemptions", new ExemptionRequestBody(request, "nursing", "诊断证明 7 号", "孩子尚在哺乳期", today.AddDays(-60), last));
        var granted = await bureau.DoAsync(HttpMethod.Post, $"{Root}/teachers/{teacher.Key}/exemptions/{request}/grant", new ExemptionGroundsBody(null));

        Assert.Equal((true, last), await ExemptAsync(clerk, teacher, granted));
        Assert.Equal("nursing", (string)(await bureau.ReadAsync<JsonNode>($"{Root}/teachers/{teacher.Key}/exemptions", granted))["requests"]![0]!["kind"]!);
        Assert.Null((await clerk.ReadAsync<JsonNode>($"{Root}/teachers/{teacher.Key}/exemptions", granted))["requests"]![0]!["kind"]);
        Assert.Equal("access.denied", await clerk.RefusalAsync(HttpMethod.Post, $"{Root}/teachers/{teacher.Key}/revealed", new RevealBody("exemption", "看看")));

        time.Advance(TimeSpan.FromDays(2));

        foreach (var login in (string[])["clerk", "wang"])
        {
            using var again = await host.SignInAsync(login);
            Assert.Equal((login, (false, last)), (login, await ExemptAsync(again, teacher, granted)));
        }
    }

    private static async Task<(bool IsExempt, DateOnly? Until)> ExemptAsync(HttpClient who, TeacherLineBody teacher, ReceiptBody after)
    {
        var exemption = (await who.ReadAsync<DossierBody>($"{Root}/teachers/{teacher.Key}", after)).Exemption!;
        return (exemption.IsInForce, exemption.Until);
    }
}
