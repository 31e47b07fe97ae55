using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class CandidateTests
{
    private readonly County county = new();

    public CandidateTests() => county.Teacher("t", 0);

    private World World => county.World;

    private CandidateAssessment Assessed => county.CandidateOf("t").Assessed!;

    [Fact]
    public void Holds_every_rule_against_the_roster_and_keeps_fact_and_outcome()
    {
        World.Accept("candidate", "c.t", new AssessCandidate("c", "t", "s0"));

        Assert.Equal(Standings.Duty, Assessed.Standing);
        var service = Assert.Single(Assessed.Results, r => r.Code == "R1");
        Assert.Equal((RuleOutcomes.Pass, "2015-09 到校，至 2026-08-31 满 11 学年"), (service.Outcome, service.FactZh));
        Assert.Equal(0, World.Accept("candidate", "c.t", new AssessCandidate("c", "t", "s0")));
        Assert.Null(county.Place(1, "t", 0, 1));
    }

    [Fact]
    public void A_new_exemption_takes_the_planned_move_out()
    {
        World.Accept("candidate", "c.t", new AssessCandidate("c", "t", "s0"));
        county.Place(1, "t", 0, 1);
        World.React(new MovesReactor());
        Exempt(new(OpenReveal.Seal("nursing"), null, new(2026, 3, 1), new(2027, 2, 28)));

        World.Accept("candidate", "c.t", new AssessCandidate("c", "t", "s0"));
        World.React(new MovesReactor());

        Assert.Equal(Standings.Exempt, Assessed.Standing);
        Assert.Empty(county.Plan.Moves);
        var refusal = county.Place(2, "t", 0, 1);
        Assert.Equal(("rotation.teacher-exempt", "R8"), (refusal?.Code, refusal?.Rule));
        Assert.DoesNotContain("nursing", string.Join(' ', refusal!.Facts.Values));
    }

    [Fact]
    public void An_exemption_that_ends_before_the_year_does_not_count()
    {
        Exempt(new(OpenReveal.Seal("nursing"), null, new(2026, 3, 1), new(2026, 8, 31)));
        World.Accept("candidate", "c.t", new AssessCandidate("c", "t", "s0"));

        Assert.Equal(Standings.Duty, Assessed.Standing);
    }

    [Fact]
    public void A_wish_and_a_nomination_make_one_candidate_of_two_origins()
    {
        World.Accept("candidate", "c.t", new NominateCandidate("c", "t", Origins.Nominated));
        World.Accept("candidate", "c.t", new NominateCandidate("c", "t", Origins.Applied));

        Assert.Equal(0, World.Accept("candidate", "c.t", new NominateCandidate("c", "t", Origins.Applied)));
        Assert.Equal([Origins.Applied, Origins.Nominated], county.CandidateOf("t").Origins);
        Assert.Equal("candidate.no-such-origin", World.Ask("candidate", "c.t", new NominateCandidate("c", "t", "luck"))?.Code);
    }

    [Fact]
    public void Who_may_rotate_and_asks_to_is_a_volunteer_and_a_duty_stays_a_duty()
    {
        county.Candidate("u", 1, Standings.Eligible);
        World.Accept("candidate", "c.u", new NominateCandidate("c", "u", Origins.Applied));
        World.Accept("candidate", "c.t", new AssessCandidate("c", "t", "s0"));
        World.Accept("candidate", "c.t", new NominateCandidate("c", "t", Origins.Applied));

        Assert.Equal((Volunteering.Volunteer, Standings.Duty), (county.CandidateOf("u").Standing, county.CandidateOf("t").Standing));
    }

    [Fact]
    public void Refuses_to_assess_who_is_not_there()
    {
        Assert.Equal("candidate.school-changed", World.Ask("candidate", "c.t", new AssessCandidate("c", "t", "s1"))?.Code);
        Assert.Equal("teacher.not-registered", World.Ask("candidate", "c.x", new AssessCandidate("c", "x", "s1"))?.Code);
        Assert.Equal("cycle.not-open", World.Ask("candidate", "d.t", new AssessCandidate("d", "t", "s0"))?.Code);
    }

    [Fact]
    public void A_withdrawn_candidate_comes_back_by_a_new_nomination()
    {
        county.Candidate("u", 1);
        World.Accept("candidate", "c.u", new WithdrawCandidate(OpenReveal.Seal("家庭原因")));
        Assert.Equal(0, World.Accept("candidate", "c.u", new WithdrawCandidate(OpenReveal.Seal("家庭原因"))));
        World.Accept("candidate", "c.u", new NominateCandidate("c", "u", Origins.Selected));

        Assert.Null(county.Place(1, "u", 1, 2));
    }

    [Fact]
    public void The_bureau_chooses_those_the_rules_let_move_and_takes_the_choice_back_to_what_was()
    {
        Assert.Equal("candidate.unknown", World.Ask("candidate", "c.t", new SelectCandidate("c", "t"))?.Code);
        World.Accept("candidate", "c.t", new AssessCandidate("c", "t", "s0"));
        World.Accept("candidate", "c.t", new NominateCandidate("c", "t", Origins.Applied));
        var before = county.CandidateOf("t");
        var shown = county.View().Cycles["c"].Candidates["t"];

        World.Accept("candidate", "c.t", new SelectCandidate("c", "t"));
        Assert.Equal([Origins.Applied, Origins.Selected], county.CandidateOf("t").Origins);
        Assert.Equal("candidate.already-selected", World.Ask("candidate", "c.t", new SelectCandidate("c", "t"))?.Code);

        World.Accept("candidate", "c.t", new DeselectCandidate());
        Assert.Equal(before.Origins, county.CandidateOf("t").Origins);
        Assert.Equal(shown, county.View().Cycles["c"].Candidates["t"]);
        Assert.Equal("candidate.not-selected", World.Ask("candidate", "c.t", new DeselectCandidate())?.Code);
    }

    [Fact]
    public void The_bureau_chooses_nobody_who_is_exempt_not_eligible_or_has_left()
    {
        county.Candidate("e", 1, Standings.Exempt);
        county.Candidate("n", 1, Standings.NotEligible);
        county.Candidate("w", 1);
        World.Accept("candidate", "c.w", new WithdrawCandidate(OpenReveal.Seal("家中有事")));

        Assert.Equal(
            ["candidate.exempt", "candidate.not-eligible", "candidate.withdrawn"],
            ((string[])["e", "n", "w"]).Select(t => World.Ask("candidate", $"c.{t}", new SelectCandidate("c", t))?.Code));
    }

    [Fact]
    public void Who_left_comes_back_with_the_origins_from_before()
    {
        county.Candidate("w", 1);
        World.Accept("candidate", "c.w", new NominateCandidate("c", "w", Origins.Nominated));
        Assert.Equal("candidate.not-withdrawn", World.Ask("candidate", "c.w", new ReinstateCandidate())?.Code);
        var shown = county.View().Cycles["c"].Candidates["w"];
        World.Accept("candidate", "c.w", new WithdrawCandidate(OpenReveal.Seal("家中有事")));

        World.Accept("candidate", "c.w", new ReinstateCandidate());

        Assert.False(county.CandidateOf("w").Withdrawn);
        Assert.Equal(shown, county.View().Cycles["c"].Candidates["w"]);
    }

    private void Exempt(Exemption exemption)
    {
        var facts = ((Teacher.Registered)World.State<Teacher>("teacher", "t")).Facts;
        World.Accept("teacher", "t", new RegisterTeacher(facts with { Exemption = exemption }, null));
    }
}
