using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Exemptions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class DisputeTests
{
    private static readonly Guid Id = new(1, 0, 0, new byte[8]);
    private readonly County county = new();

    public DisputeTests()
    {
        county.World.Accept("cycle", "d", County.Opening(
            new("P4", new(2026, 3, 1, 0, 0, 0), new(2026, 3, 10, 17, 0, 0)), new("P5", new(2026, 3, 11, 0, 0, 0), new(2026, 3, 20, 17, 0, 0)),
            new("P7", new(2026, 4, 1, 0, 0, 0), new(2026, 5, 1, 17, 0, 0))));
        county.Teacher("t", 0);
        county.World.Accept("candidate", "d.t", Assess);
        county.World.Accept("cycle", "d", new OpenPhase("P4", null));
    }

    private static AssessCandidate Assess => new("d", "t", "s0", ["s0"]);

    private Candidate.Known Candidate => (Candidate.Known)county.World.State<Candidate>("candidate", "d.t");

    private CandidateEntry Shown => county.View().Cycles["d"].Candidates["t"];

    [Fact]
    public void An_accepted_dispute_changes_the_standing_and_keeps_both_values()
    {
        Assert.Equal(Standings.Duty, Candidate.Standing);
        Raise("R1");
        Accept("2020-10-08");

        var dispute = Assert.Single(Shown.Disputes);
        Assert.Equal(Standings.Eligible, Shown.Standing());
        Assert.Equal(("2015-09 到校，至 2026-08-31 满 11 学年", RuleOutcomes.Pass, Standings.Duty), (dispute.Before.FactZh, dispute.Before.Outcome, dispute.Before.Standing));
        Assert.Equal(("2020-10 到校，至 2026-08-31 满 5 学年", RuleOutcomes.Fail, Standings.Eligible), (dispute.After?.FactZh, dispute.After?.Outcome, dispute.After?.Standing));
        Assert.Equal((DisputeStates.Accepted, "tester"), (dispute.State, dispute.DecidedBy));
        Assert.Equal(0, county.World.Accept("candidate", "d.t", Assess));
    }

    [Fact]
    public void The_points_of_years_follow_the_corrected_day()
    {
        Assert.Equal(100, Points("S1"));
        Raise("R1");
        Accept("2020-10-08");

        Assert.Equal(50, Points("S1"));
    }

    [Fact]
    public void An_outcome_may_be_decided_without_a_day()
    {
        Raise("R1");
        Accept(RuleOutcomes.NotApplicable);

        Assert.Equal((Standings.NotEligible, "异议成立，认定为不适用"), (Candidate.Standing, Candidate.Assessed!.Results.Single(r => r.Code == "R1").FactZh));
    }

    [Fact]
    public void A_line_of_points_is_contested_until_planning_and_set_by_its_units()
    {
        county.World.Accept("cycle", "d", new ClosePhase("P4", null));
        Assert.Equal("dispute.not-open", Refused("R1"));
        county.World.Accept("cycle", "d", new OpenPhase("P5", null));
        Raise("S8");
        Accept("1");

        Assert.Equal((50, "异议成立，更正计 1"), (Points("S8"), Candidate.Points.Single(l => l.Code == "S8").FactZh));
        Assert.Equal((0, 50), (Shown.Disputes[0].Before.Points, Shown.Disputes[0].After?.Points));
    }

    [Fact]
    public void A_rejected_dispute_leaves_the_value_and_may_be_raised_again()
    {
        Raise("R1");
        Assert.Equal("dispute.already-raised", Refused("R1"));
        county.World.Accept("candidate", "d.t", new RejectDispute(Id, OpenReveal.Seal("档案无误")));

        Assert.Equal((Standings.Duty, DisputeStates.Rejected), (Candidate.Standing, Shown.Disputes[0].State));
        Assert.Equal("dispute.decided", Accepting("2020-10-08"));
        Assert.Null(Refused("R1"));
    }

    [Fact]
    public void Only_who_raised_it_or_the_bureau_takes_it_back()
    {
        Raise("R1");
        Assert.Equal("dispute.not-yours", county.World.Ask("candidate", "d.t", new WithdrawDispute(Id, Askers.School))?.Code);
        county.World.Accept("candidate", "d.t", new WithdrawDispute(Id, Askers.Teacher));

        Assert.Equal(DisputeStates.Withdrawn, Shown.Disputes[0].State);
        Assert.Equal("dispute.withdrawn", Accepting("2020-10-08"));
    }

    [Fact]
    public void Refuses_what_there_is_no_value_of()
    {
        Assert.Equal("dispute.unknown-subject", Refused("R99"));
        Assert.Equal("dispute.unknown", Accepting("2020-10-08"));
        Raise("R1");
        Assert.Equal("dispute.value", Accepting("2027-01-01"));
        Assert.Equal("dispute.value", Accepting("soon"));
        Assert.Equal("dispute.changes-nothing", Accepting("2015-09-01"));
    }

    [Fact]
    public void Once_planning_has_begun_nothing_is_corrected_and_only_an_exemption_changes_a_standing()
    {
        Raise("R1");
        county.World.Accept("cycle", "d", new OpenPhase("P7", null));
        Assert.Equal("dispute.frozen", Accepting("2020-10-08"));

        var facts = ((Teacher.Registered)county.World.State<Teacher>("teacher", "t")).Facts;
        county.World.Accept("teacher", "t", new RegisterTeacher(facts with { Arrived = new(2024, 9, 1) }, null));
        Assert.Equal(0, county.World.Accept("candidate", "d.t", Assess));

        county.World.Accept("teacher", "t", new RegisterTeacher(facts with { Arrived = new(2024, 9, 1), Exemption = new(OpenReveal.Seal("nursing"), null, null, null) }, null));
        county.World.Accept("candidate", "d.t", Assess);
        Assert.Equal((Standings.Exempt, RuleOutcomes.Pass), (Candidate.Standing, Candidate.Assessed!.Results.Single(r => r.Code == "R1").Outcome));
    }

    [Fact]
    public void An_assessment_that_read_no_former_schools_leaves_points_as_they_were()
    {
        Raise("S8");
        Accept("1");
        var before = Candidate.Points;

        Assert.Equal(0, county.World.Accept("candidate", "d.t", new AssessCandidate("d", "t", "s0")));
        Assert.Equal(before, Candidate.Points);
    }

    private int Points(string line) => Candidate.Points.Single(l => l.Code == line).Points;

    private void Raise(string about) => Assert.Null(Refused(about));

    private string? Refused(string about) => county.World.Ask(
        "candidate", "d.t", new RaiseDispute("d", Candidate.Disputes.ContainsKey(Id) ? Guid.NewGuid() : Id, Askers.Teacher, about, OpenReveal.Seal("到校时间不对"), OpenReveal.Seal("调令")))?.Code;

    private void Accept(string value) => Assert.Null(Accepting(value));

    private string? Accepting(string value) => county.World.Ask("candidate", "d.t", new AcceptDispute(Assess, Id, value, OpenReveal.Seal("档案核实")))?.Code;
}
