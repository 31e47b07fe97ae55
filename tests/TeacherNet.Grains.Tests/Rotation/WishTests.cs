using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class WishTests
{
    private static readonly Wish First = new(WishKinds.School, "s1", null);
    private static readonly Wish Second = new(WishKinds.School, "s2", "mathematics");
    private readonly County county = new();

    public WishTests()
    {
        county.World.Accept("cycle", "w", County.Opening(new PhaseDates("P5", new(2026, 3, 6, 9, 0, 0), new(2026, 3, 20, 17, 0, 0))));
        county.Teacher("t", 0);
        county.World.Accept("candidate", "w.t", new AssessCandidate("w", "t", "s0"));
        county.World.Accept("cycle", "w", new OpenPhase("P5", null));
    }

    private Candidate.Known Candidate => (Candidate.Known)county.World.State<Candidate>("candidate", "w.t");

    private CandidateEntry Shown => county.View().Cycles["w"].Candidates["t"];

    [Fact]
    public void A_submission_adds_the_application_and_the_next_replaces_it()
    {
        Submit(new([First, Second], 40, null));
        Assert.Equal(0, Submit(new([First, Second], 40, null)));
        Submit(new([Second], null, "u"));

        Assert.Equal(new([Second], null, "u"), Candidate.Wishes);
        Assert.Equal([Origins.Applied], Candidate.Origins);
        Assert.Equal((Candidate.Wishes, Origins.Applied), (Shown.Wishes, Assert.Single(Shown.Origins)));
    }

    [Fact]
    public void Wishes_are_taken_only_while_their_phase_is_open()
    {
        county.World.Accept("cycle", "w", new ClosePhase("P5", null));
        Assert.Equal("wishes.not-open", Refused(new([First], null, null)));

        county.World.Accept("cycle", "w", new ExtendPhase("P5", new(2026, 3, 25, 17, 0, 0), "山区停电"));
        Submit(new([First], null, null));

        Assert.Equal(["PhaseExtended", "WishesSubmitted"], county.World.Log.TakeLast(2).Select(r => r.Event.GetType().Name));
    }

    [Fact]
    public void Taken_back_the_application_is_gone_and_the_nomination_stays()
    {
        county.World.Accept("candidate", "w.t", new NominateCandidate("w", "t", Origins.Nominated));
        Submit(new([First], null, null));

        county.World.Accept("candidate", "w.t", new WithdrawWishes("w"));

        Assert.Equal((null, Origins.Nominated), (Candidate.Wishes, Assert.Single(Candidate.Origins)));
        Assert.Equal((null, Origins.Nominated), (Shown.Wishes, Assert.Single(Shown.Origins)));
        Assert.Equal("wishes.not-submitted", county.World.Ask("candidate", "w.t", new WithdrawWishes("w"))?.Code);
    }

    [Fact]
    public void Refuses_what_no_teacher_of_the_subject_could_take()
    {
        Assert.Equal("wishes.subject", Refused(new([Second with { Subject = "music" }], null, null)));
        Assert.Equal("wishes.own-school", Refused(new([First with { Key = "s0" }], null, null)));
        Assert.Equal("wishes.no-such-post", Refused(new([First with { Key = "nowhere" }], null, null)));
        county.World.Accept("school", "s1", new AuthorisePosts([new("primary", "mathematics", 0)], null));
        Assert.Equal("wishes.no-such-post", Refused(new([First], null, null)));
    }

    [Fact]
    public void Refuses_a_list_that_makes_no_sense()
    {
        Assert.Equal("wishes.none", Refused(new([], null, null)));
        Assert.Equal("wishes.twice", Refused(new([First, First], null, null)));
        Assert.Equal("wishes.too-many", Refused(new([.. Enumerable.Range(0, 26).Select(i => new Wish(WishKinds.Township, $"乡{i}", null))], null, null)));
        Assert.Equal("wishes.unknown-target", Refused(new([new("moon", "x", null)], null, null)));
        Assert.Equal("wishes.unknown-target", Refused(new([new(WishKinds.Township, null, null)], null, null)));
        Assert.Equal("wishes.kilometres", Refused(new([First], 0, null)));
        Assert.Equal("wishes.with-oneself", Refused(new([First], null, "t")));
    }

    [Fact]
    public void Who_is_exempt_or_withdrew_wishes_for_nothing()
    {
        county.World.Accept("candidate", "w.t", new WithdrawCandidate(OpenReveal.Seal("家中有事")));
        Assert.Equal("candidate.withdrawn", Refused(new([First], null, null)));
        county.Teacher("e", 0);
        county.World.Happened("candidate", "w.e", new CandidateAssessed("w", "e", Candidate.Assessed! with { Standing = Standings.Exempt }));
        Assert.Equal("candidate.exempt", county.World.Ask("candidate", "w.e", new SubmitWishes("w", "e", new([First], null, null)))?.Code);
    }

    [Fact]
    public void A_wide_wish_expands_into_the_right_posts_and_no_other_subject()
    {
        var map = Map();
        var teacher = Candidate.Assessed!;

        Assert.Equal(["s1"], Schools(new(WishKinds.School, "s1", null)));
        Assert.Equal(["s1", "s3"], Schools(new(WishKinds.Township, "桥头镇", null)));
        Assert.Equal(["s2", "s3"], Schools(new(WishKinds.AnyRural, null, null)));
        Assert.Equal(["s2"], Schools(new(WishKinds.Group, "g", null)));
        Assert.All(WishTargets.Posts(new Wish(WishKinds.AnyRural, null, null), teacher, map), p => Assert.Equal("mathematics", p.Subject));

        IEnumerable<string> Schools(Wish wish) => WishTargets.Posts(wish, teacher, map).Select(p => p.School);
    }

    [Fact]
    public void A_list_gives_each_post_once_at_its_best_rank_and_nothing_too_far()
    {
        var posts = WishTargets.Posts(new WishList([new(WishKinds.Township, "桥头镇", null), new(WishKinds.AnyRural, null, null)], 30, null), Candidate.Assessed!, Map());

        Assert.Equal([("s1", 1), ("s2", 2)], posts.Select(p => (p.Post.School, p.Rank)));
    }

    // s0 is the teacher's own; s3 lies 50 km away.
    private static WishMap Map()
    {
        var schools = new SchoolList();
        foreach (var (key, township, location, longitude) in ((string, string, string, decimal)[])
            [("s0", "桥头镇", "town", 101.6m), ("s1", "桥头镇", "town", 101.7m), ("s2", "朔北乡", "village", 101.8m), ("s3", "桥头镇", "remote", 102.2m)])
        {
            schools.ByKey[key] = new(
                key, Samples.School(key, location) with { Stages = ["primary"], Township = township, Longitude = longitude, Latitude = 37m },
                [new("primary", "mathematics", 2), new("primary", "music", 2), new("junior", "mathematics", 2)]);
        }

        var groups = new GroupsState();
        groups.Groups["g"] = new(
            new("G1", "城关集团", [], new(2020, 1, 1)),
            [new("1", "s0", "0", Membership.Lead, new(2020, 1, 1), null), new("2", "s2", "2", Membership.Member, new(2020, 1, 1), null), new("3", "s3", "3", Membership.Member, new(2020, 1, 1), new(2025, 12, 31))],
            null);
        return new(schools, groups, County.Spring);
    }

    private int Submit(WishList list) => county.World.Accept("candidate", "w.t", new SubmitWishes("w", "t", list));

    private string? Refused(WishList list) => county.World.Ask("candidate", "w.t", new SubmitWishes("w", "t", list))?.Code;
}
