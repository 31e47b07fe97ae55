using System.Net.Http.Json;
using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Imports;
using TeacherNet.Web.Api.Records;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Api;

public sealed class MovesFiguresTests
{
    [Fact]
    public async Task Counts_524_person_times_in_five_years_and_153_teachers_in_the_last() => await AssertAsync(
        "xx",
        ("rotation.person-times", "from=2018-01-01&until=2022-12-31", 524),
        ("rotation.persons", "from=2018-01-01&until=2022-12-31", 499),
        ("rotation.teachers", "year=2022", 153),
        ("rotation.teachers", "asOf=2022-12-31", 153));

    [Fact]
    public async Task Counts_216_persons_in_one_year() => await AssertAsync(
        "gaotai", ("rotation.person-times", "year=2023", 216), ("rotation.persons", "asOf=2023-12-31", 216));

    [Theory]
    [InlineData("xx", 2022, "近5年轮岗交流校长和教师524人次，其中，2022年交流轮岗教师153人。", "全县教师评聘高级职称255人、中级职称469人。")]
    [InlineData("gaotai", 2023, "轮岗交流教师216名。")]
    public async Task Writes_the_sentences_of_the_report_word_for_word(string county, int year, params string[] sentences)
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync(county, Roles.Coordinator, ScopeId.Region(county));
        using var coordinator = await host.SignInAsync(county);
        using var answer = await RosterHost.SendAsync(coordinator, $"/api/v1/region/{county}/imports", Guid.NewGuid(), [.. Rosters.Of(county), Rosters.File($"{county}-moves.csv")]);
        var taken = (await answer.Content.ReadFromJsonAsync<ImportTakenBody>(TestContext.Current.CancellationToken))!;

        var written = await coordinator.ReadAsync<List<ReportSentenceBody>>($"/api/v1/region/{county}/report/sentences?year={year}", taken.Position);
        Assert.Subset(written.Select(s => s.Text).ToHashSet(), sentences.ToHashSet());
        foreach (var figure in written.SelectMany(s => s.Figures))
        {
            var opened = await coordinator.ReadAsync<FigureRecordsBody>($"/api/v1/region/{county}/metrics/{figure.Code}/records?{figure.Query}");
            Assert.Equal((figure.Value, figure.Value), (opened.Figure.Value, opened.Records.Length));
        }
    }

    private static async Task AssertAsync(string county, params (string Code, string Period, int Value)[] expected)
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync(county, Roles.Coordinator, ScopeId.Region(county));
        using var coordinator = await host.SignInAsync(county);
        using var answer = await RosterHost.SendAsync(coordinator, $"/api/v1/region/{county}/imports", Guid.NewGuid(), [.. Rosters.Of(county), Rosters.File($"{county}-moves.csv")]);
        var taken = (await answer.Content.ReadFromJsonAsync<ImportTakenBody>(TestContext.Current.CancellationToken))!;

        foreach (var (code, period, value) in expected)
        {
            var figure = await coordinator.ReadAsync<FigureRecordsBody>($"/api/v1/region/{county}/metrics/{code}/records?{period}", taken.Position);
            Assert.Equal((code, value), (code, figure.Figure.Value));
            Assert.Equal(value, figure.Records.Select(r => r.Id).Distinct().Count());
        }
    }
}
