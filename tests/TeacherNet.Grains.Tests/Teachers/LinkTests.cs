using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using Xunit;

namespace TeacherNet.Grains.Tests.Teachers;

public sealed class LinkTests
{
    private static readonly DateOnly First = new(2026, 9, 1);
    private static readonly EnterLink Lessons = new(Guid.NewGuid(), LinkKinds.Teaching, "s2", 40, First, new(2027, 8, 31), "教人〔2026〕31号");

    private readonly World world = new(new(2026, 11, 22));

    public LinkTests()
    {
        foreach (var school in (string[])["s1", "s2", "s3"])
            world.Accept("school", school, new RegisterSchool(Samples.School($"DT{school}"), null));
        world.Accept("teacher", "t", new RegisterTeacher(Samples.Teacher(), null));
    }

    [Fact]
    public void A_share_elsewhere_leaves_the_rest_at_the_own_school_for_as_long()
    {
        world.Accept("teacher", "t", Lessons);

        Assert.Equal([("s1", 100)], Shares(LinkKinds.Teaching, First.AddDays(-1)));
        Assert.Equal([("s1", 60), ("s2", 40)], Shares(LinkKinds.Teaching, First));
        Assert.Equal([("s1", 60), ("s2", 40)], Shares(LinkKinds.Teaching, new(2027, 8, 31)));
        Assert.Equal([("s1", 100)], Shares(LinkKinds.Teaching, new(2027, 9, 1)));
        Assert.Equal([("s1", 100)], Shares(LinkKinds.Establishment, First));
    }

    [Fact]
    public void Who_taught_there_counts_shares()
    {
        world.Accept("teacher", "t", Lessons);

        Assert.Equal([60], At("s1", First));
        Assert.Equal([40], At("s2", First));
        Assert.Empty(At("s2", First.AddDays(-1)));
    }

    [Fact]
    public void Another_employer_than_where_the_post_is_held()
    {
        world.Accept("teacher", "t", new EnterLink(Guid.NewGuid(), LinkKinds.Employment, "s2", 100, First, null, null));

        Assert.Equal([("s2", 100)], Shares(LinkKinds.Employment, First));
        Assert.Equal([("s1", 100)], Shares(LinkKinds.Establishment, First));
        Assert.Equal([100], At("s1", First));
    }

    [Fact]
    public void Shares_never_add_up_to_more_than_the_whole_on_any_day()
    {
        world.Accept("teacher", "t", Lessons);

        var no = world.Ask("teacher", "t", Lessons with { Id = Guid.NewGuid(), School = "s3", Percent = 61, From = First.AddMonths(-3), Until = null });
        Assert.Equal(("teacher.shares-exceed", "2026-09-01", "60"), (no!.Code, no.Facts["day"], no.Facts["left"]));
        world.Accept("teacher", "t", Lessons with { Id = Guid.NewGuid(), School = "s3", Percent = 60 });
        Assert.Equal([("s3", 60), ("s2", 40)], Shares(LinkKinds.Teaching, First));
        Assert.Empty(At("s1", First));
    }

    [Fact]
    public void A_link_is_ended_and_taken_back()
    {
        Assert.Equal(1, world.Accept("teacher", "t", Lessons));
        Assert.Equal(0, world.Accept("teacher", "t", Lessons));
        Assert.Equal("teacher.entry-id-taken", Refused(Lessons with { Percent = 50 }));
        world.Accept("teacher", "t", new EndLink(Lessons.Id, new(2026, 12, 31)));
        Assert.Equal([("s1", 100)], Shares(LinkKinds.Teaching, new(2027, 1, 1)));
        Assert.Equal(1, world.Accept("teacher", "t", new TakeBackLink(Lessons.Id)));
        Assert.Equal(0, world.Accept("teacher", "t", new TakeBackLink(Lessons.Id)));
        Assert.Equal([("s1", 100)], Shares(LinkKinds.Teaching, First));
        Assert.Equal("teacher.link-unknown", Refused(new EndLink(Lessons.Id, First)));
    }

    [Fact]
    public void Refuses_what_is_no_share_of_a_tie()
    {
        Assert.Equal("teacher.link-kind", Refused(Lessons with { Link = "friendship" }));
        Assert.Equal("teacher.link-share", Refused(Lessons with { Percent = 0 }));
        Assert.Equal("teacher.link-share", Refused(Lessons with { Percent = 101 }));
        Assert.Equal("teacher.link-days", Refused(Lessons with { Until = First.AddDays(-1) }));
        Assert.Equal("teacher.link-too-far", Refused(Lessons with { Until = DateOnly.MaxValue }));
        Assert.Equal("teacher.link-too-far", Refused(Lessons with { From = DateOnly.MaxValue, Until = null }));
        Assert.Equal("teacher.link-too-early", Refused(Lessons with { From = new(1950, 1, 1) }));
        Assert.Equal("teacher.link-own-school", Refused(Lessons with { School = "s1" }));
        Assert.Equal("school.not-registered", Refused(Lessons with { School = "s9" }));
        world.Accept("teacher", "t", new EnterLeaving(Guid.NewGuid(), "resigned", new(2026, 12, 31), null, null));
        Assert.Equal("teacher.has-left", Refused(Lessons with { From = new(2027, 1, 1) }));
    }

    [Fact]
    public void Ends_with_the_last_day_in_post()
    {
        world.Accept("teacher", "t", Lessons);
        world.Accept("teacher", "t", new EnterLeaving(Guid.NewGuid(), "resigned", new(2026, 12, 31), null, null));

        Assert.Equal([("s1", 60), ("s2", 40)], Shares(LinkKinds.Teaching, new(2026, 12, 31)));
        Assert.Empty(Shares(LinkKinds.Teaching, new(2027, 1, 1)));
        Assert.Empty(At("s2", new(2027, 1, 1)));
    }

    [Fact]
    public void Every_tie_is_whole_on_every_day_whatever_was_entered() => Prop.ForAll(
        (from school in Gen.Elements("s2", "s3")
         from percent in Gen.Choose(1, 100)
         from start in Gen.Choose(0, 60)
         from length in Gen.Choose(-1, 60)
         select (school, percent, start, length)).ListOf().ToArbitrary(), links =>
        {
            var story = new LinkTests();
            foreach (var (school, percent, start, length) in links)
                story.world.Ask("teacher", "t", new EnterLink(Guid.NewGuid(), LinkKinds.Teaching, school, percent, First.AddDays(start), length < 0 ? null : First.AddDays(start + length), null));
            return Enumerable.Range(-2, 130).All(n => story.Shares(LinkKinds.Teaching, First.AddDays(n)).Sum(s => s.Percent) == 100);
        }).QuickCheckThrowOnFailure();

    private (string School, int Percent)[] Shares(string kind, DateOnly day) =>
        [.. ServiceLinks.On(Directory().Find("t")!, kind, day).Select(l => (l.School, l.Percent))];

    private int[] At(string school, DateOnly day) => [.. Directory().AtSchool(school, day).Select(p => p.Percent)];

    private TeacherDirectory Directory() => world.View<DirectoryView, TeacherDirectory>();

    private string? Refused(TeacherCommand command) => world.Ask("teacher", "t", command)?.Code;
}
