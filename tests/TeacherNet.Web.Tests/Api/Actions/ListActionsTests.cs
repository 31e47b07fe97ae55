using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeacherNet.Web.Api.Accounts;
using TeacherNet.Web.Api.Actions;
using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Lists;
using Xunit;

namespace TeacherNet.Web.Tests.Api.Actions;

/// <summary>One action of each list over the demonstration: done, seen in the list, undone, and everything is as before.</summary>
public sealed class ListActionsTests(ListOffice office) : IClassFixture<ListOffice>
{
    private const string Region = "/api/v1/region/datong";
    private const string Exchange = "/api/v1/partnership/yuhuatai~datong";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private HttpClient Coordinator => office.Browsers["轮岗专干（甲）"];

    [Fact]
    public async Task Accounts_are_opened_and_the_opening_is_undone_so_that_they_can_be_opened_again()
    {
        var list = $"{Region}/accounts?state=none&size=200";
        var before = await RowsAsync(Coordinator, list);
        var keys = before.Take(3).Select(r => (string)r!["teacher"]!).ToArray();

        for (var times = 0; times < 2; times++)
        {
            var done = await ActAsync(Coordinator, Region, new("accounts", "open", null, [.. keys, office.Key("teacher")], null, null, null));
            Assert.Equal((3, 1), (done.Done, done.Refused));
            Assert.Equal(keys.Order(), (await RowsAsync(Coordinator, $"{Region}/accounts?state=waiting&size=200")).Select(r => (string)r!["teacher"]!).Where(keys.Contains).Order());
            Assert.Equal([office.Key("teacher")], (await RowsAsync(Coordinator, $"{Region}/accounts?refused={done.Id}")).Select(r => (string)r!["teacher"]!));
            await UndoAsync(Coordinator, Region, done.Id, 3);
            Assert.Equal(Text(before), Text(await RowsAsync(Coordinator, list)));
        }
    }

    [Fact]
    public async Task Codes_are_issued_anew_and_accounts_suspended_and_both_undone()
    {
        var list = $"{Region}/accounts?school={office.Key("school")}&size=200";
        var before = await RowsAsync(Coordinator, list);
        var waiting = before.Where(r => (string)r!["state"]! == "waiting").Select(r => (string)r!["teacher"]!).Take(2).ToArray();
        Assert.Equal(2, waiting.Length);
        foreach (var name in (string[])["reissue", "suspend"])
        {
            var done = await ActAsync(Coordinator, Region, new("accounts", name, null, [.. waiting], null, null, null));
            Assert.Equal((2, 0), (done.Done, done.Refused));
            Assert.NotEqual(Text(before), Text(await RowsAsync(Coordinator, list)));
            await UndoAsync(Coordinator, Region, done.Id, 2);
            Assert.Equal(Text(before), Text(await RowsAsync(Coordinator, list)));
        }
    }

    [Fact]
    public async Task Nobody_suspends_the_own_account_nor_one_above_the_own_work()
    {
        var offices = (await Coordinator.GetFromJsonAsync<OfficeListBody>($"{Region}/accounts/offices?size=200", Cancel))!.Rows;
        var check = await CheckAsync(Coordinator, Region, new("offices", "suspend", null, [.. offices.Select(o => o.Account)], null, null, null));

        Assert.Contains("account.own", check.Reasons.Select(r => r.Code));
        Assert.Contains("account.reset-by-operator", check.Reasons.Select(r => r.Code));
    }

    [Fact]
    public async Task Schools_are_rated_and_the_rating_is_undone()
    {
        var before = await RowsAsync(Coordinator, $"{Region}/schools?size=500");
        var total = before.Count;
        var strong = before.Count(r => (string?)r!["strength"] == "strong");

        var done = await ActAsync(Coordinator, Region, new("schools", "rate", new() { ["strength"] = "strong" }, null, [], total, null));
        Assert.Equal((total - strong, strong), (done.Done, done.Refused));
        Assert.Equal(strong, (await RowsAsync(Coordinator, $"{Region}/schools?size=500&refused={done.Id}")).Count);
        await UndoAsync(Coordinator, Region, done.Id, total - strong);

        Assert.Equal(Text(before), Text(await RowsAsync(Coordinator, $"{Region}/schools?size=500")));
        Assert.Equal("action.parameter-missing", (await CodeAsync(Coordinator, Region, new("schools", "rate", null, null, [], total, null))));
    }

    [Fact]
    public async Task Pairings_are_suspended_renewed_and_ended_and_stand_as_before()
    {
        var before = await RowsAsync(Coordinator, $"{Exchange}/pairings?size=500");
        var inForce = before.Count(r => (bool)r!["inForce"]!);
        var today = People.Today;
        foreach (var (name, parameters) in ((string, Dictionary<string, string>)[])
            [("suspend", new() { ["from"] = $"{today:yyyy-MM-dd}" }), ("end", new() { ["from"] = $"{today:yyyy-MM-dd}" }), ("renew", new() { ["from"] = $"{today:yyyy-MM-dd}", ["expiresOn"] = "2040-01-01" })])
        {
            var done = await ActAsync(Coordinator, Exchange, new("pairings", name, parameters, null, [], before.Count, null));
            Assert.InRange(done.Done, inForce, before.Count);
            Assert.Equal(before.Count, done.Done + done.Refused);
            await UndoAsync(Coordinator, Exchange, done.Id, done.Done);
            Assert.Equal(Text(before), Text(await RowsAsync(Coordinator, $"{Exchange}/pairings?size=500")));
        }
    }

    [Fact]
    public async Task Lessons_and_activities_are_cancelled_and_wait_again_and_members_released_never_left()
    {
        var lead = office.Browsers["集团牵头校负责人"];
        var lessons = await RowsAsync(lead, $"{Region}/lessons");
        var cancelled = await ActAsync(lead, Region, new("lessons", "cancel", null, null, [], lessons.Count, null));
        Assert.Equal((1, "cancelled"), (cancelled.Done, (string?)(await RowsAsync(lead, $"{Region}/lessons"))[0]!["phase"]));
        await UndoAsync(lead, Region, cancelled.Id, 1);
        Assert.Equal(Text(lessons), Text(await RowsAsync(lead, $"{Region}/lessons")));

        var activities = await CheckAsync(lead, Region, new("activities", "cancel", null, ["listed"], null, null, null));
        Assert.Equal((0, "activity.already-started"), (activities.Possible, activities.Reasons.Single().Code));

        var group = await Coordinator.GetStringAsync($"{Region}/groups/{office.Key("group")}", Cancel);
        var member = (string)JsonNode.Parse(group)!["memberships"]![1]!["id"]!;
        var order = new ActionOrderBody("members", "release", new() { ["until"] = "2026-11-22" }, [$"{office.Key("group")}/{member}"], null, null, null);
        var released = await ActAsync(Coordinator, Region, order);
        await UndoAsync(Coordinator, Region, released.Id, 1);
        Assert.Equal(group, await Coordinator.GetStringAsync($"{Region}/groups/{office.Key("group")}", Cancel));
        Assert.Equal("access.denied", (await CheckAsync(lead, Region, order)).Reasons.Single().Code);
    }

    [Fact]
    public async Task Moves_are_locked_and_taken_out_and_stand_again_as_they_were_and_candidates_who_left_come_back()
    {
        var list = $"{Region}/rotation/scenarios/{await DraftAsync()}/moves";
        var before = await Coordinator.GetStringAsync(list, Cancel);
        var moves = JsonNode.Parse(before)!.AsArray().Select(m => (string)m!["id"]!).ToArray();
        foreach (var name in (string[])["lock", "unplace"])
        {
            var done = await ActAsync(Coordinator, Region, new("moves", name, null, [.. moves], null, null, null));
            Assert.Equal((moves.Length, 0), (done.Done, done.Refused));
            await UndoAsync(Coordinator, Region, done.Id, moves.Length);
            Assert.Equal(before, await Coordinator.GetStringAsync(list, Cancel));
        }

        var candidates = $"{Region}/rotation/cycles/{office.Key("cycle")}/candidates?standing=eligible&size=200&q=";
        var known = await RowsAsync(Coordinator, candidates);
        var keys = known.Take(5).Select(r => (string)r!["teacher"]!).ToArray();
        var left = await ActAsync(Coordinator, Region, new("candidates", "withdraw", new() { ["reason"] = "本人申请" }, [.. keys], null, null, null));
        Assert.Equal(keys.Length, left.Done);
        await UndoAsync(Coordinator, Region, left.Id, keys.Length);
        Assert.Equal(Text(known), Text(await RowsAsync(Coordinator, candidates)));

        var chosen = await ActAsync(Coordinator, Region, new("teachers", "select", null, [.. keys], null, null, null));
        Assert.Equal(keys.Length, chosen.Done);
        await UndoAsync(Coordinator, Region, chosen.Id, keys.Length);
        Assert.Equal(Text(known), Text(await RowsAsync(Coordinator, candidates)));
    }

    /// <summary>A scenario of this test's own with two moves: the office's is on notice, so nothing is moved in it any more.</summary>
    private async Task<string> DraftAsync()
    {
        var (scenario, placed) = ($"{Guid.NewGuid():N}", 0);
        await Coordinator.DoAsync(HttpMethod.Post, $"{Region}/rotation/scenarios/{scenario}", new DraftScenarioBody(office.Key("cycle"), "备选"));
        foreach (var candidate in (await Coordinator.ReadAsync<CandidatePageBody>($"{Region}/rotation/cycles/{office.Key("cycle")}/candidates?standing=duty&size=200")).Rows.Reverse())
        {
            var posts = await Coordinator.ReadAsync<CandidatePostsBody>($"{Region}/rotation/cycles/{office.Key("cycle")}/candidates/{candidate.Teacher}/posts?scenario={scenario}");
            if (posts.Posts.IsEmpty)
                continue;
            var to = posts.Posts[0].To;
            var answer = await Coordinator.DoAsync(HttpMethod.Post, $"{Region}/rotation/scenarios/{scenario}/moves", new PlaceBody(Guid.NewGuid(), candidate.Teacher, to.School, null, null, to.Subject, null, null));
            await Coordinator.ReadAsync<JsonNode>($"{Region}/rotation/scenarios/{scenario}/moves", answer);
            if (++placed == 2)
                return scenario;
        }
        Assert.Fail("Nobody could be placed.");
        return scenario;
    }

    private static async Task<JsonArray> RowsAsync(HttpClient browser, string address) => JsonNode.Parse(await browser.GetStringAsync(address, Cancel))!["rows"]!.AsArray();

    private static string Text(JsonArray rows) => rows.ToJsonString();

    private static async Task<ActionCheckBody> CheckAsync(HttpClient browser, string scope, ActionOrderBody order)
    {
        using var answer = await SendAsync(browser, $"{scope}/actions/check", order);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        return (await answer.Content.ReadFromJsonAsync<ActionCheckBody>(Cancel))!;
    }

    private static async Task<string> CodeAsync(HttpClient browser, string scope, ActionOrderBody order)
    {
        using var answer = await SendAsync(browser, $"{scope}/actions/check", order);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!["code"]!;
    }

    private static async Task<ActionDoneBody> ActAsync(HttpClient browser, string scope, ActionOrderBody order)
    {
        using var answer = await SendAsync(browser, $"{scope}/actions", order);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        var done = (await answer.Content.ReadFromJsonAsync<ActionDoneBody>(Cancel))!;
        (await browser.ReachAsync($"{scope}/actions", done.Position)).Dispose();
        return done;
    }

    private static async Task UndoAsync(HttpClient browser, string scope, string action, int restored)
    {
        using var answer = await SendAsync(browser, $"{scope}/actions/{action}/undo", new ActionUndoBody(false));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        var undone = (await answer.Content.ReadFromJsonAsync<ActionUndoneBody>(Cancel))!;
        Assert.Equal((restored, 0), (undone.Restored, undone.Kept));
        (await browser.ReachAsync($"{scope}/actions", undone.Position)).Dispose();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", $"{Guid.NewGuid()}" } } };
        return await browser.SendAsync(request, Cancel);
    }
}
