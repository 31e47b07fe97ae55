using TeacherNet.Grains.FollowUps;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class OrderingTests
{
    private static readonly MovesReactor Moves = new();
    private readonly County county = new();

    public OrderingTests()
    {
        county.Candidate("t", 0);
        county.Candidate("u", 1);
        county.Place(1, "t", 0, 1);
        county.Place(2, "u", 1, 2);
    }

    private World World => county.World;

    [Fact]
    public void A_notice_lists_exactly_the_moves_under_a_hash_of_its_text()
    {
        var notice = new PublishScenario("c", County.Move(900), World.Today, World.Today.AddDays(6));
        county.Approve();
        World.Accept("scenario", "plan", notice);

        var published = World.Log.Select(r => r.Event).OfType<ScenarioPublished>().Single();
        Assert.Equal(["t", "u"], published.Moves.Select(m => m.Teacher));
        var head = new NoticeHead("c", notice.Notice, 1, notice.From, notice.Until, published.Basis!, "");
        Assert.Equal((PlanText.Digest("c", county.Plan.Moves.Values.Select(m => m.Placement)), 0, "hand"), (published.Basis!.InputsHash, published.Basis.PolicyVersion, published.Basis.Solver));
        Assert.Equal(NoticeText.Hash(head, county.Plan.Moves.Values.Select(m => m.Placement)), published.Hash);
        Assert.NotEqual(published.Hash, NoticeText.Hash(head, [county.Placement(1, "t", 0, 2), county.Placement(2, "u", 1, 2)]));
        Assert.NotEqual(published.Hash, NoticeText.Hash(head with { Basis = published.Basis with { PolicyVersion = 1 } }, county.Plan.Moves.Values.Select(m => m.Placement)));
        Assert.Equal(0, World.Accept("scenario", "plan", notice));
        Assert.Equal("scenario.published", World.Ask("scenario", "plan", notice with { Notice = County.Move(901) })?.Code);
        Assert.Equal("scenario.published", World.Ask("scenario", "plan", new UnplaceTeacher(County.Move(1)))?.Code);
    }

    [Fact]
    public void Orders_wait_for_the_last_day_of_the_notice()
    {
        county.Approve();
        World.Accept("scenario", "plan", new PublishScenario("c", County.Move(900), World.Today, World.Today.AddDays(6)));
        Assert.Equal("scenario.notice-running", World.Ask("scenario", "plan", new OrderMoves("c", "教字1号", County.September, null))?.Code);

        World.Today = World.Today.AddDays(6);
        county.Order();
    }

    [Fact]
    public void An_open_objection_holds_that_move_only()
    {
        county.Publish();
        World.Accept("scenario", "plan", new ObjectToMove(County.Move(50), County.Move(1), OpenReveal.Seal("不公")));
        county.Order("教字1号");
        Assert.Equal((MoveState.Noticed, MoveState.Ordered), (StateOf(1), StateOf(2)));
        Assert.Equal("scenario.nothing-to-order", World.Ask("scenario", "plan", new OrderMoves("c", "教字2号", County.September, null))?.Code);

        World.Accept("scenario", "plan", new DecideObjection(County.Move(50), Upheld: false, OpenReveal.Seal("查无此事")));
        county.Order("教字2号");
        Assert.Equal(MoveState.Ordered, StateOf(1));
        Assert.Equal("scenario.objection-decided", World.Ask("scenario", "plan", new DecideObjection(County.Move(50), Upheld: true, OpenReveal.Seal("x")))?.Code);
    }

    [Fact]
    public void An_upheld_objection_takes_the_move_out_and_frees_the_candidate()
    {
        county.Publish();
        World.Accept("scenario", "plan", new ObjectToMove(County.Move(50), County.Move(1), OpenReveal.Seal("不公")));
        World.Accept("scenario", "plan", new DecideObjection(County.Move(50), Upheld: true, OpenReveal.Seal("属实")));
        World.React(Moves);

        Assert.Equal(MoveState.Rejected, StateOf(1));
        Assert.Equal(CandidateStep.Open, county.CandidateOf("t").Step);
        Assert.Empty(county.CandidateOf("t").Planned);
    }

    [Fact]
    public void Objections_are_heard_only_during_the_notice()
    {
        county.Publish();
        World.Today = World.Today.AddDays(1);
        Assert.Equal("scenario.not-on-notice", World.Ask("scenario", "plan", new ObjectToMove(County.Move(50), County.Move(1), OpenReveal.Seal("迟")))?.Code);
    }

    [Fact]
    public void A_move_runs_from_plan_to_service_and_changes_the_posting_on_its_date()
    {
        World.React(Moves);
        Assert.Equal(new MoveRef("plan", County.Move(1)), Assert.Single(county.CandidateOf("t").Planned));
        county.Publish();
        World.React(Moves);
        Assert.Equal(CandidateStep.Noticed, county.CandidateOf("t").Step);
        county.Order();
        World.React(Moves);
        Assert.Equal(CandidateStep.Ordered, county.CandidateOf("t").Step);
        Assert.Equal("scenario.not-yet-effective", World.Ask("scenario", "plan", new TakeEffect("教字1号"))?.Code);
        Assert.Empty(Due(County.September.AddDays(-1)));

        World.Today = County.September;
        var due = Assert.Single(Due(World.Today), d => d.Command is TakeEffect);
        World.Accept(due.Grain.Kind, due.Grain.Key, due.Command);
        World.React(Moves);

        Assert.Equal(CandidateStep.Serving, county.CandidateOf("t").Step);
        var teacher = (Teacher.Registered)World.State<Teacher>("teacher", "t");
        Assert.Equal(["s0", "s1"], teacher.Postings.Select(p => p.Post.School));
        Assert.Equal(County.September.AddDays(-1), teacher.Postings[0].End);
        Assert.DoesNotContain(Due(County.September), d => d.Command is TakeEffect);
        Assert.Empty(World.View<FollowUpsView, FollowUpsState>().Waiting);
    }

    [Fact]
    public void Reading_the_log_again_orders_nothing_new()
    {
        county.Publish();
        county.Order(effective: World.Today);
        World.Accept("scenario", "plan", new TakeEffect("教字1号"));
        World.React(Moves);
        var events = World.Log.Count;

        World.Rewind(Moves);
        World.React(Moves);

        Assert.Equal(events, World.Log.Count);
    }

    [Fact]
    public void Who_withdraws_in_time_leaves_every_scenario_and_who_is_ordered_cannot()
    {
        World.React(Moves);
        World.Accept("candidate", "c.t", new WithdrawCandidate(OpenReveal.Seal("家庭原因")));
        World.React(Moves);
        Assert.Equal(["u"], county.Plan.Placed.Keys);

        county.Publish();
        county.Order();
        World.React(Moves);
        Assert.Equal("candidate.already-ordered", World.Ask("candidate", "c.u", new WithdrawCandidate(OpenReveal.Seal("反悔")))?.Code);
    }

    [Fact]
    public void An_order_that_meets_a_withdrawn_candidate_waits_for_the_coordinator()
    {
        World.React(Moves);
        county.Publish();
        county.Order();
        World.Accept("candidate", "c.t", new WithdrawCandidate(OpenReveal.Seal("家庭原因")));
        World.React(Moves);

        var waiting = World.View<FollowUpsView, FollowUpsState>().For("coordinator").ToList();
        Assert.Contains(waiting, w => (w.Order, w.Code) == ("candidate.mark-ordered", "candidate.withdrawn"));
        Assert.Contains(waiting, w => (w.Order, w.Code) == ("scenario.drop-move", "scenario.move-ordered"));
    }

    [Fact]
    public void Ordering_closes_the_way_back_and_a_document_number_serves_once()
    {
        county.Publish();
        county.Order();

        Assert.Equal("cycle.orders-issued", World.Ask("cycle", "c", new CancelCycle("政策调整"))?.Code);
        Assert.Equal(0, World.Accept("scenario", "plan", new OrderMoves("c", "教字1号", County.September, null)));
        Assert.Equal("scenario.document-used", World.Ask("scenario", "plan", new OrderMoves("c", "教字1号", County.September.AddDays(1), null))?.Code);
    }

    [Fact]
    public void A_teacher_ordered_by_one_plan_is_placed_in_no_other()
    {
        county.Publish();
        county.Order();
        World.React(Moves);
        World.Accept("scenario", "other", new DraftScenario("c", "方案B"));

        Assert.Equal("rotation.already-ordered", World.Ask("scenario", "other", new PlaceTeacher("c", county.Placement(8, "t", 0, 2)))?.Code);
    }

    private MoveState StateOf(int move) => county.Plan.Moves[County.Move(move)].State;

    private List<DueItem> Due(DateOnly day) =>
        [.. World.View<DueView, DueState>().Until(day.ToDateTime(TimeOnly.MinValue)).Where(d => d.Command is TakeEffect)];
}
