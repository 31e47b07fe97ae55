using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Web.Api.Accounts;
using TeacherNet.Web.Api.Actions;
using TeacherNet.Web.Api.Activities;
using TeacherNet.Web.Api.Exchanges;
using TeacherNet.Web.Api.Exemptions;
using TeacherNet.Web.Api.Groups;
using TeacherNet.Web.Api.Imports;
using TeacherNet.Web.Api.Lessons;
using TeacherNet.Web.Api.Notices;
using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Api.Terms;
using TeacherNet.Web.Api.Schools;
using TeacherNet.Web.Api.Teachers;
using TeacherNet.Web.Api.Training;
using TeacherNet.Web.Demo;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Identity;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Tests.Api;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Lists;

/// <summary>The demonstration with a browser for each of its roles, and something in every list there is; some of it looks like a formula.</summary>
[CollectionDefinition(nameof(ListOffice))]
public sealed class ListOffice : IAsyncLifetime, ICollectionFixture<ListOffice>
{
    public const string Formula = "=HYPERLINK(\"http://example.org\")";
    public const string LongCode = "202611220000000018";
    private const string Exchange = "/api/v1/partnership/yuhuatai~datong";
    private const string Region = "/api/v1/region/datong";

    private readonly Dictionary<string, string> keys = new() { ["region"] = "datong", ["partnership"] = "yuhuatai~datong" };

    internal RunningHost Host { get; private set; } = null!;

    /// <summary>Browsers by what the demonstration says of the account.</summary>
    internal Dictionary<string, HttpClient> Browsers { get; } = [];

    private HttpClient Coordinator => Browsers["轮岗专干（甲）"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Host = await RunningHost.StartAsync();
        var sheet = await DemoStart.PrepareAsync(Host.App.Services, Host.App.Services.GetRequiredService<NodeSettings>(), Cancel);
        foreach (var account in sheet.Accounts)
        {
            var browser = new HttpClient(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = Host.Client.BaseAddress };
            (await browser.PostAsJsonAsync("/api/v1/session", new SignInBody(account.Login, sheet.Password), Cancel)).EnsureSuccessStatusCode();
            Browsers[account.Label] = browser;
        }
        await KnowAsync(sheet);
        await TrainAsync();
        await RotateAsync();
        await ExemptAsync();
        await MeetAsync();
        await AdmitAsync();
        await ActAsync();
        await RecordMoveAsync();
    }

    /// <summary>An endpoint's address with every name in it filled by something there is.</summary>
    /// <exception cref="KeyNotFoundException">A name nothing is known for: give it a value in this office.</exception>
    internal string AddressOf(RouteEndpoint endpoint) => AddressOf(endpoint, name => keys[name]);

    /// <summary>An endpoint's address, its names filled as the office does where it knows better, and else as told.</summary>
    internal string AddressOf(RouteEndpoint endpoint, Func<string, string> fill) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "activity" } when endpoint.RoutePattern.RawText!.Contains("partnership", StringComparison.Ordinal) => keys["exchanged"],
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "school" } when endpoint.RoutePattern.RawText!.Contains("{school}/rotation", StringComparison.Ordinal) => keys["school-of-move"],
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "scenario" } when endpoint.RoutePattern.RawText!.Contains("open-envy", StringComparison.Ordinal) => keys["other"],
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "action" } when endpoint.RoutePattern.RawText!.Contains("partnership", StringComparison.Ordinal) => keys["shared"],
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "code" } when endpoint.RoutePattern.RawText!.Contains("partnership", StringComparison.Ordinal) => "exchange.pairs-in-force",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "code" } when endpoint.RoutePattern.RawText!.Contains("{group}", StringComparison.Ordinal) => "group.activities",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart name => fill(name.Name),
        _ => "",
    }))));

    /// <summary>What is known under a name of addresses, or null.</summary>
    internal string? Find(string name) => keys.GetValueOrDefault(name);

    /// <summary>What is known under a name of addresses.</summary>
    internal string Key(string name) => keys[name];

    /// <summary>A text with names of addresses in braces, each replaced by what is known under it.</summary>
    internal string Filled(string text) => keys.Aggregate(text, (filled, known) => filled.Replace($"{{{known.Key}}}", known.Value, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in Browsers.Values)
            browser.Dispose();
        await Host.DisposeAsync();
    }

    private async Task KnowAsync(DemoSheet sheet)
    {
        string TargetOf(string label) => sheet.Accounts.Single(a => a.Label == label).Grants[0].Target!;
        keys["teacher"] = TargetOf("教师");
        keys["group"] = TargetOf("集团牵头校负责人");
        keys["school"] = sheet.Accounts.Single(a => a.Label.EndsWith("校长", StringComparison.Ordinal)).Grants[0].Target!;
        (keys["code"], keys["phase"]) = ("posts.shortage", "P5");
        var post = (await Coordinator.ReadAsync<JsonNode>($"{Region}/schools/{keys["school"]}"))["posts"]!.AsArray().First(p => (int)p!["staffed"]! > 0)!;
        (keys["stage"], keys["subject"]) = ((string)post["stage"]!, (string)post["subject"]!);
    }

    private async Task TrainAsync()
    {
        HourEntryBody Hours(string programme, string? note) => new(Guid.CreateVersion7(), programme, "county", "subject", "classroom", "trainee", 2, new(2026, 1, 18), new(2026, 1, 18), note);
        foreach (var (programme, note) in ((string, string?)[])[(Formula, "+1"), ("-1", "@SUM(A1)"), ("县级学科培训", null)])
            await Browsers["教师"].DoAsync(HttpMethod.Post, $"{Region}/teachers/{keys["teacher"]}/training", Hours(programme, note));
    }

    private async Task RotateAsync()
    {
        (keys["cycle"], keys["scenario"]) = ($"{Guid.NewGuid():N}", $"{Guid.NewGuid():N}");
        var rotation = $"{Region}/rotation";
        await Coordinator.DoAsync(HttpMethod.Post, $"{rotation}/cycles/{keys["cycle"]}", new { schoolYear = 2027 });
        var assessed = await Coordinator.DoAsync(HttpMethod.Post, $"{rotation}/cycles/{keys["cycle"]}/assessment");
        await Coordinator.DoAsync(HttpMethod.Post, $"{rotation}/scenarios/{keys["scenario"]}", new DraftScenarioBody(keys["cycle"], Formula));
        var candidates = await Coordinator.ReadAsync<CandidatePageBody>($"{rotation}/cycles/{keys["cycle"]}/candidates?standing=duty&size=200", assessed);
        await ApplyAsync(candidates.Rows.FirstOrDefault(c => c.School == keys["school"]) ?? candidates.Rows[0]);
        await PassOverAsync(candidates.Rows);
        // Somebody of the school whose people look at its part, if it has one who should move.
        foreach (var candidate in candidates.Rows.OrderBy(c => c.School != keys["school"]))
        {
            var posts = await Coordinator.ReadAsync<CandidatePostsBody>($"{rotation}/cycles/{keys["cycle"]}/candidates/{candidate.Teacher}/posts?scenario={keys["scenario"]}");
            if (posts.Posts.IsEmpty)
                continue;
            var (move, to) = (Guid.NewGuid(), posts.Posts[0].To);
            var placed = await Coordinator.DoAsync(HttpMethod.Post, $"{rotation}/scenarios/{keys["scenario"]}/moves", new PlaceBody(move, candidate.Teacher, to.School, null, null, to.Subject, null, null));
            await Coordinator.ReadAsync<JsonNode>($"{rotation}/scenarios/{keys["scenario"]}/moves", placed);
            await Coordinator.DoAsync(HttpMethod.Post, $"{rotation}/scenarios/{keys["scenario"]}/moves/{move}/reason", new ReasonBody(Formula));
            keys["post"] = $"{to.School}.{to.Stage}.{to.Subject}";
            (keys["school-of-move"], var today) = (candidate.School, People.Today);
            var plan = (await Browsers["局领导"].ReadAsync<JsonNode>($"{Region}/live/rotation?audience={keys["cycle"]}"))["document"]!["scenarios"]!["items"]![$"s{keys["scenario"]}"]!;
            await Browsers["局领导"].DoAsync(
                HttpMethod.Post, $"{rotation}/scenarios/{keys["scenario"]}/envy",
                new AcceptEnvyBody([new(candidates.Rows[^1].Teacher, candidate.Teacher, to.School, to.Stage, to.Subject)], Formula));
            await Browsers["局领导"].DoAsync(HttpMethod.Post, $"{rotation}/scenarios/{keys["scenario"]}/approval", new ApprovePlanBody((string)plan["digest"]!));
            await Coordinator.DoAsync(HttpMethod.Post, $"{rotation}/scenarios/{keys["scenario"]}/notice", new PublishBody(Guid.NewGuid(), today, today));
            var objection = Guid.NewGuid();
            var objected = await Coordinator.DoAsync(HttpMethod.Post, $"{rotation}/scenarios/{keys["scenario"]}/moves/{move}/objections", new ObjectionBody(objection, Formula));
            await Coordinator.ReadAsync<JsonNode>($"{rotation}/objections", objected);
            await Coordinator.DoAsync(HttpMethod.Post, $"{rotation}/scenarios/{keys["scenario"]}/objections/{objection}/decision", new DecisionBody(Upheld: false, Formula));
            var ordered = await Coordinator.DoAsync(HttpMethod.Post, $"{rotation}/scenarios/{keys["scenario"]}/orders", new OrderBody(Formula, today.AddDays(30), null));
            for (var after = ordered.Position; !keys.ContainsKey("term"); after++)
            {
                Assert.True(after < ordered.Position + 10, "The term of the order does not begin.");
                if ((await Coordinator.ReadAsync<TermListBody>($"{Region}/terms", after)).Rows is [{ Key: var term }, ..])
                    keys["term"] = term;
            }

            return;
        }
        Assert.Fail("Nobody could be placed.");
    }

    // Another plan, which sends the one with fewer points to a post that both of two wish for.
    private async Task PassOverAsync(IEnumerable<CandidateLineBody> candidates)
    {
        keys["other"] = $"{Guid.NewGuid():N}";
        var (rotation, cycle) = ($"{Region}/rotation", $"{Region}/rotation/cycles/{keys["cycle"]}");
        await Coordinator.DoAsync(HttpMethod.Post, $"{rotation}/scenarios/{keys["other"]}", new DraftScenarioBody(keys["cycle"], "方案乙"));
        foreach (var post in await Coordinator.ReadAsync<ImmutableArray<PostEffectBody>>($"{cycle}/shortages?scenario={keys["scenario"]}"))
        {
            var rivals = new List<(string Teacher, long Points)>();
            foreach (var rival in candidates.Where(c => c.School != post.School && (c.Stage, c.Subject) == (post.Stage, post.Subject)).Take(6))
                rivals.Add((rival.Teacher, (await Coordinator.ReadAsync<JsonNode>($"{cycle}/candidates/{rival.Teacher}/case"))["points"]!.AsArray().Sum(l => (long)l!["points"]!)));
            rivals.Sort((a, b) => b.Points.CompareTo(a.Points));
            if (rivals.Count < 2 || rivals[0].Points == rivals[^1].Points)
                continue;
            foreach (var (rival, _) in ((string, long)[])[rivals[0], rivals[^1]])
                await Coordinator.DoAsync(HttpMethod.Post, $"{cycle}/candidates/{rival}/wishes", new { wishes = new[] { new { target = "school", key = post.School, subject = post.Subject } } });
            await Coordinator.DoAsync(
                HttpMethod.Post, $"{rotation}/scenarios/{keys["other"]}/moves", new PlaceBody(Guid.NewGuid(), rivals[^1].Teacher, post.School, null, null, post.Subject, null, null));
            return;
        }

        Assert.Fail("Nobody could be passed over.");
    }

    private async Task ApplyAsync(CandidateLineBody nominated)
    {
        var cycle = $"{Region}/rotation/cycles/{keys["cycle"]}";
        foreach (var phase in (string[])["P4", "P5"])
            await Coordinator.DoAsync(HttpMethod.Post, $"{cycle}/phases/{phase}/open");
        await Browsers["教师"].DoAsync(HttpMethod.Post, $"{cycle}/candidates/{keys["teacher"]}/disputes", new DisputeBody(Guid.NewGuid(), "R1", Formula, LongCode));
        await Coordinator.DoAsync(HttpMethod.Post, $"{cycle}/candidates/{nominated.Teacher}/school-nomination");
    }

    private async Task ExemptAsync() => await Browsers["教师"].DoAsync(
        HttpMethod.Post, $"{Region}/teachers/{keys["teacher"]}/exemptions",
        new ExemptionRequestBody(Guid.CreateVersion7(), "nursing", LongCode, Formula, new(2026, 1, 1), People.Today.AddYears(1)));

    private async Task MeetAsync()
    {
        var lead = Browsers["集团牵头校负责人"];
        var group = $"{Region}/groups/{keys["group"]}";
        keys["activity"] = "listed";
        var planned = await lead.DoAsync(HttpMethod.Put, $"{group}/activities/listed", new PlanActivityBody(LongCode, "area-research", "onsite", People.Today, 2));
        await lead.ReadAsync<ActivityListBody>($"{Region}/activities", planned);
        var started = await lead.DoAsync(HttpMethod.Post, $"{Region}/activities/listed/start");
        await lead.ReadAsync<ActivityListBody>($"{Region}/activities", started);
        var number = (await Coordinator.ReadAsync<JsonNode>($"{Region}/teachers/{keys["teacher"]}"))["line"]!["staffNumber"]!.ToString();
        await lead.DoAsync(HttpMethod.Put, $"{Region}/activities/listed/attendance/in1", new CheckInBody(number, null, null));
        var members = (await Coordinator.ReadAsync<GroupBody>(group)).Memberships;
        await lead.DoAsync(HttpMethod.Put, $"{group}/lessons/listed", new TimetableLessonBody(
            Formula, "delivery", "mathematics", "三年级", number, People.Today.AddDays(2).ToDateTime(TimeOnly.MinValue), 40, [new("e1", members.First(m => m.School != keys["school"]).School, "@1班", null)]));
        var pairing = (await Coordinator.ReadAsync<PairingListBody>($"{Exchange}/pairings?size=500")).Rows.First(p => p.InForce);
        var speaker = (await Coordinator.ReadAsync<TeacherListBody>($"{Region}/teachers?school={pairing.Second.Key}")).Rows[0].StaffNumber;
        await Coordinator.DoAsync(HttpMethod.Put, $"{Exchange}/pairings/{pairing.Key}/lessons/shared", new TimetableLessonBody(
            "同课异构", "synchronous", "mathematics", "三年级", speaker, People.Today.AddDays(2).ToDateTime(TimeOnly.MinValue), 40, [new("e1", pairing.First.Key, "三（1）班", null)]));
        keys["exchanged"] = "exchanged";
        var day = People.Today;
        var joint = await Coordinator.DoAsync(HttpMethod.Put, $"{Exchange}/pairings/{pairing.Key}/activities/exchanged", new PlanActivityBody(LongCode, "same-lesson", "onsite", day, 2));
        await Coordinator.ReadAsync<ActivityListBody>($"{Exchange}/activities", joint);
        await Coordinator.DoAsync(HttpMethod.Put, $"{Exchange}/activities/exchanged/attendance/in1", new CheckInBody(speaker, null, "datong"));
    }

    private async Task AdmitAsync()
    {
        await Coordinator.DoAsync(HttpMethod.Put, $"{Region}/groups/{Guid.NewGuid():N}", new FormGroupBody("G3", Formula, ImmutableArray<string>.Empty, new(2026, 1, 1)));
        await Coordinator.DoAsync(HttpMethod.Post, $"{Region}/accounts/opening", new OpeningBody(keys["school"], null));
        var colleague = (await Coordinator.ReadAsync<OfficeListBody>($"{Region}/accounts/offices?q=coordinator2")).Rows[0].Account;
        var own = (await Browsers["局领导"].ReadAsync<DelegationListBody>($"{Region}/accounts/delegations")).Own.First(g => g.Scope == "region/datong");
        await Browsers["局领导"].DoAsync(
            HttpMethod.Post, $"{Region}/accounts/{colleague}/delegations", new DelegationOrderBody(Guid.NewGuid(), own.Id, null, People.Today.AddDays(7)));
    }

    private async Task RecordMoveAsync()
    {
        var teacher = (await Coordinator.ReadAsync<JsonNode>($"{Region}/teachers/{keys["teacher"]}"))["line"]!["staffNumber"];
        var schools = (await Coordinator.ReadAsync<SchoolListBody>($"{Region}/schools")).Rows;
        var moves = $"教师编号,原学校代码,新学校代码,交流形式,起始日期,文号\n{teacher},{schools[0].Code},{schools[1].Code},定期交流,2015-09-01,{LongCode}\n"
            + $"{teacher},{schools[1].Code},{schools[2].Code},公开选调,2016-09-01,+2016";
        var taken = await RosterHost.SendAsync(Coordinator, $"{Region}/imports", Guid.NewGuid(), ImportFile.Of("moves.csv", Encoding.UTF8.GetBytes(moves)));
        (await Coordinator.ReachAsync($"{Region}/move-records", (await taken.Content.ReadFromJsonAsync<ImportTakenBody>(Cancel))!.Position)).Dispose();
    }

    private async Task ActAsync()
    {
        var teachers = (await Coordinator.ReadAsync<TeacherListBody>($"{Region}/teachers?school={keys["school"]}&size=200")).Rows;
        keys["action"] = $"{Guid.NewGuid():N}";
        using var order = new HttpRequestMessage(HttpMethod.Post, $"{Region}/actions")
        {
            Content = JsonContent.Create(new ActionOrderBody("teachers", "class-teacher", null, [.. teachers.Select(t => t.Key)], null, null, null)), Headers = { { "Idempotency-Key", keys["action"] } },
        };
        (await Coordinator.SendAsync(order, Cancel)).EnsureSuccessStatusCode();
        keys["shared"] = $"{Guid.NewGuid():N}";
        var pairings = (await Coordinator.ReadAsync<PairingListBody>($"{Exchange}/pairings?size=500")).Rows;
        using var shared = new HttpRequestMessage(HttpMethod.Post, $"{Exchange}/actions")
        {
            Content = JsonContent.Create(new ActionOrderBody("pairings", "suspend", new() { ["from"] = $"{People.Today:yyyy-MM-dd}" }, [.. pairings.Where(p => p.InForce).Skip(1).Take(2).Concat(pairings.Where(p => !p.InForce)).Select(p => p.Key)], null, null, null)),
            Headers = { { "Idempotency-Key", keys["shared"] } },
        };
        (await Coordinator.SendAsync(shared, Cancel)).EnsureSuccessStatusCode();
    }
}
