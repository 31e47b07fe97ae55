using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Rotation;
using Xunit;

namespace TeacherNet.Web.Tests.Exemptions;

/// <summary>Exemptions from the request to the candidate's standing, over HTTP.</summary>
public sealed class ExemptionApiTests(RotationDesk desk) : IClassFixture<RotationDesk>
{
    private const string Reason = "孩子尚在哺乳期";
    private const string Evidence = "出生医学证明 Q620001";
    private static readonly HashSet<string> used = [];
    private static int next;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_teacher_asks_the_bureau_grants_and_the_candidate_is_exempt()
    {
        var (key, school) = await DutyAsync();
        var teacher = await SignInAsync(Roles.Teacher, key);
        var id = await AskAsync(teacher, key);

        Assert.Equal(await TotalAsync(desk.Wang, "exemptions?state=waiting"), await WaitingAsync(desk.Wang, "coordinator", "exemptions"));
        var line = await LineAsync(desk.Wang, id);
        Assert.Equal(("teacher", "waiting", "duty", true, school), ((string)line["by"]!, (string)line["state"]!, (string)line["standing"]!, (bool)line["covers"]!, (string)line["school"]!));

        await desk.DoneAsync(desk.Wang, $"teachers/{key}/exemptions/{id}/grant", new { grounds = "材料齐全" });

        await desk.UntilAsync(desk.Wang, d => (int)d["standings"]!["exempt"]! > 0);
        await UntilStandingAsync(key, "exempt");
        var dossier = await desk.ReadAsync(desk.Wang, $"teachers/{key}");
        Assert.Equal(Until, (string)dossier["exemption"]!["until"]!);
        var own = (await desk.ReadAsync(teacher, $"teachers/{key}/exemptions"))["requests"]![0]!;
        Assert.Equal(("granted", "材料齐全", "nursing"), ((string)own["line"]!["state"]!, (string)own["grounds"]!, (string)own["kind"]!));
    }

    [Fact]
    public async Task A_decision_taken_back_waits_again_and_the_candidate_is_as_before()
    {
        var (key, _) = await DutyAsync();
        var id = await AskAsync(desk.Wang, key);
        await desk.DoneAsync(desk.Wang, $"teachers/{key}/exemptions/{id}/grant", new { });
        await UntilStandingAsync(key, "exempt");

        await desk.DoneAsync(desk.Wang, $"teachers/{key}/exemptions/{id}/reopening", new { grounds = "批错人" });

        await UntilStandingAsync(key, "duty");
        Assert.Equal("waiting", (string)(await LineAsync(desk.Wang, id))["state"]!);
        Assert.Null((await desk.ReadAsync(desk.Wang, $"teachers/{key}"))["exemption"]);
    }

    [Fact]
    public async Task A_refusal_says_why_to_the_school_that_asked_until_it_takes_note()
    {
        var (key, school) = await DutyAsync();
        var principal = await SignInAsync(Roles.SchoolPrincipal, school);
        var id = await AskAsync(principal, key);
        Assert.Equal("field.missing", (string?)(await desk.RefusedAsync(desk.Wang, $"teachers/{key}/exemptions/{id}/refusal", new { grounds = " " }))["code"]);
        await desk.DoneAsync(desk.Wang, $"teachers/{key}/exemptions/{id}/refusal", new { grounds = "证明不全" });

        var audience = $"school-principal.{school}";
        Assert.Equal(1, await WaitingAsync(principal, audience, "refused-exemptions"));
        Assert.Equal(1, await TotalAsync(principal, "exemptions?state=refused&open=true&by=school"));
        Assert.Equal("证明不全", (string?)(await desk.ReadAsync(principal, $"teachers/{key}/exemptions"))["requests"]![0]!["grounds"]);

        await desk.DoneAsync(principal, $"teachers/{key}/exemptions/{id}/noting", null);
        Assert.Equal(0, await WaitingAsync(principal, audience, "refused-exemptions"));
    }

    [Fact]
    public async Task Why_somebody_asks_is_for_who_decides_and_who_asked_alone()
    {
        var (key, school) = await DutyAsync();
        var teacher = await SignInAsync(Roles.Teacher, key);
        await AskAsync(teacher, key);
        var clerk = await SignInAsync(Roles.SchoolClerk, school);
        var leader = await SignInAsync(Roles.BureauLeader, null);

        foreach (var reader in (HttpClient[])[clerk, leader])
        {
            var answer = (await desk.ReadAsync(reader, $"teachers/{key}/exemptions")).ToJsonString() + (await desk.ReadAsync(reader, "exemptions")).ToJsonString();
            Assert.Contains(key, answer, StringComparison.Ordinal);
            foreach (var secret in (string[])[Reason, Evidence, "nursing"])
                Assert.DoesNotContain(secret, answer, StringComparison.Ordinal);
        }
        Assert.Equal(Reason, (string?)(await desk.ReadAsync(desk.Wang, $"teachers/{key}/exemptions"))["requests"]![0]!["reason"]);
    }

    [Fact]
    public async Task Nobody_asks_for_another_school_or_decides_without_the_bureau()
    {
        var (key, school) = await DutyAsync();
        var id = await AskAsync(desk.Wang, key);
        var schools = (await desk.ReadAsync(desk.Wang, "schools"))["rows"]!.AsArray();
        var elsewhere = await SignInAsync(Roles.SchoolClerk, (string)schools.First(s => (string)s!["key"]! != school)!["key"]!);
        var here = await SignInAsync(Roles.SchoolClerk, school);

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.SendAsync(elsewhere, $"teachers/{key}/exemptions", Request(Guid.NewGuid()))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.SendAsync(here, $"teachers/{key}/exemptions/{id}/grant", new { })).StatusCode);
        Assert.Equal("exemption.not-yours", (string?)(await desk.RefusedAsync(here, $"teachers/{key}/exemptions/{id}/withdrawal", null))["code"]);
        Assert.Equal(0, await TotalAsync(elsewhere, "exemptions"));
    }

    [Fact]
    public async Task A_request_is_asked_for_with_everything_it_needs()
    {
        var (key, _) = await DutyAsync();
        foreach (var (field, body) in ((string, object)[])
            [
                ("kind", new { id = Guid.NewGuid(), kind = "holiday", evidence = Evidence, reason = Reason, from = From, until = Until }),
                ("evidence", new { id = Guid.NewGuid(), kind = "nursing", evidence = " ", reason = Reason, from = From, until = Until }),
                ("reason", new { id = Guid.NewGuid(), kind = "nursing", evidence = Evidence, from = From, until = Until }),
            ])
        {
            var no = await desk.RefusedAsync(desk.Wang, $"teachers/{key}/exemptions", body);
            Assert.Equal(field, (string?)no["fields"]![0]);
        }
    }

    [Fact]
    public async Task Many_are_granted_at_once_and_the_action_is_taken_back_as_a_whole()
    {
        var (first, _) = await DutyAsync();
        var (second, _) = await NextAsync();
        Guid[] ids = [await AskAsync(desk.Wang, first), await AskAsync(desk.Wang, second)];
        var action = Guid.CreateVersion7();
        using var order = new HttpRequestMessage(HttpMethod.Post, $"{RotationDesk.Root}/actions") { Content = System.Net.Http.Json.JsonContent.Create(new { list = "exemptions", action = "grant", keys = ids }) };
        order.Headers.Add("Idempotency-Key", action.ToString());
        var answer = await desk.Wang.SendAsync(order, Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        await UntilStandingAsync(first, "exempt");
        await UntilStandingAsync(second, "exempt");

        await desk.DoneAsync(desk.Wang, $"actions/{action:N}/undo", new { keepChanged = false });

        await UntilStandingAsync(first, "duty");
        await UntilStandingAsync(second, "duty");
    }

    private string From => $"{desk.Year}-01-01";

    private string Until => $"{desk.Year + 1}-08-31";

    private object Request(Guid id) => new { id, kind = "nursing", evidence = Evidence, reason = Reason, from = From, until = Until };

    private async Task<JsonArray> DutiesAsync() =>
        (await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates?standing=duty&unplaced=true&size=50"))["rows"]!.AsArray();

    private async Task<(string Teacher, string School)> DutyAsync()
    {
        await desk.BeginAsync();
        // A teacher for each test: what one asked before stays on record.
        return await NextAsync();
    }

    private async Task<(string Teacher, string School)> NextAsync()
    {
        var row = (await DutiesAsync()).First(r => used.Add((string)r!["teacher"]!))!;
        return ((string)row["teacher"]!, (string)row["school"]!);
    }

    private async Task<Guid> AskAsync(HttpClient who, string teacher)
    {
        var id = Guid.CreateVersion7();
        await desk.DoneAsync(who, $"teachers/{teacher}/exemptions", Request(id));
        return id;
    }

    private async Task<HttpClient> SignInAsync(string role, string? target)
    {
        var login = $"exempt{Interlocked.Increment(ref next)}";
        await desk.Host.AdmitAsync(login, role, People.Datong, target);
        return await desk.Host.SignInAsync(login);
    }

    private async Task<JsonNode> LineAsync(HttpClient who, Guid id) =>
        (await desk.ReadAsync(who, "exemptions?size=500"))["rows"]!.AsArray().Single(r => (Guid)r!["id"]! == id)!;

    private async Task UntilStandingAsync(string teacher, string standing)
    {
        var views = await desk.Host.App.Services.GetRequiredService<ViewHost>().OfAsync(People.Datong);
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        guard.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            var at = views.Cursor.Position;
            if ((string?)(await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates/{teacher}"))["standing"] == standing)
                return;
            await views.WhenBeyondAsync(at, guard.Token);
        }
    }

    private async Task<int> WaitingAsync(HttpClient who, string audience, string kind) =>
        (int?)(await desk.ReadAsync(who, $"live/todo?audience={audience}"))["document"]!["items"]![kind]?["count"] ?? 0;

    private async Task<int> TotalAsync(HttpClient who, string list) => (int)(await desk.ReadAsync(who, list))["total"]!;
}
