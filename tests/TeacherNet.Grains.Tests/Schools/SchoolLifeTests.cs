using TeacherNet.Grains.Matrix;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using Xunit;

namespace TeacherNet.Grains.Tests.Schools;

public sealed class SchoolLifeTests
{
    private static readonly Guid First = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Second = new("00000000-0000-0000-0000-000000000002");
    private static readonly DateOnly LastDay = new(2027, 7, 31);
    private static readonly EnterClosing Closing = new(First, LastDay, "大教〔2027〕1号", "生源减少，并入中心学校");
    private static readonly EnterPostCount Count = new(First, "primary", "art", 3, new(2027, 1, 1), "增班");

    private readonly World world = new(new(2026, 11, 22));

    public SchoolLifeTests()
    {
        world.Accept("school", "s1", new RegisterNewSchool(Samples.School()));
        world.Accept("school", "s1", new AuthorisePosts([new("primary", "art", 2)], null));
    }

    [Fact]
    public void Registers_a_new_school_once_and_never_over_another()
    {
        Assert.Equal(0, world.Accept("school", "s1", new RegisterNewSchool(Samples.School())));
        Assert.Equal("school.code-taken", Refused(new RegisterNewSchool(Samples.School() with { Pupils = 1 })));
    }

    [Fact]
    public void A_new_name_and_a_new_count_of_posts_hold_from_their_day_on()
    {
        world.Accept("school", "s1", new EnterSchoolCorrection(
            Second, Samples.School() with { Name = "桥头中心小学", FormerNames = ["桥头DT001小学", "桥头旧小学"], Pupils = 1 }, ["name", "formerNames"], new(2027, 1, 1), "更名批复"));
        Assert.Equal(1, world.Accept("school", "s1", Count));
        Assert.Equal(0, world.Accept("school", "s1", Count));

        world.GoTo(new(2026, 12, 31));
        Assert.Equal((2, "桥头DT001小学", 480), (Authorised(), Entry().Facts.Name, Entry().Facts.Pupils));
        world.GoTo(new(2027, 1, 1));
        Assert.Equal((3, "桥头中心小学", 480), (Authorised(), Entry().Facts.Name, Entry().Facts.Pupils));
        Assert.Empty(world.View<DueView, DueState>().Entries);
    }

    [Fact]
    public void Takes_an_entry_back_before_its_day_and_never_after()
    {
        world.Accept("school", "s1", Count);
        Assert.Equal(1, world.Accept("school", "s1", new TakeBackSchoolEntry(First)));
        Assert.Equal(0, world.Accept("school", "s1", new TakeBackSchoolEntry(First)));
        world.GoTo(new(2027, 1, 1));
        Assert.Equal(2, Authorised());

        world.Accept("school", "s1", Count with { Id = Second });
        Assert.Equal("school.entry-applied", Refused(new TakeBackSchoolEntry(Second)));
        Assert.Equal("school.entry-unknown", Refused(new TakeBackSchoolEntry(Guid.Empty)));
    }

    [Fact]
    public void Is_out_of_the_matrix_once_closed_and_in_it_again_once_reopened()
    {
        world.Accept("school", "s1", Closing);
        world.GoTo(LastDay);
        Assert.Equal(2, Authorised());
        Assert.True(Entry().IsOpenOn(LastDay));
        world.GoTo(LastDay.AddDays(1));
        Assert.Equal(0, Authorised());
        Assert.False(Entry().IsOpenOn(world.Today));
        Assert.Equal("school.is-closed", Refused(Count with { Id = Second, EffectiveOn = world.Today }));

        Assert.Equal("school.reopened-too-early", Refused(new ReopenSchool(Second, LastDay, "恢复办学")));
        Assert.Equal("school.reopened-ahead", Refused(new ReopenSchool(Second, LastDay.AddDays(2), "恢复办学")));
        world.Accept("school", "s1", new ReopenSchool(Second, LastDay.AddDays(1), "恢复办学"));
        Assert.Equal(2, Authorised());
        Assert.Equal("school.not-closed", Refused(new ReopenSchool(Guid.Empty, LastDay.AddDays(1), "恢复办学")));
    }

    [Fact]
    public void A_closing_taken_back_never_happens()
    {
        world.Accept("school", "s1", Closing);
        Assert.Equal("school.closing-entered", Refused(Closing with { Id = Second }));
        world.Accept("school", "s1", new TakeBackSchoolEntry(First));
        world.GoTo(LastDay.AddDays(1));

        Assert.Equal((2, null), (Authorised(), Entry().Closing));
    }

    [Fact]
    public void Nobody_is_posted_to_a_school_that_will_be_closed_by_then()
    {
        world.Accept("school", "s2", new RegisterSchool(Samples.School("DT002"), null));
        world.Accept("teacher", "t", new RegisterTeacher(Samples.Teacher(school: "s2"), null));
        world.Accept("school", "s1", Closing);
        var there = Samples.Teacher(school: "s1");

        Assert.Equal("school.is-closed", world.Ask("teacher", "t", new EnterCorrection(First, there, ["school"], LastDay.AddDays(1), OpenReveal.Seal("调入")))?.Code);
        Assert.Null(world.Ask("teacher", "t", new EnterCorrection(First, there, ["school"], LastDay, OpenReveal.Seal("调入"))));
    }

    [Fact]
    public void Refuses_what_changes_nothing_or_cannot_be()
    {
        Assert.Equal("school.nothing-corrected", Refused(Count with { Count = 2, EffectiveOn = world.Today }));
        Assert.Equal("school.post-count", Refused(Count with { Count = -1 }));
        Assert.Equal("school.post-unknown", Refused(Count with { Subject = "magic" }));
        Assert.Equal("school.entry-too-far", Refused(Count with { EffectiveOn = new(2030, 1, 1) }));
        Assert.Equal("school.reason-missing", Refused(Closing with { Reason = " " }));
        Assert.Equal("school.closing-too-old", Refused(Closing with { LastDay = new(2025, 11, 21) }));
        Assert.Equal("school.field-unknown", Refused(new EnterSchoolCorrection(First, Samples.School(), ["code"], world.Today, "更名")));
        Assert.Equal("school.nothing-corrected", Refused(new EnterSchoolCorrection(First, Samples.School(), ["name"], world.Today, "更名")));
    }

    [Fact]
    public void Round_trips_on_the_wire()
    {
        Wire.RoundTrips(new RegisterNewSchool(Samples.School()));
        Wire.RoundTrips(new EnterSchoolCorrection(First, Samples.School(), ["name"], LastDay, "更名"));
        Wire.RoundTrips(Count);
        Wire.RoundTrips(Closing);
        Wire.RoundTrips(new SchoolCorrectionEntered(First, Samples.School(), ["name"], LastDay, "更名"));
        Wire.RoundTrips(new SchoolCorrectionApplied(First, Samples.School()));
        Wire.RoundTrips(new PostCountEntered(First, "primary", "art", 3, LastDay, "增班"));
        Wire.RoundTrips(new PostCountApplied(First, [new("primary", "art", 3)]));
        Wire.RoundTrips(new ClosingEntered(First, LastDay, null, "撤并"));
        Wire.RoundTrips(new SchoolClosed(First, LastDay));
        Wire.RoundTrips(new SchoolReopened(First, LastDay, "恢复"));
    }

    private SchoolEntry Entry() => world.View<SchoolsView, SchoolList>().Find("s1")!;

    private int Authorised() => world.View<MatrixView, PostMatrix>().Cell("s1", "primary", "art").Authorised;

    private string? Refused(SchoolCommand command) => world.Ask("school", "s1", command)?.Code;
}
