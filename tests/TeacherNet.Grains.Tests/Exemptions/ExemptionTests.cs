using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Exemptions;
using TeacherNet.Grains.FollowUps;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Tests.Rotation;
using TeacherNet.Grains.Todo;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Exemptions;

public sealed class ExemptionTests
{
    private static readonly ExemptionReactor Reactor = new();
    private readonly County county = new();

    public ExemptionTests()
    {
        county.Teacher("t", 0);
        World.Accept("candidate", "c.t", new AssessCandidate("c", "t", "s0"));
    }

    private World World => county.World;

    [Fact]
    public void A_grant_makes_the_candidate_exempt_in_the_cycle()
    {
        Assert.Equal(Standings.Duty, county.CandidateOf("t").Standing);
        Accept(new AskForExemption(Id(1), Plea()));
        Assert.Equal(Standings.Duty, county.CandidateOf("t").Standing);

        Accept(new GrantExemption(Id(1), "c", OpenReveal.Seal("材料齐全")));
        World.React(Reactor);

        Assert.Equal(Standings.Exempt, county.CandidateOf("t").Standing);
        Assert.Equal(Plea().Exemption, Facts.Exemption);
        Assert.Equal(0, World.Accept("exemption", "t", new GrantExemption(Id(1), "c", null)));
    }

    [Fact]
    public void A_planned_move_of_whom_is_exempt_falls_away()
    {
        county.Place(1, "t", 0, 1);
        World.React(new MovesReactor(), Reactor);
        Accept(new AskForExemption(Id(1), Plea()));
        Accept(new GrantExemption(Id(1), "c", null));
        World.React(new MovesReactor(), Reactor);

        Assert.Empty(county.Plan.Placed);
    }

    [Fact]
    public void An_exemption_over_before_the_move_leaves_the_candidate_as_it_was()
    {
        Accept(new AskForExemption(Id(1), Plea() with { Until = County.September.AddDays(-1) }));
        Accept(new GrantExemption(Id(1), "c", null));
        World.React(Reactor);
        Assert.Equal(Standings.Duty, county.CandidateOf("t").Standing);
    }

    [Fact]
    public void A_grant_taken_back_restores_what_was_on_record_and_waits_again()
    {
        var before = new Exemption(OpenReveal.Seal("other"), null, null, World.Today.AddDays(9));
        World.Happened("teacher", "t", new TeacherFactsCorrected(Facts with { Exemption = before }, null));
        Accept(new AskForExemption(Id(1), Plea()));
        Accept(new GrantExemption(Id(1), "c", null));
        World.React(Reactor);
        Accept(new ReopenExemption(Id(1), "c", OpenReveal.Seal("批错了")));
        World.React(Reactor);

        Assert.Equal(before, Facts.Exemption);
        Assert.Equal(Standings.Duty, county.CandidateOf("t").Standing);
        Assert.Equal(1, Waiting("coordinator", TodoKinds.Exemptions));
        Accept(new GrantExemption(Id(1), "c", null));
    }

    [Fact]
    public void A_roster_that_says_nothing_of_it_leaves_what_was_granted()
    {
        var roster = Facts with { Degree = "master" };
        Accept(new AskForExemption(Id(1), Plea()));
        Accept(new GrantExemption(Id(1), "c", null));
        World.Accept("teacher", "t", new RegisterTeacher(roster, Id(3)));
        Assert.Equal((Plea().Exemption, "master"), (Facts.Exemption, Facts.Degree));
        Assert.Equal(0, World.Accept("teacher", "t", new RegisterTeacher(roster, Id(3))));
    }

    [Fact]
    public void A_grant_is_not_taken_back_over_a_later_correction()
    {
        Accept(new AskForExemption(Id(1), Plea()));
        Accept(new GrantExemption(Id(1), "c", null));
        World.Happened("teacher", "t", new TeacherFactsCorrected(Facts with { Exemption = null }, null));
        Assert.Equal("exemption.changed-since", Refused(new ReopenExemption(Id(1), "c", null)));
    }

    [Fact]
    public void Nobody_is_made_exempt_from_a_move_that_is_ordered()
    {
        Accept(new AskForExemption(Id(1), Plea()));
        county.Place(1, "t", 0, 1);
        World.React(new MovesReactor());
        county.Publish();
        county.Order();
        World.React(new MovesReactor());
        Assert.Equal("exemption.move-ordered", Refused(new GrantExemption(Id(1), "c", null)));
    }

    [Fact]
    public void Whoever_serves_is_granted_one_without_another_assessment()
    {
        World.Happened("candidate", "c.t", new CandidateOrdered("plan", Id(7), "教字1号", County.September));
        World.Happened("candidate", "c.t", new CandidateServing("plan", Id(7)));
        Accept(new AskForExemption(Id(1), Plea()));
        Accept(new GrantExemption(Id(1), "c", null));
        World.React(Reactor);
        Assert.Empty(World.View<FollowUpsView, FollowUpsState>().Waiting);
    }

    [Fact]
    public void One_request_of_a_teacher_waits_at_a_time()
    {
        Accept(new AskForExemption(Id(1), Plea()));
        Assert.Equal(0, World.Accept("exemption", "t", new AskForExemption(Id(1), Plea())));
        Assert.Equal("exemption.id-taken", Refused(new AskForExemption(Id(1), Plea() with { By = Askers.School })));
        Assert.Equal("exemption.already-asked", Refused(new AskForExemption(Id(2), Plea())));
        Accept(new WithdrawExemption(Id(1), Askers.Teacher));
        Accept(new AskForExemption(Id(2), Plea()));
        Assert.Equal("exemption.withdrawn", Refused(new GrantExemption(Id(1), "c", null)));
    }

    [Theory]
    [InlineData(1, 0, "exemption.ends-before-it-begins")]
    [InlineData(-9, -1, "exemption.already-over")]
    [InlineData(0, 5 * 366, "exemption.too-long")]
    public void Refuses_days_that_make_no_sense(int from, int until, string code) =>
        Assert.Equal(code, Refused(new AskForExemption(Id(1), Plea() with { From = World.Today.AddDays(from), Until = World.Today.AddDays(until) })));

    [Fact]
    public void Refuses_requests_for_who_is_not_in_post()
    {
        Assert.Equal("teacher.not-registered", World.Ask("exemption", "nobody", new AskForExemption(Id(1), Plea()))?.Code);
        World.Accept("teacher", "t", new EnterLeaving(Id(5), "resigned", World.Today.AddDays(-1), null, OpenReveal.Seal("离职")));
        World.Accept("teacher", "t", new LetTeacherLeave(Id(5), [], []));
        Assert.Equal("teacher.has-left", Refused(new AskForExemption(Id(1), Plea())));
    }

    [Fact]
    public void Only_who_asked_or_the_bureau_takes_a_request_back()
    {
        Accept(new AskForExemption(Id(1), Plea()));
        Assert.Equal("exemption.not-yours", Refused(new WithdrawExemption(Id(1), Askers.School)));
        Accept(new WithdrawExemption(Id(1), Askers.Bureau));
    }

    [Fact]
    public void A_refusal_says_why_and_waits_for_who_asked_until_noted()
    {
        Accept(new AskForExemption(Id(1), Plea()));
        Assert.Equal((1, 0), (Waiting("coordinator", TodoKinds.Exemptions), Waiting("teacher.t", TodoKinds.RefusedExemptions)));
        Accept(new RefuseExemption(Id(1), OpenReveal.Seal("证明不全")));
        Assert.Equal((0, 1), (Waiting("coordinator", TodoKinds.Exemptions), Waiting("teacher.t", TodoKinds.RefusedExemptions)));
        Assert.Equal("证明不全", OpenReveal.Instance.Open(Assert.Single(World.View<ExemptionsView, ExemptionList>().Requests.Values).Grounds!));
        Assert.Equal("exemption.refused", Refused(new GrantExemption(Id(1), "c", null)));

        Accept(new NoteExemptionRefusal(Id(1), Askers.Teacher));
        Assert.Equal(0, Waiting("teacher.t", TodoKinds.RefusedExemptions));
        Assert.Equal(Standings.Duty, county.CandidateOf("t").Standing);
    }

    [Fact]
    public void A_school_learns_of_its_own_refused_request_and_asking_again_settles_it()
    {
        Accept(new AskForExemption(Id(1), Plea() with { By = Askers.School }));
        Accept(new RefuseExemption(Id(1), OpenReveal.Seal("证明不全")));
        Assert.Equal((1, 0), (Waiting("school-principal.s0", TodoKinds.RefusedExemptions), Waiting("teacher.t", TodoKinds.RefusedExemptions)));
        Accept(new AskForExemption(Id(2), Plea() with { By = Askers.School }));
        Assert.Equal(0, Waiting("school-principal.s0", TodoKinds.RefusedExemptions));
    }

    private static Guid Id(int number) => new(number, 7, 0, new byte[8]);

    private static ExemptionPlea Plea() => new(
        Askers.Teacher, OpenReveal.Seal("nursing"), OpenReveal.Seal("出生医学证明 A123"), OpenReveal.Seal("孩子六个月"), County.Spring, County.September.AddMonths(6));

    private TeacherFacts Facts => ((Teacher.Registered)World.State<Teacher>("teacher", "t")).Facts;

    private void Accept(ExemptionCommand command) => Assert.NotEqual(0, World.Accept("exemption", "t", command));

    private string? Refused(ExemptionCommand command) => World.Ask("exemption", "t", command)?.Code;

    private int Waiting(string audience, string kind)
    {
        var document = (LiveNode.Map)TodoView.Render(World.View<TodoView, TodoState>(), audience)!;
        return ((LiveNode.Map)document.Members["items"]).Members.TryGetValue(kind, out var item) ? (int)((LiveNode.Number)((LiveNode.Map)item).Members["count"]).Value : 0;
    }
}
