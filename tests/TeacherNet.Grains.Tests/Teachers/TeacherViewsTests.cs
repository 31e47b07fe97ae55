using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Teachers;

public sealed class TeacherViewsTests
{
    private static readonly Guid Roster = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid History = new("00000000-0000-0000-0000-000000000002");

    private readonly World world = new(new(2026, 9, 1));

    public TeacherViewsTests()
    {
        world.Accept("school", "s1", new RegisterSchool(Samples.School("DT001"), null));
        world.Accept("school", "s2", new RegisterSchool(Samples.School("DT002"), null));
        world.Accept("teacher", "t1", new RegisterTeacher(Samples.Teacher("DT00001"), null));
        world.Accept("teacher", "t2", new RegisterTeacher(Samples.Teacher("DT00002", "s2", "english") with { Title = "T4" }, null));
    }

    [Fact]
    public void Finds_teachers_by_number_name_school_and_filter()
    {
        Assert.Equal("t2", Directory().WithNumber("DT00002")?.Key);
        Assert.Equal(["t1", "t2"], Keys(new() { Text = "张" }));
        Assert.Equal(["t2"], Keys(new() { Text = "桥头DT002" }));
        Assert.Equal(["t2"], Keys(new() { Title = "T4", Subject = "english" }));
        Assert.Equal(["t2", "t1"], Keys(new() { Sort = DirectorySort.School, Descending = true }));
        Assert.Equal(["t1"], Keys(new() { Numbers = ["dt00001", "nobody"] }));
        Assert.Equal(["t2"], Keys(new() { Skip = 1, Take = 1 }));
        Assert.Equal(["t1"], Directory().InCell("s1", "primary", "mathematics", world.Today).Select(t => t.Key));
    }

    [Fact]
    public void Keeps_to_the_schools_and_teachers_within_reach()
    {
        Assert.Equal(["t2"], Keys(new() { Within = new(["s2"], []) }));
        Assert.Equal(["t1"], Keys(new() { Within = new([], ["t1"]) }));
        Assert.Empty(Keys(new() { Within = new([], []) }));
        Assert.Equal(["t1"], Keys(new() { Person = Samples.Teacher("DT00001").Person }));
    }

    [Fact]
    public void Knows_where_a_teacher_was_on_a_day_by_postings_and_before_them_by_moves()
    {
        world.Accept("teacher", "t1", new RecordMove(Samples.Move(1, from: "s2", to: "s3", year: 2012), null));
        world.Accept("teacher", "t1", new RecordMove(Samples.Move(2, from: "s3", to: "s2", year: 2016), null));
        var teacher = Directory().Find("t1")!;

        Assert.Equal(new("s2", null, null, Samples.Day("2012-08-31")), Whereabouts.On(teacher, Samples.Day("2010-01-01")));
        Assert.Equal(new("s3", null, Samples.Day("2012-09-01"), Samples.Day("2016-08-31")), Whereabouts.On(teacher, Samples.Day("2012-09-01")));
        Assert.Equal("s2", Whereabouts.On(teacher, Samples.Day("2019-08-31"))?.School);
        Assert.Equal(new("s1", teacher.Post, Samples.Day("2019-09-01"), null), Whereabouts.On(teacher, Samples.Day("2019-09-01")));
        Assert.Null(Whereabouts.On(Directory().Find("t2")!, Samples.Day("2019-08-31")));
    }

    [Fact]
    public void Shows_an_erased_person_without_a_name()
    {
        Assert.Equal(Erased.Name, world.View<DirectoryView, TeacherDirectory>(new Forgotten()).Find("t1")?.Name);
        Assert.Equal(Erased.Name, world.View<MovesView, MoveList>(new Forgotten()).Teacher("t1").Name);
    }

    [Fact]
    public void Every_view_is_as_before_once_imports_are_undone()
    {
        var before = Views();
        world.Accept("teacher", "t3", new RegisterTeacher(Samples.Teacher("DT00003"), Roster));
        world.Accept("teacher", "t1", new RegisterTeacher(Samples.Teacher("DT00009", "s2"), Roster));
        world.Accept("teacher", "t2", new RecordMove(Samples.Move(1), History));
        world.Accept("teacher", "t3", new RecordMove(Samples.Move(2), History));
        Assert.NotEqual(before, Views());

        foreach (var teacher in new[] { "t1", "t2", "t3" })
        {
            world.Accept("teacher", teacher, new UndoMoveImport(History));
            world.Accept("teacher", teacher, new UndoTeacherImport(Roster));
        }

        Assert.Equal(before, Views());
    }

    [Fact]
    public void Whatever_imports_do_taking_them_back_in_turn_restores_every_view() => Prop.ForAll<PositiveInt[]>(numbers =>
    {
        var test = new TeacherViewsTests();
        var before = test.Views();
        var imports = numbers.Select((n, i) => (Number: n.Get, Id: new Guid(i + 100, 0, 0, new byte[8]))).ToList();
        foreach (var (number, id) in imports)
            test.world.Accept("teacher", $"t{number % 4}", (number % 3) switch
            {
                0 => new RegisterTeacher(Samples.Teacher($"DT0000{number % 4}", $"s{number % 2}") with { Grade = number % 9 }, id),
                _ when number % 4 is 1 or 2 => new RecordMove(Samples.Move(1000 + imports.IndexOf((number, id)), year: 2000 + (number % 20)), id),
                _ => new RegisterTeacher(Samples.Teacher($"DT0000{number % 4}", subject: "music") with { ClassTeacher = number % 5 == 0 }, id),
            });
        foreach (var (number, id) in Enumerable.Reverse(imports))
        {
            test.world.Accept("teacher", $"t{number % 4}", new UndoMoveImport(id));
            test.world.Accept("teacher", $"t{number % 4}", new UndoTeacherImport(id));
        }

        return before == test.Views();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_posting_by_order_shows_in_the_dossier_and_counts_as_a_move()
    {
        world.Accept("teacher", "t1", new TakePosting(
            Roster, "scenario", "s1", new("s2", null, "primary", "mathematics"), PostingKinds.Exchange, "F01", "teacher", new(2026, 9, 1), null, "8"));

        Assert.Equal(["s1", "s2"], Directory().Find("t1")!.Postings.Select(p => p.Post.School));
        Assert.Equal(1, MovesMetrics.PersonTimes.Compute(Moves(), Period.SchoolYear(2026)).Value);
        Assert.Equal(0, MovesMetrics.PersonTimes.Compute(Moves(), Period.SchoolYear(2025)).Value);
    }

    [Fact]
    public void Counts_times_persons_and_teachers_apart()
    {
        world.Accept("teacher", "t1", new RecordMove(Samples.Move(1, year: 2021), History));
        world.Accept("teacher", "t1", new RecordMove(Samples.Move(2, from: "s1", to: "s2"), History));
        world.Accept("teacher", "t2", new RecordMove(Samples.Move(3, staffClass: "vice-principal"), History));
        world.Accept("teacher", "t2", new RecordMove(Samples.Move(4, from: "s1", to: "s1"), History));
        var moves = Moves();
        var years = new Period(new(2021, 1, 1), new(2022, 12, 31), "近2年");

        Assert.Equal([3, 2, 1, 1], MovesMetrics.All.Select(m => (int)m.Compute(moves, years).Value));
        Assert.Equal([2, 2, 1, 1], MovesMetrics.All.Select(m => (int)m.Compute(moves, Period.Year(2022)).Value));
        Assert.All(MovesMetrics.All, m => Assert.Equal(m.Compute(moves, years).Value, m.Compute(moves, years).Records.Length));
        Assert.Equal("张DT00001（DT00001）：桥头DT002小学 → 桥头DT001小学，2021-09-01，定期交流", MovesMetrics.PersonTimes.Compute(moves, Period.Year(2021)).Records[0].Text);
    }

    [Fact]
    public void A_person_under_two_numbers_counts_once()
    {
        world.Accept("teacher", "t3", new RegisterTeacher(Samples.Teacher("DT00003", person: Samples.Teacher("DT00001").Person), null));
        world.Accept("teacher", "t1", new RecordMove(Samples.Move(1), History));
        world.Accept("teacher", "t3", new RecordMove(Samples.Move(2), History));

        Assert.Equal(1, MovesMetrics.Teachers.Compute(Moves(), Period.Year(2022)).Value);
    }

    private TeacherDirectory Directory() => world.View<DirectoryView, TeacherDirectory>();

    private MoveList Moves() => world.View<MovesView, MoveList>();

    private IEnumerable<string> Keys(DirectoryQuery query) => Directory().Search(query).Teachers.Select(t => t.Key);

    private string Views() => JsonSerializer.Serialize(new object[] { Directory(), Moves(), world.View<Grains.Matrix.MatrixView, Grains.Matrix.PostMatrix>() });

    private sealed class Forgotten : IReveal
    {
        public string? Open(Protected<string> value) => null;
    }
}
