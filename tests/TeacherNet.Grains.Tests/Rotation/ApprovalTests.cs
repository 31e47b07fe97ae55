using TeacherNet.Grains.Rotation;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class ApprovalTests
{
    private readonly County county = new();

    public ApprovalTests()
    {
        county.Candidate("t", 0);
        county.Candidate("u", 1);
        county.Place(1, "t", 0, 1);
    }

    [Fact]
    public void Nothing_goes_on_notice_before_leaders_approve_it()
    {
        Assert.Equal("scenario.not-approved", Publish());
        county.Approve();
        Assert.Equal(0, county.World.Accept("scenario", "plan", new ApproveScenario(county.Digest)));
        Assert.Null(Publish());
        Assert.Equal("scenario.published", Ask(new ApproveScenario(county.Digest)));
        Assert.Equal("scenario.published", Ask(new SendBackScenario("再议")));
    }

    [Fact]
    public void Leaders_approve_what_they_saw_and_nothing_else()
    {
        var seen = county.Digest;
        county.Place(2, "u", 1, 2);
        Assert.Equal("scenario.changed-since-seen", Ask(new ApproveScenario(seen)));
    }

    [Fact]
    public void Another_placing_asks_for_another_approval()
    {
        county.Approve();
        county.Place(2, "u", 1, 2);
        Assert.Equal("scenario.not-approved", Publish());
        county.Approve();
        county.World.Accept("scenario", "plan", new UnplaceTeacher(County.Move(2)));
        Assert.Equal("scenario.not-approved", Publish());
    }

    [Fact]
    public void Who_drops_out_of_an_approved_plan_leaves_it_approved()
    {
        county.Place(2, "u", 1, 2);
        county.Approve();
        county.World.Accept("scenario", "plan", new DropMove(County.Move(2), "withdrawn"));
        Assert.Null(Publish());
    }

    [Fact]
    public void A_plan_sent_back_says_why_and_loses_its_approval()
    {
        county.Approve();
        county.World.Accept("scenario", "plan", new SendBackScenario("乡村数学教师仍缺"));
        Assert.Equal(0, county.World.Accept("scenario", "plan", new SendBackScenario("乡村数学教师仍缺")));
        Assert.Equal("scenario.not-approved", Publish());
        var plan = county.View().Scenarios["plan"];
        Assert.Equal(new PlanApproval(false, "乡村数学教师仍缺"), plan.Approval);
        county.Place(2, "u", 1, 2);
        Assert.Null(county.View().Scenarios["plan"].Approval);
    }

    [Fact]
    public void An_empty_plan_is_nothing_to_approve()
    {
        county.World.Accept("scenario", "plan", new UnplaceTeacher(County.Move(1)));
        Assert.Equal("scenario.nothing-to-approve", Ask(new ApproveScenario(county.Digest)));
    }

    [Fact]
    public void A_plan_put_on_notice_before_approvals_were_known_goes_on_as_it_was()
    {
        county.World.Happened("scenario", "plan", new ScenarioPublished("c", County.Move(900), "hash", county.World.Today, county.World.Today, null, [new(County.Move(1), "t")]));
        county.Order();
        Assert.Equal(MoveState.Ordered, county.Plan.Moves[County.Move(1)].State);
    }

    private string? Publish() => Ask(new PublishScenario("c", County.Move(900), county.World.Today, county.World.Today));

    private string? Ask(ScenarioCommand command) => county.World.Ask("scenario", "plan", command)?.Code;
}
