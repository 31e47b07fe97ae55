using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.FollowUps;
using TeacherNet.Grains.Matrix;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Tests.Rotation;
using TeacherNet.Grains.Training;
using Xunit;

namespace TeacherNet.Grains.Tests.Teachers;

public sealed class LeavingTests
{
    private static readonly DateOnly LastDay = new(2026, 12, 31);
    private static readonly Guid First = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Second = new("00000000-0000-0000-0000-000000000002");
    private static readonly EnterLeaving Resigns = new(First, "resigned", LastDay, "教人〔2026〕9号", OpenReveal.Seal("随迁"));
    private static readonly TakeBackLeaving Error = new(First, OpenReveal.Seal("登记错人"));
    private static readonly ReturnTeacher Returns = new(Second, new("s2", null, "primary", "english"), new(2027, 3, 1), "教人〔2027〕2号", null);

    private readonly World world = new(new(2026, 11, 22));

    public LeavingTests()
    {
        world.Accept("school", "s1", new RegisterSchool(Samples.School(), null));
        world.Accept("school", "s2", new RegisterSchool(Samples.School("DT002"), null));
        world.Accept("teacher", "t", new RegisterTeacher(Samples.Teacher(), null));
        world.Accept("account", "a", new OpenTeacherAccount("DT00001", OpenReveal.Seal("张"), Samples.Teacher().Person, "t", First, Second));
    }

    [Fact]
    public void Stays_in_post_to_the_last_day_and_is_gone_on_the_next()
    {
        Assert.Equal(1, world.Accept("teacher", "t", Resigns));
        Assert.Equal(0, world.Accept("teacher", "t", Resigns));

        world.GoTo(LastDay);
        Assert.Equal((Presence.Leaving, 1, null), (Entry().PresenceOn(world.Today), Staffed("s1", "mathematics"), Registered().Present.End));
        Assert.IsType<Account.Open>(world.State<Account>("account", "a"));

        world.GoTo(LastDay.AddDays(1));
        Assert.Equal((Presence.Left, 0, LastDay), (Entry().PresenceOn(world.Today), Staffed("s1", "mathematics"), Registered().Present.End));
        Assert.Equal(ClosingCauses.Left, Assert.IsType<Account.Closed>(world.State<Account>("account", "a")).Cause);
        Assert.Empty(world.View<DueView, DueState>().Entries);
    }

    [Fact]
    public void Tells_who_is_at_a_school_on_either_side_of_a_last_day_ahead()
    {
        world.Accept("teacher", "t", Resigns);

        Assert.Equal(["t"], Directory().AtSchool("s1", LastDay).Select(p => p.Teacher.Key));
        Assert.Equal(LastDay, Whereabouts.On(Entry(), world.Today)?.Until);
        Assert.Empty(Directory().AtSchool("s1", LastDay.AddDays(1)));
    }

    [Fact]
    public void Lists_those_in_post_about_to_leave_and_gone_apart()
    {
        world.Accept("teacher", "t2", new RegisterTeacher(Samples.Teacher("DT00002"), null));
        world.Accept("teacher", "t", Resigns);

        Assert.Equal(["t", "t2"], Kept(Presence.InPost, LastDay));
        Assert.Equal(["t"], Kept(Presence.Leaving, LastDay));
        Assert.Empty(Kept(Presence.Left, LastDay));
        Assert.Equal(["t2"], Kept(Presence.InPost, LastDay.AddDays(1)));
        Assert.Equal(["t"], Kept(Presence.Left, LastDay.AddDays(1)));
        Assert.Equal(["t2"], Directory().InCell("s1", "primary", "mathematics", LastDay.AddDays(1)).Select(t => t.Key));
        Assert.Equal(["t2"], world.View<TrainingView, TrainingState>().Standings(LastDay.AddDays(1)).Select(s => s.Teacher));
    }

    [Fact]
    public void Refuses_what_cannot_be_a_leaving()
    {
        Assert.Equal("teacher.leaving-kind", Refused(Resigns with { Kind = "promoted" }));
        Assert.Equal("teacher.leaving-before-posting", Refused(Resigns with { LastDay = new(2019, 8, 31) }));
        Assert.Equal("teacher.leaving-too-old", Refused(Resigns with { LastDay = new(2025, 11, 21) }));
        Assert.Equal("teacher.leaving-too-far", Refused(Resigns with { LastDay = new(2029, 11, 23) }));
        Assert.Equal("teacher.death-ahead", Refused(Resigns with { Kind = "died" }));

        world.Accept("teacher", "t", Resigns);
        Assert.Equal("teacher.entry-id-taken", Refused(Resigns with { Kind = "retired" }));
        Assert.Equal("teacher.leaving-entered", Refused(Resigns with { Id = Second }));
        Assert.Equal("teacher.leaving-not-due", Refused(new LetTeacherLeave(First, [], [])));
        Assert.Equal("teacher.not-left", Refused(Returns));
        world.GoTo(LastDay.AddDays(1));
        Assert.Equal("teacher.has-left", Refused(Resigns with { Id = Second }));
    }

    [Fact]
    public void Entered_after_the_fact_it_takes_effect_at_once_from_the_day_it_names()
    {
        world.Accept("teacher", "t", Resigns with { LastDay = new(2026, 10, 31), Kind = "died" });
        world.GoTo(world.Today);

        Assert.Equal(new DateOnly(2026, 10, 31), Registered().Present.End);
        Assert.Single(Directory().AtSchool("s1", new(2026, 10, 31)));
        Assert.Empty(Directory().AtSchool("s1", new(2026, 11, 1)));
        Assert.Equal("teacher.return-impossible", Refused(Returns with { From = world.Today }));
    }

    [Fact]
    public void No_order_and_no_roster_moves_somebody_who_left()
    {
        var order = new TakePosting(Second, "plan", "s1", new("s2", null, "primary", "mathematics"), PostingKinds.Origin, "F01", "teacher", LastDay.AddDays(1), null, "8");
        world.Accept("teacher", "t", Resigns);
        Assert.Equal("teacher.has-left", Refused(order));
        Assert.Null(world.Ask("teacher", "t", order with { EffectiveOn = LastDay }));

        world.GoTo(LastDay.AddDays(1));
        Assert.Equal("teacher.has-left", Refused(new RegisterTeacher(Samples.Teacher(), Second)));
        Assert.Equal(1, world.Accept("teacher", "t", new RegisterTeacher(Registered().Facts with { Title = "T4" }, Second)));
        Assert.Equal(LastDay, Registered().Present.End);
    }

    [Fact]
    public void Returns_under_the_same_number_at_a_new_post()
    {
        world.Accept("teacher", "t", Resigns);
        world.GoTo(new(2027, 3, 1));
        Assert.Equal("teacher.return-too-early", Refused(Returns with { From = LastDay }));
        Assert.Equal("teacher.return-ahead", Refused(Returns with { From = new(2027, 3, 2) }));
        Assert.Equal("school.not-registered", Refused(Returns with { Post = Returns.Post with { School = "s9" } }));

        Assert.Equal(1, world.Accept("teacher", "t", Returns));
        Assert.Equal(0, world.Accept("teacher", "t", Returns));

        Assert.Equal(("DT00001", Presence.InPost, "s2"), (Entry().Facts.StaffNumber, Entry().PresenceOn(world.Today), Entry().Post.School));
        Assert.Equal((0, 1), (Staffed("s1", "mathematics"), Staffed("s2", "english")));
        Assert.Null(Whereabouts.On(Entry(), new(2027, 2, 28)));
        Assert.Equal("teacher.returned-since", Refused(Error));
        Assert.IsType<Account.Closed>(world.State<Account>("account", "a"));
    }

    [Fact]
    public void A_candidate_who_leaves_is_out_of_the_cycle_and_the_planned_move_with_it()
    {
        var county = new County();
        county.Candidate("t0", 0);
        county.World.React([.. Catalogue.Reactors]);
        Assert.Null(county.Place(1, "t0", 0, 1));
        county.World.React([.. Catalogue.Reactors]);
        county.World.Accept("teacher", "t0", Resigns with { LastDay = County.Spring.AddDays(9) });

        county.World.GoTo(County.Spring.AddDays(9));
        Assert.False(county.View().Cycles["c"].Candidates["t0"].Withdrawn);
        county.World.GoTo(County.Spring.AddDays(10));

        Assert.True(county.View().Cycles["c"].Candidates["t0"].Withdrawn);
        Assert.Empty(county.View().Scenarios["plan"].Standing());
        Assert.Equal("teacher.has-left", county.World.Ask("candidate", "c.t0", new AssessCandidate("c", "t0", "s0"))?.Code);
    }

    [Fact]
    public void A_move_ordered_before_the_leaving_waits_for_the_coordinator()
    {
        var county = new County();
        county.Candidate("t0", 0);
        Assert.Null(county.Place(1, "t0", 0, 1));
        county.World.React([.. Catalogue.Reactors]);
        county.Publish();
        county.World.React([.. Catalogue.Reactors]);
        county.Order();
        county.World.React([.. Catalogue.Reactors]);
        county.World.Accept("teacher", "t0", Resigns with { LastDay = County.Spring.AddDays(9) });

        county.World.GoTo(County.Spring.AddDays(10));
        county.World.GoTo(County.September);

        Assert.Contains(county.World.View<FollowUpsView, FollowUpsState>().For("coordinator"), w => w.Code == "teacher.has-left");
        Assert.Equal("s0", Assert.IsType<Teacher.Registered>(county.World.State<Teacher>("teacher", "t0")).Present.Post.School);
    }

    [Fact]
    public void A_leaving_taken_back_leaves_everything_as_it_was() => Prop.ForAll<int, bool>((days, hasReason) =>
    {
        var test = new LeavingTests();
        var (before, views) = (test.Registered(), test.Views());
        var lastDay = test.world.Today.AddDays(Math.Abs(days % 700) - 300);
        test.world.Accept("teacher", "t", Resigns with { LastDay = lastDay, Reason = hasReason ? Resigns.Reason : null });
        test.world.GoTo(test.world.Today.AddDays(Math.Abs(days % 500)));

        test.world.Accept("teacher", "t", Error);
        test.world.Accept("teacher", "t", Error);
        test.world.GoTo(test.world.Today.AddDays(900));

        var after = test.Registered();
        return views == test.Views() && before.Postings.SequenceEqual(after.Postings)
            && before == after with { Postings = before.Postings, Entries = before.Entries, TakenBack = before.TakenBack };
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Round_trips_on_the_wire()
    {
        Wire.RoundTrips(Resigns);
        Wire.RoundTrips(Error);
        Wire.RoundTrips(Returns);
        Wire.RoundTrips(new LetTeacherLeave(First, ["a"], ["c"]));
        Wire.RoundTrips(new LeavingEntered(First, "retired", LastDay, null, null, Second));
        Wire.RoundTrips(new TeacherLeft(First, LastDay, ["a"], []));
        Wire.RoundTrips(new LeavingTakenBack(First, Error.Reason));
        Wire.RoundTrips(new TeacherReturned(Second, Returns.Post, Returns.From, null, OpenReveal.Seal("支教期满")));
        Wire.RoundTrips(new AccountClosed(ClosingCauses.Left));
        Wire.RoundTrips(new CandidateDismissed("left"));
    }

    private Teacher.Registered Registered() => (Teacher.Registered)world.State<Teacher>("teacher", "t");

    private TeacherDirectory Directory() => world.View<DirectoryView, TeacherDirectory>();

    private DirectoryEntry Entry() => Directory().Find("t")!;

    private int Staffed(string school, string subject) => world.View<MatrixView, PostMatrix>().Cell(school, "primary", subject).Staffed;

    private IEnumerable<string> Kept(Presence presence, DateOnly day) =>
        Directory().Search(new() { Presence = new(day, presence) }).Teachers.Select(t => t.Key);

    private string? Refused(TeacherCommand command) => world.Ask("teacher", "t", command)?.Code;

    private string Views() => JsonSerializer.Serialize(new object[] { Directory(), world.View<MatrixView, PostMatrix>(), world.View<TrainingView, TrainingState>().Teachers });
}
