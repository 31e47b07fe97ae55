using TeacherNet.Engine;
using TeacherNet.Grains.Imports;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Imports.Taking;

public sealed class TakingRosterTests
{
    [Theory]
    [InlineData("datong")]
    [InlineData("yuhuatai")]
    [InlineData("gaotai")]
    [InlineData("xx")]
    [InlineData("big")]
    public async Task Takes_in_what_is_accepted_once_and_takes_it_back_whole(string county)
    {
        await using var world = new ImportWorld();
        var scope = ScopeId.Region(county);
        var expected = Rosters.Expected(county);
        var before = await world.StatesAsync(scope);

        var first = await world.TakeAsync(scope, Rosters.Of(county));
        var views = await world.Views.OfAsync(scope);
        Assert.IsType<Answer.Accepted>(first.Outcome.Answer);
        Assert.Equal(expected.GetProperty("accepted").GetInt32(), views.Read<TeacherDirectory, int>(d => d.ByKey.Count));
        Assert.Equal(expected.GetProperty("schools").GetInt32(), views.Read<SchoolList, int>(s => s.ByKey.Count));
        Assert.Equal(expected.GetProperty("posts").GetInt32(), views.Read<SchoolList, int>(s => s.ByKey.Values.Sum(x => x.Posts.Count)));

        var head = await world.Journal.HeadAsync(scope, TestContext.Current.CancellationToken);
        var second = await world.TakeAsync(scope, Rosters.Of(county));
        Assert.Equal(0, second.Outcome.Changed);
        Assert.Equal(head, await world.Journal.HeadAsync(scope, TestContext.Current.CancellationToken));

        var undo = await world.TakeBackAsync(scope, first.Id);
        Assert.IsType<Answer.Accepted>(undo.Answer);
        Assert.Equal(before, await world.StatesAsync(scope));
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("gaotai")]
    public async Task Counts_moves_and_restores_the_figures_when_they_are_taken_back(string county)
    {
        await using var world = new ImportWorld();
        var scope = ScopeId.Region(county);
        await world.TakeAsync(scope, Rosters.Of(county));
        var views = await world.Views.OfAsync(scope);
        var before = await world.StatesAsync(scope);

        var moves = await world.TakeAsync(scope, Rosters.File($"{county}-moves.csv"));
        Assert.IsType<Answer.Accepted>(moves.Outcome.Answer);
        foreach (var year in Rosters.Expected(county).GetProperty("moves").GetProperty("byYear").EnumerateObject())
        {
            var period = Period.Year(int.Parse(year.Name, System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(year.Value.GetProperty("teachers").GetInt32(), views.Read<MoveList, decimal>(m => MovesMetrics.Teachers.Compute(m, period).Value));
        }
        var all = new Period(new(2018, 1, 1), new(2023, 12, 31), "");
        var figure = views.Read<MoveList, Figure>(m => MovesMetrics.PersonTimes.Compute(m, all));
        Assert.Equal(Rosters.Expected(county).GetProperty("moves").GetProperty("personTimes").GetInt32(), figure.Value);
        Assert.Equal(figure.Value, figure.Records.Length);

        Assert.Equal(0, (await world.TakeAsync(scope, Rosters.File($"{county}-moves.csv"))).Outcome.Changed);
        Assert.IsType<Answer.Accepted>((await world.TakeBackAsync(scope, moves.Id)).Answer);
        Assert.Equal(before, await world.StatesAsync(scope));
    }

    [Fact]
    public async Task Names_the_records_that_changed_since_and_can_leave_them()
    {
        await using var world = new ImportWorld();
        var scope = ScopeId.Region("xx");
        var import = await world.TakeAsync(scope, Rosters.Of("xx"));
        var views = await world.Views.OfAsync(scope);
        var teacher = views.Read<TeacherDirectory, DirectoryEntry>(d => d.WithNumber("XX00002")!);
        await world.Engine.AskAsync(
            new(scope, "teacher", teacher.Key), new RegisterTeacher(teacher.Facts with { ClassTeacher = !teacher.Facts.ClassTeacher }, null), "tester",
            new(Guid.NewGuid()), TestContext.Current.CancellationToken);
        await world.CatchUpAsync(scope);

        var refused = await world.TakeBackAsync(scope, import.Id);
        Assert.Equal("import.changed-since", Assert.IsType<Answer.Refused>(refused.Answer).Refusal.Code);
        Assert.Contains(new GrainId(scope, "teacher", teacher.Key), refused.Changed);
        Assert.Equal(1_073, views.Read<TeacherDirectory, int>(d => d.ByKey.Count));

        var rest = await world.TakeBackAsync(scope, import.Id, keepChanged: true);
        Assert.IsType<Answer.Accepted>(rest.Answer);
        Assert.Equal([teacher.Key], views.Read<TeacherDirectory, string[]>(d => [.. d.ByKey.Keys]));
        Assert.Equal([teacher.Post.School], views.Read<SchoolList, string[]>(s => [.. s.ByKey.Keys]));
        Assert.NotNull(views.Read<ImportList, ImportEntry>(l => l.Imports[0]).TakenBackAt);
    }

    [Fact]
    public async Task Writes_nothing_for_a_set_with_an_unreadable_file()
    {
        await using var world = new ImportWorld();
        var scope = ScopeId.Region("xx");

        var taken = await world.TakeAsync(scope, [.. Rosters.Of("xx"), ImportFile.Of("坏.xlsx", [0x50, 0x4B, 3, 4, 9, 9])]);

        Assert.Equal("import.file-unreadable", Assert.IsType<Answer.Refused>(taken.Outcome.Answer).Refusal.Code);
        Assert.Equal(0, (await world.Journal.HeadAsync(scope, TestContext.Current.CancellationToken)).Position);
    }
}
