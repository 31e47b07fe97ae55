using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class CycleTests
{
    private static readonly PhaseDates Wishes = new("P5", new(2026, 3, 1, 9, 0, 0), new(2026, 3, 20, 17, 0, 0));
    private static readonly PhaseDates Planning = new("P7", new(2026, 3, 21, 9, 0, 0), new(2026, 4, 20, 17, 0, 0));
    private readonly World world = new(new(2026, 3, 2));

    [Fact]
    public void Eligibility_is_published_while_its_phase_is_open_and_again_only_when_corrected()
    {
        var county = new County();
        county.World.Accept("cycle", "e", County.Opening(new PhaseDates("P3", new(2026, 3, 1, 0, 0, 0), new(2026, 3, 10, 17, 0, 0))));
        Assert.Equal("cycle.eligibility-not-due", county.World.Ask("cycle", "e", new PublishEligibility("a", 1))?.Code);
        county.World.Accept("cycle", "e", new OpenPhase("P3", null));
        county.Teacher("t", 0);
        county.World.Accept("candidate", "e.t", new AssessCandidate("e", "t", "s0", []));
        var digest = EligibilityText.Digest(county.View().Cycles["e"]);

        county.World.Accept("cycle", "e", new PublishEligibility(digest, 1));
        Assert.Equal(0, county.World.Accept("cycle", "e", new PublishEligibility(digest, 1)));
        Assert.Equal((digest, 1), (county.View().Cycles["e"].Eligibility!.Digest, county.View().Cycles["e"].Eligibility!.People));

        county.World.Accept("candidate", "e.t", new NominateCandidate("e", "t", Origins.Applied));
        Assert.Equal(digest, EligibilityText.Digest(county.View().Cycles["e"]));
        county.World.Happened("candidate", "e.t", new CandidateAssessed("e", "t", county.View().Cycles["e"].Candidates["t"].Assessed! with { Standing = "eligible" }));
        Assert.NotEqual(digest, EligibilityText.Digest(county.View().Cycles["e"]));
        Assert.Equal("cycle.nobody-to-assess", county.World.Ask("cycle", "e", new PublishEligibility("", 0))?.Code);
    }

    [Fact]
    public void Opens_once_and_keeps_its_policy()
    {
        world.Accept("cycle", "c", County.Opening(Wishes));
        var rule = DefaultPolicy.Value.Rule("R1")!;
        world.Accept("region", "region", new EstablishRegion(new("试验县", "试验县", "Asia/Shanghai", RegionKinds.Own)));
        world.Accept("region", "region", new AdoptPolicy(DefaultPolicy.Value with { Rules = [rule with { Threshold = 9 }] }));

        Assert.Equal(0, world.Accept("cycle", "c", County.Opening(Wishes)));
        Assert.Equal("cycle.id-taken", world.Ask("cycle", "c", County.Opening(Wishes) with { CutOff = new(2026, 7, 31) })?.Code);
        Assert.Equal(6, ((Cycle.Running)world.State<Cycle>("cycle", "c")).Rules.Find("R1")?.Threshold);
        world.Accept("cycle", "next", County.Opening(Wishes));
        Assert.Equal(9, ((Cycle.Running)world.State<Cycle>("cycle", "next")).Rules.Find("R1")?.Threshold);
    }

    [Fact]
    public void Takes_a_newer_policy_until_wishes_open()
    {
        world.Accept("region", "region", new EstablishRegion(new("试验县", "试验县", "Asia/Shanghai", RegionKinds.Own)));
        world.Accept("cycle", "c", County.Opening(Wishes));
        Assert.Equal(0, world.Accept("cycle", "c", new TakePolicy()));
        var rule = DefaultPolicy.Value.Rule("R1")!;
        world.Accept("region", "region", new RevisePolicy(0, 2026, DefaultPolicy.Value with { Rules = [rule with { Threshold = 9 }] }, "试点"));

        Assert.Equal(1, world.Accept("cycle", "c", new TakePolicy()));
        Assert.Equal((1, 9m), ((Cycle.Running)world.State<Cycle>("cycle", "c") is var running ? (running.Opened.PolicyVersion, running.Rules.Find("R1")!.Threshold) : default));
        world.Accept("region", "region", new RevisePolicy(1, 2026, DefaultPolicy.Value, "照旧"));
        Ring(Wishes.Opens);
        Assert.Equal("cycle.policy-frozen", world.Ask("cycle", "c", new TakePolicy())?.Code);
    }

    [Fact]
    public void Refuses_phases_that_are_unknown_or_out_of_order()
    {
        Assert.Equal("cycle.no-phases", world.Ask("cycle", "c", County.Opening(Wishes) with { Phases = [] })?.Code);
        Assert.Equal("cycle.no-such-phase", world.Ask("cycle", "c", County.Opening(Wishes with { Phase = "P16" }))?.Code);
        Assert.Equal("cycle.phases-out-of-order", world.Ask("cycle", "c", County.Opening(Planning, Wishes))?.Code);
        Assert.Equal("cycle.phase-ends-before-it-begins", world.Ask("cycle", "c", County.Opening(Wishes with { Closes = Wishes.Opens }))?.Code);
    }

    [Fact]
    public void The_clock_opens_and_closes_phases_in_order_of_their_dates()
    {
        world.Accept("cycle", "c", County.Opening(Wishes, Planning));

        Ring(new(2026, 3, 21, 9, 0, 0));

        Assert.Equal(PhaseState.Closed, StateOf("P5"));
        Assert.Equal(PhaseState.Open, StateOf("P7"));
        Assert.Equal(Planning.Closes, world.View<DueView, DueState>().Next);
    }

    [Fact]
    public void An_extended_phase_passes_its_old_end_over_and_a_closed_one_opens_again()
    {
        world.Accept("cycle", "c", County.Opening(Wishes));
        Ring(Wishes.Opens);
        world.Accept("cycle", "c", new ExtendPhase("P5", new(2026, 3, 25, 17, 0, 0), "停电"));

        Assert.Equal(0, world.Accept("cycle", "c", new ClosePhase("P5", Wishes.Closes)));
        Ring(new(2026, 3, 25, 17, 0, 0));
        Assert.Equal(PhaseState.Closed, StateOf("P5"));

        world.Accept("cycle", "c", new ExtendPhase("P5", new(2026, 3, 28, 17, 0, 0), "补报"));
        Assert.Equal(PhaseState.Open, StateOf("P5"));
        Assert.Equal(0, world.Accept("cycle", "c", new ExtendPhase("P5", new(2026, 3, 28, 17, 0, 0), "补报")));
        Assert.Equal("cycle.extension-not-later", world.Ask("cycle", "c", new ExtendPhase("P5", new(2026, 3, 27, 17, 0, 0), "提前"))?.Code);
        Assert.Equal(new DateTime(2026, 3, 28, 17, 0, 0), world.View<DueView, DueState>().Next);
    }

    [Fact]
    public void Can_be_cancelled_until_orders_go_out()
    {
        world.Accept("cycle", "c", County.Opening(Wishes));
        world.Happened("cycle", "c", new OrdersIssued("plan", "教字1号"));
        Assert.Equal("cycle.orders-issued", world.Ask("cycle", "c", new CancelCycle("政策调整"))?.Code);

        world.Accept("cycle", "d", County.Opening(Wishes));
        world.Accept("cycle", "d", new CancelCycle("政策调整"));
        Assert.Equal(0, world.Accept("cycle", "d", new CancelCycle("政策调整")));
        Assert.Equal("cycle.cancelled", world.Ask("cycle", "d", new OpenPhase("P5", null))?.Code);
        Assert.Equal(0, world.Accept("cycle", "d", new OpenPhase("P5", Wishes.Opens)));
        Assert.DoesNotContain(world.View<DueView, DueState>().Entries.Values, e => e.Key == "d");
    }

    [Fact]
    public void Phases_can_be_opened_and_closed_by_hand()
    {
        world.Accept("cycle", "c", County.Opening(Wishes));
        Assert.Equal("cycle.phase-not-open", world.Ask("cycle", "c", new ClosePhase("P5", null))?.Code);
        world.Accept("cycle", "c", new OpenPhase("P5", null));
        world.Accept("cycle", "c", new ClosePhase("P5", null));

        Assert.Equal("cycle.phase-closed", world.Ask("cycle", "c", new OpenPhase("P5", null))?.Code);
        Assert.Empty(world.View<DueView, DueState>().Entries);
    }

    private void Ring(DateTime local)
    {
        foreach (var item in world.View<DueView, DueState>().Until(local).ToList())
            world.Accept(item.Grain.Kind, item.Grain.Key, item.Command);
    }

    private PhaseState StateOf(string phase) => ((Cycle.Running)world.State<Cycle>("cycle", "c")).Phases[phase].State;
}
