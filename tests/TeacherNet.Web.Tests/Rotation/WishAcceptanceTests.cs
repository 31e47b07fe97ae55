using System.Net;
using System.Text.Json.Nodes;
using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Rotation;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>Eligibility, disputes, wishes, points and reviews on the county of 60 schools and 4,000 teachers: F3, F5, F6, F7, F8, F10.</summary>
[Collection(nameof(BigCounty))]
public sealed class WishAcceptanceTests(WishYear year) : IClassFixture<WishYear>
{
    private static readonly string[] Rules = ["R1", "R2", "R3", "R8", "R8a"];

    private BigCounty County => year.County;

    [Fact]
    [Trait("Feature", "F3")]
    public async Task Any_teachers_page_lists_every_rule_with_the_fact_and_how_it_came_out()
    {
        var standings = 0;
        foreach (var standing in (string[])["duty", "eligible", "exempt", "not-eligible"])
        {
            // The later the year, the fewer have served too short to be due.
            if ((await year.ReadAsync(County.Coordinator, $"rotation/cycles/{year.Cycle}/candidates?standing={standing}&size=1"))["rows"]!.AsArray() is not [{ } row, ..])
                continue;
            standings++;
            var teacher = (string)row["teacher"]!;
            var rules = (await year.ReadAsync(County.Coordinator, year.Of(teacher)))["rules"]!.AsArray();

            Assert.Equal(Rules, rules.Select(r => (string)r!["code"]!));
            Assert.All(rules, r => Assert.NotEqual("", (string)r!["factZh"]!));
            Assert.All(rules, r => Assert.Contains((string)r!["outcome"]!, (string[])["pass", "fail", "exempt", "not-applicable"]));
        }

        Assert.True(standings >= 3, $"{standings} standings");
    }

    [Fact]
    [Trait("Feature", "F5")]
    public async Task An_accepted_dispute_changes_the_standing_and_both_values_stay_with_who_when_and_why()
    {
        var (teacher, dispute) = (year.Somebody(), Guid.NewGuid());
        var published = await year.DoneAsync(County.Coordinator, $"rotation/cycles/{year.Cycle}/eligibility-notice");
        Assert.True((bool)(await NoticeAsync(published))["isCurrent"]!);
        var raised = await year.DoneAsync(County.Coordinator, year.Of(teacher, "/disputes"), new DisputeBody(dispute, "R1", "到校年月登记有误，应为 2026 年", "调令〔2026〕8 号"));
        var line = await DisputeAsync(teacher, dispute, raised);
        Assert.Equal(("waiting", "duty", "pass"), ((string)line["state"]!, (string)line["before"]!["standing"]!, (string)line["before"]!["outcome"]!));

        var accepted = await year.DoneAsync(
            County.Coordinator, year.Of(teacher, $"/disputes/{dispute}/acceptance"), new DisputeDecisionBody($"{WishYear.CutOff(County).AddMonths(-11):yyyy-MM-dd}", "查阅人事档案属实"));

        line = await DisputeAsync(teacher, dispute, accepted);
        Assert.Equal("eligible", (string)(await year.ReadAsync(County.Coordinator, year.Of(teacher)))["standing"]!);
        Assert.Equal(("accepted", "duty", "eligible"), ((string)line["state"]!, (string)line["before"]!["standing"]!, (string)line["after"]!["standing"]!));
        Assert.NotEqual((string)line["before"]!["factZh"]!, (string)line["after"]!["factZh"]!);
        Assert.Equal("查阅人事档案属实", (string)line["grounds"]!);
        Assert.NotNull(line["decidedAt"]);
        Assert.False((bool)(await NoticeAsync(accepted))["isCurrent"]!);
        var trail = (await year.ReadAsync(County.Auditor, "events?grain=candidate"))["events"]!.AsArray();
        Assert.Contains(trail, e => (string?)e!["event"] == "candidate.dispute-accepted");
    }

    [Fact]
    public async Task What_a_dispute_says_is_read_by_the_teacher_and_the_bureau_alone()
    {
        const string secret = "本人患病住院，请勿外传";
        await year.DoneAsync(County.Teacher, year.Of(County.TeacherKey, "/disputes"), new DisputeBody(Guid.NewGuid(), "S1", secret, secret));

        foreach (var (role, browser) in County.Everybody)
        {
            foreach (var path in (string[])[year.Of(County.TeacherKey, "/case"), $"rotation/disputes?cycle={year.Cycle}", $"rotation/disputes/workbook?cycle={year.Cycle}", "events?grain=candidate", "todo"])
            {
                using var answer = await browser.GetAsync($"{BigCounty.Root}/{path}", TestContext.Current.CancellationToken);
                if (!answer.IsSuccessStatusCode || path.Contains("workbook", StringComparison.Ordinal))
                    continue;
                var text = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
                Assert.Equal((role, path, role is Roles.Coordinator or Roles.Teacher && !path.StartsWith("events", StringComparison.Ordinal)), (role, path, text.Contains(secret, StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    [Trait("Feature", "F6")]
    public async Task A_mathematics_teacher_is_never_offered_a_music_post_and_wide_wishes_cover_the_right_schools()
    {
        var teacher = year.Somebody();
        var sheet = await year.ReadAsync(County.Coordinator, year.Of(teacher, "/wishes"));
        var (subjects, posts) = (sheet["subjects"]!.AsArray().Select(s => (string)s!).ToHashSet(), sheet["posts"]!.AsArray());
        Assert.Contains("mathematics", subjects);
        Assert.NotEmpty(posts);
        Assert.All(posts, p => Assert.Contains((string)p!["subject"]!, subjects));
        Assert.DoesNotContain(posts, p => (string)p!["subject"]! == "music");

        foreach (var wide in sheet["wide"]!.AsArray().Where(w => (string)w!["target"]! != "group"))
        {
            var meant = posts.Count(p => (string)wide!["target"]! == "township" ? (string?)p!["township"] == (string)wide["key"]! : (string)p!["location"]! is "village" or "remote");
            Assert.Equal(((string)wide!["label"]!, meant), ((string)wide["label"]!, (int)wide["posts"]!));
        }

        var music = (await year.ReadAsync(County.Coordinator, "schools?size=200"))["rows"]!.AsArray().Select(s => (string)s!["key"]!);
        Assert.Equal("wishes.subject", await year.RefusedAsync(County.Coordinator, year.Of(teacher, "/wishes"), new WishListBody([new("school", music.First(), "music")], null, null)));
    }

    [Fact]
    [Trait("Feature", "F7")]
    public async Task Points_of_ten_teachers_are_the_sum_by_hand_of_what_the_roster_says()
    {
        var schools = (await year.ReadAsync(County.Coordinator, "schools?size=500"))["rows"]!.AsArray().ToDictionary(s => (string)s!["key"]!, s => (string)s!["location"]!);
        for (var n = 0; n < 10; n++)
        {
            var teacher = year.Somebody();
            var dossier = await year.ReadAsync(County.Coordinator, $"teachers/{teacher}");

            Assert.Equal((teacher, ByHand(dossier, schools, WishYear.CutOff(County))), (teacher, (int)(await year.ReadAsync(County.Coordinator, year.Of(teacher, "/case")))["total"]!));
        }
    }

    [Fact]
    [Trait("Feature", "F8")]
    public async Task The_simulator_answers_other_years_with_other_points_and_stores_nothing()
    {
        var path = year.Of(County.TeacherKey, "/simulation");
        var before = await HeadAsync();
        var now = await year.ReadAsync(County.Teacher, path);
        var tried = await year.ReadAsync(County.Teacher, $"{path}?yearsHere=1&ruralYears=6&evidence=S8:1");

        Assert.Equal((10, 90, 50), (Points(tried, "S1"), Points(tried, "S4"), Points(tried, "S8")));
        Assert.NotEqual((int)now["total"]!, (int)tried["total"]!);
        Assert.Equal("S8", (string)Assert.Single(tried["proofs"]!.AsArray())!);
        Assert.Equal((int)now["now"]!, (int)tried["now"]!);
        Assert.Equal(before, await HeadAsync());
        Assert.Equal((int)now["total"]!, (int)(await year.ReadAsync(County.Teacher, path))["total"]!);
    }

    [Fact]
    [Trait("Feature", "F10")]
    public async Task A_nomination_beside_an_application_is_one_candidate_of_two_origins_and_goes_through_both_reviews()
    {
        var teacher = await year.OfSchoolAsync();
        var post = (await year.ReadAsync(County.Principal, year.Of(teacher, "/wishes")))["posts"]![0]!;
        await year.DoneAsync(County.Coordinator, year.Of(teacher, "/wishes"), new WishListBody([new("school", (string)post["school"]!, null)], null, null));
        var both = await year.DoneAsync(County.Principal, year.Of(teacher, "/school-nomination"));

        var row = Assert.Single(await RowsAsync(teacher, both));
        Assert.Equal(["applied", "nominated"], row["who"]!["origins"]!.AsArray().Select(o => (string)o!));
        Assert.Equal("at-bureau", (string)row["state"]!);
        await year.DoneAsync(County.Principal, year.Of(teacher, "/school-review"), new ReviewOrderBody("passed", null));
        Assert.Equal("access.denied", await year.RefusedAsync(County.Principal, year.Of(teacher, "/bureau-review"), new ReviewOrderBody("passed", null)));
        Assert.Equal("review.reason-missing", await year.RefusedAsync(County.Coordinator, year.Of(teacher, "/bureau-review"), new ReviewOrderBody("failed", null)));
        var passed = await year.DoneAsync(County.Coordinator, year.Of(teacher, "/bureau-review"), new ReviewOrderBody("passed", null));
        Assert.Equal("passed", (string)Assert.Single(await RowsAsync(teacher, passed))["state"]!);
    }

    [Fact]
    public async Task A_school_neither_wishes_nor_nominates_for_another()
    {
        var stranger = year.Somebody();
        while ((string)(await year.ReadAsync(County.Coordinator, year.Of(stranger)))["school"]! == County.School)
            stranger = year.Somebody();

        Assert.Equal("access.denied", await year.RefusedAsync(County.Principal, year.Of(stranger, "/school-nomination")));
        Assert.Equal("access.denied", await year.RefusedAsync(County.Teacher, year.Of(stranger, "/wishes"), new WishListBody([new("any-rural", null, null)], null, null)));
        using var answer = await County.Principal.GetAsync($"{BigCounty.Root}/{year.Of(stranger, "/case")}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task<JsonNode> NoticeAsync(ReceiptBody after) => (await year.ReadAsync(County.Principal, $"rotation/eligibility?cycle={year.Cycle}&size=1", after))["notice"]!;

    private async Task<long> HeadAsync() => (long)(await year.ReadAsync(County.Auditor, $"events?grain=candidate/{year.Cycle}.{County.TeacherKey}"))["events"]![0]!["position"]!;

    private async Task<List<JsonNode>> RowsAsync(string teacher, ReceiptBody after) =>
        [.. (await year.ReadAsync(County.Coordinator, $"rotation/applications?cycle={year.Cycle}&size=500", after))["rows"]!.AsArray().Select(r => r!).Where(r => (string)r["who"]!["teacher"]! == teacher)];

    private async Task<JsonNode> DisputeAsync(string teacher, Guid dispute, ReceiptBody after) =>
        (await year.ReadAsync(County.Coordinator, year.Of(teacher, "/case"), after))["disputes"]!.AsArray().Single(d => (Guid)d!["id"]! == dispute)!;

    private static int Points(JsonNode simulation, string line) => (int)simulation["points"]!.AsArray().Single(p => (string)p!["code"]! == line)!["points"]!;

    // Written out again from the scale's text: 10 a year here to 100, 10 a step of title from 二级 on, 15 for class teachers, 15 a rural year to 90, 10 a level of honour, 1 a year of work to 30, 5 a further subject to 10.
    private static int ByHand(JsonNode dossier, Dictionary<string, string> schools, DateOnly cutOff)
    {
        var line = dossier["line"]!;
        var arrived = Day(line["arrived"]);
        int Served(DateOnly from, DateOnly until) => Math.Max(0, (until >= new DateOnly(until.Year, 8, 31) ? until.Year : until.Year - 1) - (from.Month <= 9 ? from.Year : from.Year + 1));
        var here = Served(arrived, cutOff);
        var rural = schools[(string)line["school"]!] is "village" or "remote" ? here : 0;
        string[] honours = ["backbone", "rising", "subject-leader", "master", "special-grade"];
        string[] levels = ["county", "city", "province", "nation"];
        var honour = honours.Contains((string?)line["honour"]) ? Array.IndexOf(levels, (string?)line["honourLevel"]) + 1 : 0;
        var worked = dossier["startedWork"] is { } started ? WholeYears(Day(started), cutOff) : 0;
        return Math.Min(100, 10 * here) + Math.Min(40, 10 * Math.Max(0, ((string)line["title"]!)[1] - '1')) + ((bool)line["classTeacher"]! ? 15 : 0)
            + Math.Min(90, 15 * rural) + (10 * honour) + Math.Min(30, worked) + Math.Min(10, 5 * dossier["secondSubjects"]!.AsArray().Count);
    }

    private static int WholeYears(DateOnly from, DateOnly until)
    {
        var years = 0;
        while (from.AddYears(years + 1) <= until.AddDays(1))
            years++;
        return years;
    }

    private static DateOnly Day(JsonNode? node) => DateOnly.Parse((string)node!, System.Globalization.CultureInfo.InvariantCulture);
}
