using System.Globalization;
using System.Text.Json;
using TeacherNet.Engine;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Imports.Taking;

public sealed class TakingExchangeTests
{
    private static readonly ScopeId Partnership = ScopeId.Partnership("yuhuatai", "datong");

    private static readonly ImportFile[] Files =
        [Rosters.File("exchange-attendance.csv"), Rosters.File("exchange-pairs.csv"), Rosters.File("exchange-activities.csv")];

    [Fact]
    public async Task Gives_the_expected_figures_and_sentence_once_and_is_taken_back_whole()
    {
        await using var world = await WithRostersAsync();
        var before = await world.StatesAsync(Partnership);

        var import = await world.TakeAsync(Partnership, Files);
        Assert.IsType<Answer.Accepted>(import.Outcome.Answer);
        var views = await world.Views.OfAsync(Partnership);
        foreach (var expected in Rosters.Expected("exchange").GetProperty("asOf").EnumerateArray())
            AssertFigures(expected, views.Read<ExchangeState, Dictionary<string, decimal>>(state => Figures(state, DateOf(expected))));
        Assert.Equal(
            Rosters.Expected("exchange").GetProperty("sentence").GetString(),
            views.Read<ExchangeState, string>(state => ExchangeSentence.Of(state, Period.YearTo(new(2025, 12, 31)))!.Text));

        var head = await world.Journal.HeadAsync(Partnership, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await world.TakeAsync(Partnership, Files)).Outcome.Changed);
        Assert.Equal(head, await world.Journal.HeadAsync(Partnership, TestContext.Current.CancellationToken));

        Assert.IsType<Answer.Accepted>((await world.TakeBackAsync(Partnership, import.Id)).Answer);
        Assert.Equal(before, await world.StatesAsync(Partnership));
    }

    [Fact]
    public async Task Takes_the_three_lists_one_after_another_as_well()
    {
        await using var world = await WithRostersAsync();

        foreach (var file in (string[])["exchange-pairs.csv", "exchange-activities.csv", "exchange-attendance.csv"])
        {
            var import = await world.TakeAsync(Partnership, Rosters.File(file));
            Assert.Empty(import.Rows.Refused);
            Assert.IsType<Answer.Accepted>(import.Outcome.Answer);
        }

        var last = Rosters.Expected("exchange").GetProperty("asOf").EnumerateArray().Last();
        AssertFigures(last, (await world.Views.OfAsync(Partnership)).Read<ExchangeState, Dictionary<string, decimal>>(s => Figures(s, DateOf(last))));
    }

    private static async Task<ImportWorld> WithRostersAsync()
    {
        var world = new ImportWorld();
        await world.TakeAsync(ScopeId.Region("datong"), Rosters.Of("datong"));
        await world.TakeAsync(ScopeId.Region("yuhuatai"), Rosters.Of("yuhuatai"));
        await world.Engine.AskAsync(
            new(Partnership, PartnershipGrain.Kind, PartnershipGrain.Kind), new FoundPartnership(new("东西部协作", "雨花台区", "大通县", new(2020, 1, 1))), "tester",
            new(Guid.NewGuid()), TestContext.Current.CancellationToken);
        await world.CatchUpAsync(Partnership);
        return world;
    }

    private static DateOnly DateOf(JsonElement expected) => DateOnly.Parse(expected.GetProperty("asOf").GetString()!, CultureInfo.InvariantCulture);

    private static Dictionary<string, decimal> Figures(ExchangeState state, DateOnly day)
    {
        decimal Of(Metric<ExchangeState> metric)
        {
            var figure = metric.Compute(state, Period.YearTo(day));
            Assert.Equal(figure.Value, figure.Records.Length);
            return figure.Value;
        }

        return new()
        {
            ["schoolsYuhuatai"] = Of(ExchangeMetrics.SchoolsFirst),
            ["schoolsDatong"] = Of(ExchangeMetrics.SchoolsSecond),
            ["pairsInForce"] = Of(ExchangeMetrics.PairsInForce),
            ["pairsEverSigned"] = Of(ExchangeMetrics.PairsEverSigned),
            ["newPairsThisYear"] = Of(ExchangeMetrics.NewPairs),
            ["activitiesThisYear"] = Of(ExchangeMetrics.Activities),
            ["personTimes"] = Of(ExchangeMetrics.PersonTimes),
            ["personTimesYuhuatai"] = Of(ExchangeMetrics.PersonTimesFirst),
            ["personTimesDatong"] = Of(ExchangeMetrics.PersonTimesSecond),
            ["persons"] = Of(ExchangeMetrics.Persons),
        };
    }

    private static void AssertFigures(JsonElement expected, Dictionary<string, decimal> figures)
    {
        foreach (var (name, value) in figures)
            Assert.Equal((name, expected.GetProperty(name).GetDecimal()), (name, value));
    }
}
