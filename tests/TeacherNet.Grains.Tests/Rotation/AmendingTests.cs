using TeacherNet.Grains.FollowUps;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class AmendingTests
{
    private readonly County county = new(schools: 4);

    public AmendingTests()
    {
        county.Candidate("t", 0);
        county.Candidate("u", 1);
        county.Candidate("v", 2);
        county.Place(1, "t", 0, 1);
        county.Place(2, "u", 1, 2);
    }

    private World World => county.World;

    [Fact]
    public void A_change_is_the_next_version_chained_to_the_hash_before()
    {
        county.Publish();
        React();
        var first = World.Log.Select(r => r.Event).OfType<ScenarioPublished>().Single();
        World.Accept("candidate", "c.t", new WithdrawCandidate(OpenReveal.Seal("个人原因")));
        React();
        World.Accept("scenario", "plan", Amendment(added: [county.Placement(3, "v", 2, 1)]));
        React();

        var amended = World.Log.Select(r => r.Event).OfType<NoticeAmended>().Single();
        Assert.Equal((2, first.Hash), (amended.Version, amended.Previous));
        var head = new NoticeHead("c", amended.Notice, 2, amended.From, amended.Until, amended.Basis, first.Hash);
        Assert.Equal(NoticeText.Hash(head, [county.Placement(2, "u", 1, 2), county.Placement(3, "v", 2, 1)]), amended.Hash);
        Assert.Equal(CandidateStep.Noticed, county.CandidateOf("v").Step);
        var entry = county.View().Scenarios["plan"];
        Assert.Equal([1, 2], entry.Notices.Select(n => n.Head.Version));
        Assert.Equal([County.Move(2), County.Move(3)], entry.Notices[1].Rows);
        Assert.Empty(World.View<FollowUpsView, FollowUpsState>().Waiting);
    }

    [Fact]
    public void What_stays_keeps_its_own_days_and_what_came_in_waits_for_its_own()
    {
        county.Publish();
        React();
        World.Accept("scenario", "plan", Amendment(days: 5, removed: [County.Move(1)], added: [county.Placement(3, "v", 2, 1)]));
        React();
        county.Order("教字1号");
        Assert.Equal((MoveState.Ordered, MoveState.Noticed), (StateOf(2), StateOf(3)));
        Assert.Equal(CandidateStep.Open, county.CandidateOf("t").Step);
        Assert.Equal("scenario.notice-running", World.Ask("scenario", "plan", new OrderMoves("c", "教字2号", County.September, null))?.Code);
        World.Today = World.Today.AddDays(5);
        county.Order("教字2号");
        Assert.Equal(MoveState.Ordered, StateOf(3));
    }

    [Fact]
    public void A_change_that_names_nothing_computed_says_that_it_was_made_by_hand()
    {
        var computed = new AdoptedPlan("ab12", 0, "TeacherNet.Planning 1", [0, 3], [0, 3]);
        World.Accept("scenario", "plan", new AdoptPlan("c", county.Plan.Revision, computed, [.. county.Plan.Moves.Values.Select(m => m.Placement)]));
        county.Publish();
        React();
        Assert.Equal("TeacherNet.Planning 1", World.Log.Select(r => r.Event).OfType<ScenarioPublished>().Single().Basis?.Solver);
        World.Accept("scenario", "plan", Amendment(removed: [County.Move(1)]));
        Assert.Equal(("ab12", "TeacherNet.Planning 1+hand"), (Basis().InputsHash, Basis().Solver));
        World.Accept("scenario", "plan", Amendment(notice: 902, added: [county.Placement(3, "v", 2, 1)]) with { Basis = new("cd34", 0, "TeacherNet.Planning 1") });
        Assert.Equal(("cd34", "TeacherNet.Planning 1"), (Basis().InputsHash, Basis().Solver));

        NoticeBasis Basis() => World.Log.Select(r => r.Event).OfType<NoticeAmended>().Last().Basis;
    }

    [Fact]
    public void Somebody_on_notice_can_be_sent_elsewhere_by_a_change()
    {
        county.Publish();
        React();
        World.Accept("scenario", "plan", Amendment(removed: [County.Move(1)], added: [county.Placement(3, "t", 0, 3)]));
        React();
        Assert.Equal(new MoveRef("plan", County.Move(3)), county.CandidateOf("t").Bound);
        Assert.Empty(World.View<FollowUpsView, FollowUpsState>().Waiting);
    }

    [Fact]
    public void Refuses_a_change_without_a_reason_to_rest_on_or_of_nothing_or_of_what_is_ordered()
    {
        Assert.Equal("scenario.not-published", Ask(Amendment())?.Code);
        county.Publish();
        Assert.Equal("scenario.nothing-to-amend", Ask(Amendment())?.Code);
        Assert.Equal("scenario.authority-missing", Ask(Amendment(removed: [County.Move(1)]) with { Authority = " " })?.Code);
        Assert.Equal("scenario.no-such-move", Ask(Amendment(removed: [County.Move(9)]))?.Code);
        Assert.Equal("scenario.notice-begins-in-the-past", Ask(Amendment(removed: [County.Move(1)]) with { From = World.Today.AddDays(-1) })?.Code);
        Assert.Equal("scenario.notice-ends-before-it-begins", Ask(Amendment(days: -1, removed: [County.Move(1)]))?.Code);
        Assert.Equal("scenario.notice-ends-too-late", Ask(Amendment(days: 366, removed: [County.Move(1)]))?.Code);
        var change = Amendment(removed: [County.Move(1)]);
        World.Accept("scenario", "plan", change);
        Assert.Equal(0, World.Accept("scenario", "plan", change));
        county.Order();
        Assert.Equal("scenario.move-ordered", Ask(Amendment(notice: 902, removed: [County.Move(2)]))?.Code);
    }

    [Fact]
    public void Open_envy_stands_in_the_way_of_an_approval_until_it_is_accepted_by_name()
    {
        var envy = new EnvyPair("v", "u", County.Post(2));
        Assert.Equal("scenario.envy-open", Ask(new ApproveScenario(county.Digest, [envy]))?.Code);
        Assert.Equal("scenario.authority-missing", Ask(new AcceptEnvy([envy], ""))?.Code);
        World.Accept("scenario", "plan", new AcceptEnvy([envy], "局党组会议纪要〔2026〕3号"));
        Assert.Equal(0, World.Accept("scenario", "plan", new AcceptEnvy([envy], "局党组会议纪要〔2026〕3号")));
        Assert.Equal("scenario.envy-open", Ask(new ApproveScenario(county.Digest, [envy, envy with { Envious = "t" }]))?.Code);
        World.Accept("scenario", "plan", new ApproveScenario(county.Digest, [envy]));
        Assert.Equal("局党组会议纪要〔2026〕3号", Assert.Single(county.View().Scenarios["plan"].AcceptedEnvy).Authority);
    }

    [Fact]
    public void Envy_that_a_change_brings_stands_in_its_way_until_it_is_accepted_by_name()
    {
        county.Publish();
        React();
        var envy = new EnvyPair("u", "v", County.Post(1));
        var change = Amendment(removed: [County.Move(1)], added: [county.Placement(3, "v", 2, 1)]) with { Open = [envy] };
        Assert.Equal(("scenario.change-envy-open", "1"), (Ask(change)?.Code, Ask(change)?.Facts["count"]));
        World.Accept("scenario", "plan", new AcceptEnvy([envy], "局党组会议纪要〔2026〕5号"));
        World.Accept("scenario", "plan", change);
    }

    [Fact]
    public void A_county_that_holds_the_days_hard_has_short_notices_refused()
    {
        var world = new World(County.Spring);
        world.Accept("region", "region", new EstablishRegion(new("示范县", "示范县", "Asia/Shanghai", RegionKinds.Own)));
        world.Accept("region", "region", new AdoptPolicy(DefaultPolicy.Value with { Rules = [.. DefaultPolicy.Value.Rules.Select(r => r.Code == WorkingDays.Rule ? r with { Hard = true } : r)] }));
        world.Accept("cycle", "c", County.Opening());
        world.Accept("scenario", "plan", new DraftScenario("c", "方案"));
        world.Happened("scenario", "plan", new TeacherPlaced("c", county.Placement(1, "t", 0, 1), 2, "teacher"));
        world.Happened("scenario", "plan", new ScenarioApproved("c", "", 1));

        var refusal = world.Ask("scenario", "plan", new PublishScenario("c", County.Move(900), County.Spring, County.Spring.AddDays(3)));
        Assert.Equal(("scenario.notice-too-short", "R26", "2026-03-06"), (refusal?.Code, refusal?.Rule, refusal?.Facts["until"]));
        world.Accept("scenario", "plan", new PublishScenario("c", County.Move(900), County.Spring, County.Spring.AddDays(4)));
    }

    private AmendNotice Amendment(int notice = 901, int days = 0, Listed<Guid>? removed = null, Listed<Placement>? added = null) =>
        new("c", County.Move(notice), World.Today, World.Today.AddDays(days), "局党组会议纪要〔2026〕4号", removed ?? [], added ?? [], null);

    private Refusal? Ask(ScenarioCommand command) => World.Ask("scenario", "plan", command);

    private void React() => World.React([.. Catalogue.Reactors]);

    private MoveState StateOf(int move) => county.Plan.Moves[County.Move(move)].State;
}
