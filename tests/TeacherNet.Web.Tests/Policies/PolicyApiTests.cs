using System.Net;
using System.Text.Json.Nodes;
using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Rotation;
using Xunit;

namespace TeacherNet.Web.Tests.Policies;

/// <summary>A county's policy over HTTP: versions, what a change would do, and what years go by it.</summary>
public sealed class PolicyApiTests(RotationDesk desk) : IClassFixture<RotationDesk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_makes_the_next_version_and_a_year_computed_before_keeps_the_one_it_has()
    {
        await desk.BeginAsync();
        var (first, before) = (desk.Cycle, await LatestAsync());
        var kept = (int)Cycle(await desk.ReadAsync(desk.Wang, "rotation/cycles"), first)["policyVersion"]!;

        await ReviseAsync(desk.Year, before, "R1/threshold:9");

        var shown = await desk.ReadAsync(desk.Wang, "policy");
        Assert.Equal((before + 1, before + 1), ((int)shown["version"]!, (int)shown["latest"]!));
        Assert.Equal("9", Part(shown, "R1", "threshold")["value"]!.GetValue<string>());
        Assert.Equal("6", Part(shown, "R1", "threshold")["default"]!.GetValue<string>());
        var cycle = Cycle(await desk.ReadAsync(desk.Wang, "rotation/cycles"), first);
        Assert.Equal((kept, before + 1), ((int)cycle["policyVersion"]!, (int)cycle["latestPolicy"]!));
        var due = (await desk.ReadAsync(desk.Wang, $"rotation/cycles/{first}/candidates?standing=duty&size=1"))["rows"]![0]!;
        var candidate = await desk.ReadAsync(desk.Wang, $"rotation/cycles/{first}/candidates/{due["teacher"]}");
        Assert.Equal(kept, (int)candidate["policyVersion"]!);
    }

    [Fact]
    public async Task What_a_trial_says_is_what_the_rules_then_say_and_the_trial_keeps_nothing()
    {
        await desk.BeginAsync();
        var latest = await LatestAsync();
        var year = desk.Year + 1;
        var trial = await desk.ReadAsync(desk.Wang, $"policy/what-if?schoolYear={year}&set=R1/threshold:12&set=R3/threshold:8&size=200");
        Assert.Equal(latest, await LatestAsync());

        await ReviseAsync(year, latest, "R1/threshold:12", "R3/threshold:8");
        await desk.BeginAsync();

        Assert.Equal(year, desk.Year);
        foreach (var standing in (string[])["duty", "exempt"])
        {
            var told = trial["standings"]!.AsArray().Single(s => (string)s!["standing"]! == standing)!;
            Assert.NotEqual((int)told["before"]!, (int)told["after"]!);
            Assert.Equal((int)told["after"]!, (int)(await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates?standing={standing}&size=1"))["total"]!);
        }

        foreach (var row in trial["rows"]!.AsArray().Take(20))
            Assert.Equal((string)row!["after"]!, (string)(await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates/{row["teacher"]}"))["standing"]!);
    }

    [Fact]
    public async Task A_year_whose_wishes_are_not_open_takes_the_new_version_and_stands_by_it_once_assessed_again()
    {
        await desk.BeginAsync();
        var latest = await LatestAsync();
        await ReviseAsync(desk.Year, latest, "R1/threshold:15");

        await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/policy", null);
        await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/assessment", null);

        var cycle = Cycle(await desk.ReadAsync(desk.Wang, "rotation/cycles"), desk.Cycle);
        Assert.Equal(latest + 1, (int)cycle["policyVersion"]!);
        var due = (await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates?standing=duty&size=200"))["rows"]!.AsArray();
        Assert.NotEmpty(due);
        foreach (var line in due.Take(30))
        {
            var rules = (await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates/{line!["teacher"]}"))["rules"]!.AsArray();
            Assert.True((int)line["years"]! >= 15 || rules.Any(r => (string)r!["code"]! == "R2" && (string)r["outcome"]! == "pass"));
        }
    }

    [Fact]
    public async Task A_change_made_from_an_older_version_or_that_does_not_fit_saves_nothing()
    {
        var latest = await LatestAsync();
        await ReviseAsync(2090, latest, "R11/hard:true");

        Assert.Equal("region.policy-changed", (string?)(await desk.RefusedAsync(desk.Li, "policy/versions", Body(2090, latest, "R11/hard:false", "R4/threshold:15")))["code"]);
        var refused = await desk.RefusedAsync(desk.Wang, "policy/versions", Body(2090, latest + 1, "R4/threshold:150"));
        Assert.Equal(("policy.value-invalid", "R4"), ((string?)refused["code"], (string?)refused["facts"]!["rule"]));
        Assert.Equal(latest + 1, await LatestAsync());
    }

    [Fact]
    public async Task Everybody_reads_the_policy_and_only_coordinators_change_it()
    {
        await desk.Host.AdmitAsync("policy-auditor", Roles.Auditor, People.Datong);
        var auditor = await desk.Host.SignInAsync("policy-auditor");

        foreach (var reader in (HttpClient[])[auditor, desk.Leader])
        {
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"{RotationDesk.Root}/policy", Cancel)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"{RotationDesk.Root}/policy/what-if", Cancel)).StatusCode);
            Assert.Equal("access.denied", (string?)(await desk.RefusedAsync(reader, "policy/versions", Body(2090, 0, "R1/threshold:9")))["code"]);
        }
    }

    private async Task<int> LatestAsync() => (int)(await desk.ReadAsync(desk.Wang, "policy"))["latest"]!;

    private Task<JsonNode> ReviseAsync(int year, int @base, params string[] edits) => desk.DoneAsync(desk.Wang, "policy/versions", Body(year, @base, edits));

    private static object Body(int schoolYear, int @base, params string[] edits) => new
    {
        @base, schoolYear, reason = "县教育局〔2026〕12 号",
        edits = edits.Select(e => new { rule = e[..e.IndexOf('/')], part = e[(e.IndexOf('/') + 1)..e.IndexOf(':')], value = e[(e.IndexOf(':') + 1)..] }),
    };

    private static JsonNode Part(JsonNode policy, string rule, string part) =>
        policy["rules"]!.AsArray().Single(r => (string)r!["code"]! == rule)!["parts"]!.AsArray().Single(p => (string)p!["name"]! == part)!;

    private static JsonNode Cycle(JsonNode cycles, string key) => cycles.AsArray().Single(c => (string)c!["key"]! == key)!;
}
