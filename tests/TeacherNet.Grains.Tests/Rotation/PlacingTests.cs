using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class PlacingTests
{
    private readonly County county = new();

    [Fact]
    public void Places_a_candidate_on_a_shortage_and_takes_the_move_out_again()
    {
        county.Candidate("t", 0);

        Assert.Null(county.Place(1, "t", 0, 1, staffed: 1));
        Assert.Equal(County.Move(1), county.Plan.Placed["t"]);

        county.World.Accept("scenario", "plan", new UnplaceTeacher(County.Move(1)));
        Assert.Empty(county.Plan.Placed);
    }

    [Fact]
    public void Refuses_an_exempt_teacher_and_names_rule_and_fact()
    {
        county.Candidate("t", 0, Standings.Exempt, "mathematics", County.Result("R1", "满 8 学年", RuleOutcomes.Pass), County.Result("R8", "2026-09-01 在豁免期内", RuleOutcomes.Exempt));

        var refusal = county.Place(1, "t", 0, 1);

        Assert.Equal(("rotation.teacher-exempt", "R8", "2026-09-01 在豁免期内"), (refusal?.Code, refusal?.Rule, refusal?.Facts["fact"]));
    }

    [Fact]
    public void Refuses_who_is_no_candidate_or_not_eligible_or_withdrawn()
    {
        county.Teacher("stranger", 0);
        Assert.Equal("rotation.not-a-candidate", county.Place(1, "stranger", 0, 1)?.Code);

        county.Candidate("young", 0, Standings.NotEligible, "mathematics", County.Result("R1", "不属于", RuleOutcomes.NotApplicable));
        Assert.Equal("rotation.teacher-not-eligible", county.Place(1, "young", 0, 1)?.Code);

        county.Candidate("gone", 0);
        county.World.Accept("candidate", "c.gone", new WithdrawCandidate(OpenReveal.Seal("家庭原因")));
        Assert.Equal("rotation.teacher-withdrawn", county.Place(1, "gone", 0, 1)?.Code);
    }

    [Fact]
    public void Refuses_another_subject_the_same_school_and_a_post_since_left()
    {
        county.Candidate("t", 0);

        var mismatch = county.World.Ask("scenario", "plan", new PlaceTeacher("c", county.Placement(1, "t", 0, 1) with { To = County.Post(1, "music") }));
        Assert.Equal(("rotation.subject-mismatch", "R10"), (mismatch?.Code, mismatch?.Rule));
        Assert.Equal("rotation.same-school", county.Place(1, "t", 0, 0)?.Code);
        Assert.Equal("rotation.post-changed", county.Place(1, "t", 2, 1)?.Code);
    }

    [Fact]
    public void Refuses_a_teacher_twice_and_the_same_move_with_other_content()
    {
        county.Candidate("t", 0);
        county.Candidate("u", 0);
        Assert.Null(county.Place(1, "t", 0, 1));

        Assert.Equal("rotation.already-placed", county.Place(2, "t", 0, 2)?.Code);
        Assert.Equal("scenario.move-id-taken", county.Place(1, "u", 0, 1)?.Code);
        Assert.Null(county.Place(1, "t", 0, 1, staffed: 1));
        Assert.Single(county.Plan.Moves);
    }

    [Fact]
    public void Refuses_a_full_post_with_the_numbers()
    {
        county.Candidate("t", 0);
        county.Candidate("u", 0);
        Assert.Null(county.Place(1, "t", 0, 1, staffed: 1));

        var full = county.Place(2, "u", 0, 1, staffed: 1);

        Assert.Equal("rotation.post-full", full?.Code);
        Assert.Equal(("2", "1", "2"), (full!.Facts["authorised"], full.Facts["staffed"], full.Facts["arriving"]));
    }

    [Fact]
    public void Refuses_a_post_the_school_does_not_have()
    {
        county.Candidate("t", 0);
        county.World.Accept("school", "s1", new AuthorisePosts([new("primary", "mathematics", 0)], null));

        Assert.Equal("rotation.post-full", county.Place(1, "t", 0, 1)?.Code);
    }

    [Fact]
    public void A_place_that_someone_leaves_can_be_taken_and_then_must_stay_left()
    {
        county.Candidate("t", 0);
        county.Candidate("u", 1);
        Assert.Equal("rotation.post-full", county.Place(1, "t", 0, 1, staffed: 2)?.Code);
        Assert.Null(county.Place(2, "u", 1, 2, staffed: 1));
        Assert.Null(county.Place(1, "t", 0, 1, staffed: 2));

        Assert.Equal("rotation.post-would-overflow", county.World.Ask("scenario", "plan", new UnplaceTeacher(County.Move(2)))?.Code);
        county.World.Accept("scenario", "plan", new UnplaceChain([County.Move(1), County.Move(2)]));
        Assert.Empty(county.Plan.Moves);
    }

    [Fact]
    public void A_ring_of_full_posts_turns_as_a_whole()
    {
        county.Candidate("a", 0);
        county.Candidate("b", 1);
        county.Candidate("c", 2);
        Listed<Placement> ring = [county.Placement(1, "a", 0, 1, 2), county.Placement(2, "b", 1, 2, 2), county.Placement(3, "c", 2, 0, 2)];

        Assert.Equal("rotation.post-full", county.World.Ask("scenario", "plan", new PlaceTeacher("c", ring[0]))?.Code);
        Assert.Equal(3, county.World.Accept("scenario", "plan", new PlaceChain("c", ring)));
        Assert.Equal(0, county.World.Accept("scenario", "plan", new PlaceChain("c", ring)));
    }

    [Fact]
    public void A_locked_move_stays()
    {
        county.Candidate("t", 0);
        county.Place(1, "t", 0, 1);
        county.World.Accept("scenario", "plan", new LockMove(County.Move(1)));

        Assert.Equal("rotation.move-locked", county.World.Ask("scenario", "plan", new UnplaceTeacher(County.Move(1)))?.Code);
        county.World.Accept("scenario", "plan", new UnlockMove(County.Move(1)));
        county.World.Accept("scenario", "plan", new UnplaceTeacher(County.Move(1)));
    }

    [Fact]
    public void Nothing_is_placed_in_a_cancelled_cycle()
    {
        county.Candidate("t", 0);
        county.World.Accept("cycle", "c", new CancelCycle("政策调整"));

        Assert.Equal("cycle.cancelled", county.Place(1, "t", 0, 1)?.Code);
        Assert.Equal("cycle.cancelled", county.World.Ask("scenario", "other", new DraftScenario("c", "方案B"))?.Code);
    }
}
