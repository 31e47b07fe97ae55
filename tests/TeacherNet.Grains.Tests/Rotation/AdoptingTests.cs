using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class AdoptingTests
{
    private static readonly AdoptedPlan Computed = new("ab12", 0, "TeacherNet.Planning 1", [0, 3], [0, 3]);

    private readonly County county = new();

    public AdoptingTests()
    {
        for (var n = 0; n < 4; n++)
            county.Candidate($"t{n}", n % 3);
    }

    [Fact]
    public void Replaces_what_is_not_locked_in_one_commit_and_keeps_what_is()
    {
        Assert.Null(county.Place(1, "t0", 0, 1));
        Assert.Null(county.Place(2, "t1", 1, 2));
        county.World.Accept("scenario", "plan", new LockMove(County.Move(1)));

        Assert.Equal(1, Adopt(county.Plan.Moves[County.Move(1)].Placement, county.Placement(3, "t2", 2, 0)));

        Assert.Equal([County.Move(1), County.Move(3)], county.Plan.Moves.Keys.Order());
        Assert.Equal(Computed, county.Plan.Adopted);
        Assert.False(county.Plan.IsByHand);
        Assert.Equal(["t0", "t2"], county.Plan.Placed.Keys.Order());
    }

    [Fact]
    public void Refuses_a_plan_computed_before_somebody_changed_the_scenario()
    {
        var before = county.Plan.Revision;
        Assert.Null(county.Place(1, "t0", 0, 1));

        Assert.Equal("scenario.changed-since-planned", Ask(before, county.Placement(3, "t2", 2, 0))?.Code);
    }

    [Fact]
    public void Refuses_to_leave_a_locked_move_out_or_to_place_whom_the_rules_forbid()
    {
        Assert.Null(county.Place(1, "t0", 0, 1));
        county.World.Accept("scenario", "plan", new LockMove(County.Move(1)));
        Assert.Equal("rotation.move-locked", Ask(county.Plan.Revision, county.Placement(3, "t2", 2, 0))?.Code);

        county.Assess("t2", 2, Standings.Exempt);
        Assert.Equal("rotation.teacher-exempt", Ask(county.Plan.Revision, county.Plan.Moves[County.Move(1)].Placement, county.Placement(3, "t2", 2, 0))?.Code);
    }

    [Fact]
    public void The_same_plan_again_is_nothing_new()
    {
        var moves = (Placement[])[county.Placement(3, "t2", 2, 0)];
        Adopt(moves);

        Assert.Equal(0, Adopt(moves));
    }

    [Fact]
    public void A_move_by_hand_marks_the_plan_as_changed_and_drops_nothing_else()
    {
        Adopt(county.Placement(3, "t2", 2, 0));
        county.Approve();

        Assert.Null(county.Place(1, "t0", 0, 1));

        Assert.True(county.Plan.IsByHand);
        Assert.Equal(2, county.Plan.Moves.Count);
        Assert.Null(county.Plan.Approval);
    }

    [Fact]
    public void A_forbidden_move_is_refused_until_it_is_allowed_again()
    {
        county.World.Accept("scenario", "plan", new ForbidMove("t0", County.Post(1)));
        Assert.Equal("rotation.move-forbidden", county.Place(1, "t0", 0, 1)?.Code);
        Assert.Null(county.Place(2, "t0", 0, 2));
        county.World.Accept("scenario", "plan", new UnplaceTeacher(County.Move(2)));
        county.World.Accept("scenario", "plan", new ForbidMove("t0", null));
        Assert.Equal("rotation.move-forbidden", county.Place(3, "t0", 0, 2)?.Code);

        county.World.Accept("scenario", "plan", new AllowMove("t0", null));
        county.World.Accept("scenario", "plan", new AllowMove("t0", County.Post(1)));
        Assert.Null(county.Place(4, "t0", 0, 1));
    }

    [Fact]
    public void Numbers_out_of_their_range_and_unknown_ones_are_refused()
    {
        Assert.Equal("scenario.limit-unknown", Set(new LimitValue("R99", 1))?.Code);
        Assert.Equal("scenario.limit-out-of-range", Set(new LimitValue(LimitCodes.Share, 101))?.Code);
        Assert.Equal("scenario.limit-twice", Set(new(LimitCodes.Share, 10), new(LimitCodes.Share, 12))?.Code);
        Assert.Null(Set(new LimitValue(LimitCodes.Share, 12.5m)));
        Assert.Equal(12.5m, county.Plan.Limits.Find(LimitCodes.Share));

        Refusal? Set(params LimitValue[] values) => county.World.Ask("scenario", "plan", new SetLimits(new([.. values], [], [])));
    }

    [Fact]
    public void The_view_shows_the_plan_and_counts_revisions_as_the_scenario_does()
    {
        Assert.Null(county.Place(1, "t0", 0, 1));
        county.World.Accept("scenario", "plan", new SetLimits(new([new(LimitCodes.Commute, 40)], [], [])));
        county.World.Accept("scenario", "plan", new ForbidMove("t1", null));
        Adopt(county.Placement(3, "t2", 2, 0));

        county.World.React(new MovesReactor());

        var shown = county.View().Scenarios["plan"];
        Assert.Equal((county.Plan.Revision, Computed, false), (shown.Revision, shown.Adopted, shown.IsByHand));
        Assert.Equal(["t2"], shown.Standing().Select(m => m.Placement.Teacher));
        Assert.Equal(new ForbiddenMove("t1", null), Assert.Single(shown.Forbidden));
        Assert.Equal(40, shown.Limits.Find(LimitCodes.Commute));
        Assert.Empty(county.CandidateOf("t0").Planned);
        Assert.Equal("plan", Assert.Single(county.CandidateOf("t2").Planned).Scenario);
    }

    private int Adopt(params Placement[] moves) => county.World.Accept("scenario", "plan", new AdoptPlan("c", county.Plan.Revision, Computed, [.. moves]));

    private Refusal? Ask(long revision, params Placement[] moves) => county.World.Ask("scenario", "plan", new AdoptPlan("c", revision, Computed, [.. moves]));
}
