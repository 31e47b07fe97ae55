using System.Text.Json;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Exchanges;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Api.Exchanges;

public sealed class ExchangeFiguresTests(ExchangeHost exchange) : IClassFixture<ExchangeHost>
{
    private static readonly Dictionary<string, string> Codes = new()
    {
        ["schoolsYuhuatai"] = "exchange.schools-first",
        ["schoolsDatong"] = "exchange.schools-second",
        ["pairsInForce"] = "exchange.pairs-in-force",
        ["pairsEverSigned"] = "exchange.pairs-ever-signed",
        ["newPairsThisYear"] = "exchange.new-pairs",
        ["activitiesThisYear"] = "exchange.activities",
        ["personTimes"] = "exchange.person-times",
        ["personTimesYuhuatai"] = "exchange.person-times-first",
        ["personTimesDatong"] = "exchange.person-times-second",
        ["persons"] = "exchange.persons",
    };

    [Fact]
    public async Task Gives_every_figure_at_the_three_dates_with_as_many_records_as_it_says()
    {
        foreach (var expected in Rosters.Expected("exchange").GetProperty("asOf").EnumerateArray())
        {
            var day = expected.GetProperty("asOf").GetString();
            foreach (var (name, code) in Codes)
            {
                var figure = await exchange.Datong.ReadAsync<FigureRecordsBody>($"{ExchangeHost.Path}/metrics/{code}/records?asOf={day}");

                Assert.Equal((day, name, expected.GetProperty(name).GetDecimal()), (day, name, figure.Figure.Value));
                Assert.Equal(figure.Figure.Value, figure.Records.Select(r => r.Id).Distinct().Count());
                Assert.Equal(day, figure.Figure.Period.Until.ToString("O", null));
            }
        }
    }

    [Fact]
    public async Task Gives_every_figure_at_any_other_day_by_the_same_function()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var views = await exchange.Service<ViewHost>().OfAsync(ScopeId.Partnership("yuhuatai", "datong"));
        DateOnly[] lastDaysAndTheNext = [new(2023, 5, 13), new(2023, 5, 14), new(2024, 11, 6), new(2024, 11, 7), new(2026, 12, 31), new(2027, 1, 1)];

        foreach (var day in lastDaysAndTheNext.Concat(Enumerable.Range(0, 10).Select(_ => new DateOnly(2020, 1, 1).AddDays(random.Next(2_700)))))
            foreach (var metric in ExchangeMetrics.All)
            {
                var figure = await exchange.Datong.ReadAsync<FigureBody>($"{ExchangeHost.Path}/metrics/{metric.Code}?asOf={day:yyyy-MM-dd}");
                var expected = views.Read<ExchangeState, decimal>(state => metric.Compute(state, Period.YearTo(day)).Value);
                Assert.True(expected == figure.Value, $"{metric.Code} as of {day:O}: {figure.Value}, not {expected}; seed {seed}");
            }
    }

    [Theory]
    [InlineData("exchange.person-times", "2025-01-01", "2025年度")]
    [InlineData("exchange.pairs-in-force", "2025-06-30", "截至2025-06-30")]
    public async Task Says_what_a_figure_as_of_a_day_speaks_of(string code, string from, string label)
    {
        var period = (await exchange.Datong.ReadAsync<FigureBody>($"{ExchangeHost.Path}/metrics/{code}?asOf=2025-06-30")).Period;

        Assert.Equal((from, "2025-06-30", label), (period.From.ToString("O", null), period.Until.ToString("O", null), period.Label));
    }

    [Theory]
    [InlineData("asOf=2025-06-30&year=2025")]
    [InlineData("from=2025-01-01")]
    [InlineData("from=2025-02-01&until=2025-01-01")]
    public async Task Refuses_a_period_that_is_none(string period) => Assert.Equal(
        "metric.period", await exchange.Datong.RefusalAsync(HttpMethod.Get, $"{ExchangeHost.Path}/metrics/exchange.persons?{period}"));

    [Fact]
    public async Task Writes_the_report_sentence_with_the_figures_it_is_made_of()
    {
        var sentence = await exchange.Partner.ReadAsync<SentenceBody>($"{ExchangeHost.Path}/exchange/sentence?asOf=2025-12-31");

        Assert.Equal(Rosters.Expected("exchange").GetProperty("sentence").GetString(), sentence.Text);
        Assert.Equal([24, 20, 29, 9, 27, 1839], sentence.Figures.Select(f => (int)f.Value));
        Assert.Equal("2025年度", sentence.Period.Label);
    }

    [Fact]
    public async Task Shows_the_partner_no_full_name_in_what_it_may_read()
    {
        var teacher = await exchange.TeacherAsync("datong", 0);
        foreach (var path in (string[])["activities?size=500", "metrics/exchange.persons/records?asOf=2025-12-31", "live/exchange", "lessons"])
        {
            var text = (await exchange.Partner.ReadAsync<JsonElement>($"{ExchangeHost.Path}/{path}")).GetRawText();
            Assert.DoesNotContain(teacher.Name, text, StringComparison.Ordinal);
            Assert.DoesNotContain(teacher.Key, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Refuses_the_partner_everything_of_the_region()
    {
        foreach (var path in (string[])["metrics", "groups", "activities", "lessons", "live/matrix", "metrics/matrix.shortage/records"])
            Assert.Equal("scope.unknown", await exchange.Partner.RefusalAsync(HttpMethod.Get, $"/api/v1/region/datong/{path}"));
    }

    [Fact]
    public async Task Lists_pairings_by_school_and_lets_only_the_coordinator_change_them()
    {
        var all = await exchange.Partner.ReadAsync<PairingListBody>($"{ExchangeHost.Path}/pairings?size=500");
        var one = all.Rows.First(p => p.InForce);
        var found = await exchange.Partner.ReadAsync<PairingListBody>($"{ExchangeHost.Path}/pairings?q={one.Second.Code}");

        Assert.Equal(32, all.Total);
        Assert.All(found.Rows, p => Assert.Equal(one.Second, p.Second));
        Assert.Equal("access.denied", await exchange.Partner.RefusalAsync(HttpMethod.Post, $"{ExchangeHost.Path}/pairings/{one.Key}/end", new PairingDayBody(new(2026, 3, 1))));
    }
}
