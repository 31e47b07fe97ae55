using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Engine.Turns;
using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Live;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

public sealed class RotationApiTests(RotationDesk desk) : IClassFixture<RotationDesk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opens_one_cycle_a_year_under_the_policy_in_force_and_assesses_everybody()
    {
        await desk.BeginAsync();

        var cycle = (await desk.ReadAsync(desk.Wang, "rotation/cycles"))[0]!;
        Assert.Equal($"{desk.Year}-08-31", (string?)cycle["cutOff"]);
        Assert.Equal(15, cycle["phases"]!.AsArray().Count);
        Assert.Equal((int)(await desk.ReadAsync(desk.Wang, "rotation/cycles/proposal"))["teachers"]!, (int)cycle["candidates"]!);

        var again = await desk.RefusedAsync(desk.Li, $"rotation/cycles/{Guid.NewGuid():N}", new { schoolYear = desk.Year });
        Assert.Equal("cycle.year-open", (string?)again["code"]);
    }

    [Fact]
    public async Task Leaves_out_whoever_is_not_in_service_on_the_day_to_which_the_cycle_counts()
    {
        var cutOff = People.Today.AddDays(60);
        await desk.BeginAsync(cutOff);
        var (teacher, post) = await desk.SomebodyAsync();
        var (key, leaving, to) = ((string)teacher["teacher"]!, Guid.NewGuid(), post["to"]!);
        Assert.Contains(key, await CandidatesAsync());
        Assert.Contains(key, await ComingAsync());

        await LeaveAsync(leaving, cutOff.AddDays(-1));
        Assert.DoesNotContain(key, await CandidatesAsync());
        Assert.DoesNotContain(key, await ComingAsync());
        await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/assessment", null);

        await desk.DoneAsync(desk.Wang, $"teachers/{key}/leavings/{leaving}/taking-back", new { reason = "登记错人" });
        var later = Guid.NewGuid();
        await LeaveAsync(later, cutOff);
        Assert.Contains(key, await CandidatesAsync());
        await desk.DoneAsync(desk.Wang, $"teachers/{key}/leavings/{later}/taking-back", new { reason = "登记错人" });

        Task LeaveAsync(Guid id, DateOnly lastDay) => desk.DoneAsync(desk.Wang, $"teachers/{key}/leavings", new { id, kind = "resigned", lastDay });

        async Task<List<string>> CandidatesAsync() => Keys((await desk.ReadAsync(
            desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates?scenario={desk.Plan}&q={teacher["number"]}"))["rows"]!);

        async Task<List<string>> ComingAsync() => Keys((await desk.ReadAsync(
            desk.Wang, $"rotation/cycles/{desk.Cycle}/posts/{to["school"]}.{to["stage"]}.{to["subject"]}/candidates?scenario={desk.Plan}"))["candidates"]!);

        static List<string> Keys(JsonNode rows) => [.. rows.AsArray().Select(r => (string)r!["teacher"]!)];
    }

    [Fact]
    public async Task Shows_each_rule_with_its_fact_and_never_the_kind_of_an_exemption()
    {
        await desk.BeginAsync();

        var duty = await FirstAsync("duty");
        var rules = (await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates/{duty["teacher"]}"))["rules"]!.AsArray();
        Assert.Equal(["R1", "R2", "R3", "R8", "R8a"], rules.Select(r => (string)r!["code"]!));
        Assert.Contains(rules, r => (string)r!["code"]! == "R1" && (string)r["outcome"]! == "pass" && ((string)r["factZh"]!).Contains("学年", StringComparison.Ordinal));

        var exempt = await FirstAsync("exempt");
        var answer = (await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates/{exempt["teacher"]}")).ToJsonString();
        Assert.Contains("exempt", answer, StringComparison.Ordinal);
        foreach (var kind in (string[])["孕", "哺乳", "病", "pregnan", "nursing", "illness"])
            Assert.DoesNotContain(kind, RulesApart(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_a_teacher_and_the_other_coordinator_sees_it_arrive_with_who_did_it()
    {
        await desk.BeginAsync();
        await using var watcher = await Watcher.ConnectAsync(desk.Host, desk.Li);
        await watcher.WatchAsync("rotation", "region/datong", desk.Cycle);
        var (teacher, post) = await desk.SomebodyAsync();

        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(Guid.NewGuid(), teacher, post));

        var patch = await watcher.ToldAsync("Patch");
        Assert.Equal("rotation", (string?)patch["view"]);
        var document = await desk.UntilAsync(desk.Li, d => d["moves"]!["order"]!.AsArray().Count == 1);
        var move = document["moves"]!["items"]![(string)document["moves"]!["order"]![0]!]!;
        Assert.Equal((string?)teacher["teacher"], (string?)move["teacher"]);
        Assert.Equal((string?)post["to"]!["school"], (string?)move["toKey"]);
        var lines = document["log"]!["items"]!.AsObject().Select(l => l.Value!);
        Assert.Contains(lines, l => (string?)l["what"] == "scenario.teacher-placed" && (string?)l["actor"] is "wang");
    }

    [Fact]
    public async Task The_effect_promised_is_the_effect_had()
    {
        await desk.BeginAsync();
        var (teacher, post) = await desk.SomebodyAsync();
        var check = await desk.ReadByPostAsync($"rotation/scenarios/{desk.Plan}/moves/check", RotationDesk.Place(Guid.NewGuid(), teacher, post));
        Assert.Null(check["refusal"]);
        Assert.Equal((int)check["to"]!["before"]! + 1, (int)check["to"]!["after"]!);
        Assert.Equal((int)check["from"]!["before"]! - 1, (int)check["from"]!["after"]!);

        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(Guid.NewGuid(), teacher, post));

        var to = post["to"]!;
        var now = (await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/posts/{to["school"]}.{to["stage"]}.{to["subject"]}/candidates?scenario={desk.Plan}"))["post"]!;
        Assert.Equal((int)check["to"]!["after"]!, (int)now["before"]!);
    }

    [Fact]
    public async Task Refuses_with_rule_and_fact_and_says_so_before_anything_is_stored()
    {
        await desk.BeginAsync();
        var (teacher, post) = await desk.SomebodyAsync();
        var exempt = await FirstAsync("exempt");
        var school = (string)post["to"]!["school"]!;

        var no = await CheckedAndRefusedAsync(RotationDesk.Place(Guid.NewGuid(), (string)exempt["teacher"]!, school));
        Assert.Equal("rotation.teacher-exempt", (string?)no["code"]);
        Assert.NotNull((string?)no["rule"]);
        Assert.NotEqual("", (string?)no["facts"]!["fact"]);

        var other = (string)teacher["subject"]! == "music" ? "art" : "music";
        no = await CheckedAndRefusedAsync(RotationDesk.Place(Guid.NewGuid(), (string)teacher["teacher"]!, school, other));
        Assert.Equal(("rotation.subject-mismatch", "R10"), ((string?)no["code"], (string?)no["rule"]));
        Assert.DoesNotContain("…", (string)no["zh"]!, StringComparison.Ordinal);

        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(Guid.NewGuid(), teacher, post));
        no = await CheckedAndRefusedAsync(RotationDesk.Place(Guid.NewGuid(), teacher, post));
        Assert.Equal("rotation.already-placed", (string?)no["code"]);
    }

    [Fact]
    public async Task Only_leaders_approve_and_only_what_they_saw_goes_on_notice()
    {
        await desk.BeginAsync();
        var (teacher, post) = await desk.SomebodyAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(Guid.NewGuid(), teacher, post));
        var seen = await desk.DigestAsync();
        var notice = new { notice = Guid.NewGuid(), from = Today(), until = Today() };

        Assert.Equal("scenario.not-approved", (string?)(await desk.RefusedAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/notice", notice))["code"]);
        Assert.Equal("access.denied", (string?)(await desk.RefusedAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/approval", new { digest = seen }))["code"]);
        (teacher, post) = await desk.SomebodyAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(Guid.NewGuid(), teacher, post));
        Assert.Equal("scenario.changed-since-seen", (string?)(await desk.RefusedAsync(desk.Leader, $"rotation/scenarios/{desk.Plan}/approval", new { digest = seen }))["code"]);
        Assert.Equal("field.missing", (string?)(await desk.RefusedAsync(desk.Leader, $"rotation/scenarios/{desk.Plan}/sending-back", new { reason = " " }))["code"]);

        await desk.ApproveAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/notice", notice);
    }

    [Fact]
    public async Task Refuses_more_people_than_posts()
    {
        await desk.BeginAsync();
        var rows = (await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates?scenario={desk.Plan}&standing=duty&unplaced=true&size=200"))["rows"]!.AsArray();
        var (teacher, _) = await desk.SomebodyAsync();
        var alike = rows.Where(r => (string)r!["stage"]! == (string)teacher["stage"]! && (string)r["subject"]! == (string)teacher["subject"]!).ToList();
        var full = alike[^1]!;

        JsonNode? refused = null;
        foreach (var row in alike.Where(r => (string)r!["school"]! != (string)full["school"]!))
        {
            var answer = await desk.SendAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(Guid.NewGuid(), (string)row!["teacher"]!, (string)full["school"]!));
            if (!answer.IsSuccessStatusCode)
            {
                refused = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel));
                break;
            }
        }

        Assert.Equal("rotation.post-full", (string?)refused?["code"]);
        Assert.DoesNotContain("…", (string)refused!["zh"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishes_orders_and_changes_the_postings_n_of_m()
    {
        await desk.BeginAsync();
        var today = Today();
        var moved = new List<(string Teacher, string School)>();
        for (var n = 0; n < 3; n++)
        {
            var (teacher, post) = await desk.SomebodyAsync();
            await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(Guid.NewGuid(), teacher, post));
            moved.Add(((string)teacher["teacher"]!, (string)post["to"]!["school"]!));
        }

        var early = await desk.RefusedAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/orders", new { document = "大教人〔2026〕1号", effective = today });
        Assert.Equal("scenario.not-published", (string?)early["code"]);
        await desk.ApproveAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/notice", new { notice = Guid.NewGuid(), from = today, until = today });
        await desk.DoneAsync(desk.Li, $"rotation/scenarios/{desk.Plan}/orders", new { document = "大教人〔2026〕1号", effective = today });

        var document = await desk.UntilAsync(desk.Wang, d => (int)d["applied"]!["serving"]! == 3);
        Assert.Equal(3, (int)document["applied"]!["of"]!);
        foreach (var (teacher, school) in moved)
        {
            var now = await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates/{teacher}");
            Assert.Equal((school, "serving", "大教人〔2026〕1号"), ((string?)now["school"], (string?)now["step"], (string?)now["move"]!["document"]));
        }
    }

    [Fact]
    public async Task A_teacher_sees_the_own_standing_and_no_draft()
    {
        await desk.BeginAsync();
        var (teacher, post) = await desk.SomebodyAsync();
        var key = (string)teacher["teacher"]!;
        await desk.Host.AdmitAsync("self", Roles.Teacher, People.Datong, key);
        using var self = await desk.Host.SignInAsync("self");
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(Guid.NewGuid(), teacher, post));

        var own = await desk.ReadAsync(self, $"rotation/cycles/{desk.Cycle}/candidates/{key}?scenario={desk.Plan}");
        Assert.Equal("duty", (string?)own["standing"]);
        Assert.Null(own["move"]);

        var today = Today();
        await desk.ApproveAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/notice", new { notice = Guid.NewGuid(), from = today, until = today });
        await desk.UntilAsync(desk.Wang, _ => desk.ReadAsync(self, $"rotation/cycles/{desk.Cycle}/candidates/{key}").Result["step"]!.GetValue<string>() == "noticed");
        Assert.Equal((string?)post["to"]!["school"], (string?)(await desk.ReadAsync(self, $"rotation/cycles/{desk.Cycle}/candidates/{key}"))["move"]!["to"]);

        var other = await desk.SomebodyAsync();
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await self.GetAsync($"{RotationDesk.Root}/rotation/cycles/{desk.Cycle}/candidates/{other.Teacher["teacher"]}", Cancel)).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await self.GetAsync($"{RotationDesk.Root}/live/rotation?audience={desk.Cycle}", Cancel)).StatusCode);
    }

    private async Task<JsonNode> FirstAsync(string standing) =>
        (await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates?standing={standing}"))["rows"]![0]!;

    private async Task<JsonNode> CheckedAndRefusedAsync(object place)
    {
        var before = await MovesAsync();
        var check = await desk.ReadByPostAsync($"rotation/scenarios/{desk.Plan}/moves/check", place);
        Assert.Equal(before, await MovesAsync());
        var refusal = await desk.RefusedAsync(desk.Li, $"rotation/scenarios/{desk.Plan}/moves", place);
        Assert.Equal((string?)check["refusal"]!["zh"], (string?)refusal["zh"]);
        return refusal;
    }

    private async Task<int> MovesAsync() =>
        (await desk.ReadAsync(desk.Wang, $"live/rotation?audience={desk.Cycle}"))["document"]!["moves"]!["order"]!.AsArray().Count;

    // Rule R8's own text names the kinds there are; what is looked for is a word about this person.
    private static string RulesApart(string answer)
    {
        var node = JsonNode.Parse(answer)!;
        foreach (var rule in node["rules"]!.AsArray())
        {
            rule!.AsObject().Remove("zh");
            rule.AsObject().Remove("en");
        }
        return node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private string Today()
    {
        var time = desk.Host.App.Services.GetRequiredService<ScopeTime>();
        return DateOnly.FromDateTime(time.Local(People.Datong, time.Now)).ToString("O", CultureInfo.InvariantCulture);
    }
}
