using System.Text.Json.Nodes;
using TeacherNet.Kernel;
using TeacherNet.Web.Api;
using TeacherNet.Web.Tests.Rotation;
using Xunit;

namespace TeacherNet.Web.Tests.Home;

public sealed class PeriodTests(RotationDesk desk) : IClassFixture<RotationDesk>
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void The_latest_period_with_data_is_the_default_and_says_so()
    {
        Assert.Equal(new AskedPeriod(Period.Year(2024), IsLatest: true), DataPeriods.Latest(Span.Year, [new(2021, 3, 1), new(2024, 9, 1)], Today));
        Assert.Equal(new AskedPeriod(Period.SchoolYear(2024), IsLatest: true), DataPeriods.Latest(Span.SchoolYear, [new(2025, 3, 1)], Today));
    }

    [Fact]
    public void The_period_of_today_ends_today() =>
        Assert.Equal(new AskedPeriod(Period.YearTo(Today), IsLatest: true), DataPeriods.Latest(Span.Year, [new(2026, 1, 5)], Today));

    [Fact]
    public void Without_data_it_is_the_period_of_today_and_no_latest_one()
    {
        Assert.Equal(new AskedPeriod(Period.SchoolYearTo(Today), IsLatest: false), DataPeriods.Latest(Span.SchoolYear, [], Today));
        Assert.Equal(new AskedPeriod(Period.AsOf(Today), IsLatest: false), DataPeriods.Latest(Span.Day, [new(2024, 9, 1)], Today));
    }

    [Fact]
    public async Task A_figure_names_its_period_and_whether_anything_is_known_of_it()
    {
        await desk.BeginAsync();

        var share = await desk.ReadAsync(desk.Wang, "metrics/rotation.share");
        Assert.Equal((true, true), ((bool)share["period"]!["isLatest"]!, (bool)share["hasData"]!));
        Assert.Equal($"{desk.Year}学年", (string?)share["period"]!["label"]);
        Assert.Contains(desk.Year, (await desk.ReadAsync(desk.Wang, "metrics/rotation.share/periods")).AsArray().Select(p => (int)p!["year"]!));

        var before = await desk.ReadAsync(desk.Wang, "metrics/rotation.share?schoolYear=1999");
        Assert.Equal((false, false), ((bool)before["period"]!["isLatest"]!, (bool)before["hasData"]!));
        Assert.Equal((int)(await desk.ReadAsync(desk.Wang, "metrics/posts.shortage"))["value"]!, (int)(await desk.ReadAsync(desk.Wang, "rotation/shortages"))["before"]!);
    }

    [Fact]
    public async Task What_the_plan_leaves_short_is_one_figure_everywhere()
    {
        await desk.BeginAsync();
        var (teacher, post) = await desk.SomebodyAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(Guid.NewGuid(), teacher, post));

        var shortages = await desk.ReadAsync(desk.Wang, "rotation/shortages");
        var planned = await desk.ReadAsync(desk.Wang, "metrics/posts.shortage-planned/records");

        Assert.Equal((int)planned["figure"]!["value"]!, (int)shortages["after"]!);
        Assert.Equal((int)planned["figure"]!["value"]!, planned["records"]!.AsArray().Sum(Missing));
        Assert.Equal("方案一", (string?)shortages["plan"]);

        static int Missing(JsonNode? record) => int.Parse(((string)record!["text"]!).Split('：')[^1], null);
    }
}
