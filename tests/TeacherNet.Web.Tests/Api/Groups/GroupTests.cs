using System.Collections.Immutable;
using System.Text.Json;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Schools;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Activities;
using TeacherNet.Web.Api.Groups;
using TeacherNet.Web.Api.Lessons;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Api.Groups;

public sealed class GroupTests
{
    private const string Region = "/api/v1/region/datong";

    [Fact]
    public async Task Forms_a_group_admits_schools_and_shows_its_month_to_its_own_coordinator_alone()
    {
        await using var host = await HostAsync();
        using var bureau = await host.SignInAsync("bureau");
        using var own = await host.SignInAsync("own");
        using var other = await host.SignInAsync("other");
        var activity = await HoldActivityAsync(bureau, own);

        Assert.Equal((2, 1), (await FigureAsync(own, "group.members", "asOf=2026-03-02"), await FigureAsync(own, "group.activities", "month=2026-03")));
        Assert.Equal("group.has-lead", await bureau.RefusalAsync(HttpMethod.Put, $"{Region}/groups/g1/members/m3", new AdmitMemberBody("s3", "lead", new(2026, 1, 1))));
        Assert.Equal("g1", (await own.ReadAsync<JsonElement>($"{Region}/live/group?audience=g1")).GetProperty("document").GetProperty("name").GetString());
        Assert.Equal("access.denied", await other.RefusalAsync(HttpMethod.Get, $"{Region}/live/group?audience=g1"));
        Assert.Equal("access.denied", await other.RefusalAsync(HttpMethod.Get, $"{Region}/groups/g1"));
        Assert.Equal("access.denied", await other.RefusalAsync(HttpMethod.Post, $"{activity}/finish"));
        Assert.Empty((await other.ReadAsync<ActivityListBody>($"{Region}/activities")).Rows);
        Assert.Empty((await other.ReadAsync<LessonListBody>($"{Region}/lessons")).Rows);
        Assert.Equal(["g1", "g2"], (await other.ReadAsync<GroupListBody>($"{Region}/groups")).Rows.Select(g => g.Name));
        Assert.Equal(2, (await other.ReadAsync<FigureBody>($"{Region}/metrics/group.count-g3?asOf=2026-12-31")).Value);
    }

    private static async Task<string> HoldActivityAsync(HttpClient bureau, HttpClient own)
    {
        foreach (var group in (string[])["g1", "g2"])
            await bureau.DoAsync(HttpMethod.Put, $"{Region}/groups/{group}", new FormGroupBody("G3", group, ImmutableArray<string>.Empty, new(2026, 1, 1)));
        await bureau.DoAsync(HttpMethod.Put, $"{Region}/groups/g1/members/m1", new AdmitMemberBody("s1", "lead", new(2026, 1, 1)));
        await bureau.DoAsync(HttpMethod.Put, $"{Region}/groups/g1/members/m2", new AdmitMemberBody("s2", "member", new(2026, 1, 1)));
        Assert.Equal("access.denied", await own.RefusalAsync(HttpMethod.Put, $"{Region}/groups/g2/activities/a1", new PlanActivityBody("JY1", "area-research", "onsite", new(2026, 3, 2), 3)));
        var planned = await own.DoAsync(HttpMethod.Put, $"{Region}/groups/g1/activities/a1", new PlanActivityBody("JY1", "area-research", "onsite", new(2026, 3, 2), 3));
        await own.ReadAsync<ActivityListBody>($"{Region}/activities", planned);
        var started = await own.DoAsync(HttpMethod.Post, $"{Region}/activities/a1/start");
        await own.ReadAsync<ActivityListBody>($"{Region}/activities", started);
        return $"{Region}/activities/a1";
    }

    private static async Task<int> FigureAsync(HttpClient browser, string code, string period) =>
        (int)(await browser.ReadAsync<FigureRecordsBody>($"{Region}/groups/g1/metrics/{code}/records?{period}")).Figure.Value;

    private static async Task<RunningHost> HostAsync()
    {
        var host = await RunningHost.StartAsync(time: new ShiftedTime(new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)));
        foreach (var school in (string[])["s1", "s2", "s3"])
            await host.OrderAsync(People.Datong, SchoolGrain.Kind, school, new RegisterSchool(Facts(school), null));
        await host.AdmitAsync("bureau", Roles.Coordinator, People.Datong);
        await host.AdmitAsync("own", Roles.GroupCoordinator, People.Datong, "g1");
        await host.AdmitAsync("other", Roles.GroupCoordinator, People.Datong, "g2");
        return host;
    }

    private static SchoolFacts Facts(string code) => new(code, $"大通县{code}小学", [], "primary", ["primary"], "rural", null, null, null, null, 300, [], null);
}
