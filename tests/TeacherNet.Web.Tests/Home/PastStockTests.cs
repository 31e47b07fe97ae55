using System.Text.Json.Nodes;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Schools;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Home;

public sealed class PastStockTests
{
    private static readonly DateTimeOffset Then = new(2025, 11, 20, 1, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stock_of_a_day_that_is_over_is_what_was_recorded_by_then_and_unknown_before()
    {
        var time = new ShiftedTime(Then);
        await using var host = await RunningHost.StartAsync(time: time);
        await host.OrderAsync(People.Datong, RegionGrain.Kind, RegionGrain.Of(People.Datong).Key, new EstablishRegion(new("大通回族土族自治县", "大通县", "Asia/Shanghai", RegionKinds.Own)));
        await host.OrderAsync(People.Datong, SchoolGrain.Kind, "s1", new RegisterSchool(
            new("101", "第一小学", [], "primary", ["primary"], "city", "strong", null, null, null, 300, [], null), null));
        await AuthoriseAsync(5);
        await host.AdmitAsync("leader", Roles.BureauLeader, People.Datong);
        time.Advance(TimeSpan.FromDays(365));
        await AuthoriseAsync(3);
        using var leader = await host.SignInAsync("leader");

        Assert.Equal((3, true), await ShortageAsync(""));
        Assert.Equal((3, true), await ShortageAsync("?asOf=2026-11-20"));
        Assert.Equal((5, true), await ShortageAsync("?asOf=2026-11-19"));
        Assert.Equal((5, true), await ShortageAsync("?asOf=2025-11-20"));
        Assert.Equal((0, false), await ShortageAsync("?asOf=2025-11-19"));
        Assert.Single(await RecordsAsync("?asOf=2025-11-20"));
        Assert.Empty(await RecordsAsync("?asOf=2025-11-19"));

        Task AuthoriseAsync(int posts) => host.OrderAsync(People.Datong, SchoolGrain.Kind, "s1", new AuthorisePosts([new("primary", "mathematics", posts)], null));

        async Task<JsonNode> ReadAsync(string path) => JsonNode.Parse(await leader.GetStringAsync($"/api/v1/region/datong/metrics/posts.shortage{path}", Cancel))!;

        async Task<(int, bool)> ShortageAsync(string query) => await ReadAsync(query) is var figure ? ((int)figure["value"]!, (bool)figure["hasData"]!) : default;

        async Task<JsonArray> RecordsAsync(string query) => (await ReadAsync($"/records{query}"))["records"]!.AsArray();
    }
}
