using TeacherNet.Grains.FollowUps;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.FollowUps;

public sealed class FollowUpTests
{
    private static readonly RecordRefusedFollowUp Refused = new(
        "moves", "coordinator", "scenario/s", "candidate/c.t", "candidate.mark-ordered", "candidate.withdrawn", null, [new("teacher", "t")]);

    private readonly World world = new(new(2026, 7, 1));

    [Fact]
    public void Waits_for_its_role_until_resolved()
    {
        world.Accept("followup", "f", Refused);
        Assert.Equal("f", Assert.Single(world.View<FollowUpsView, FollowUpsState>().For("coordinator")).Key);
        Assert.Empty(world.View<FollowUpsView, FollowUpsState>().For("auditor"));

        world.Accept("followup", "f", new ResolveFollowUp("再排"));

        Assert.Empty(world.View<FollowUpsView, FollowUpsState>().Waiting);
    }

    [Fact]
    public void Is_recorded_and_resolved_once()
    {
        world.Accept("followup", "f", Refused);
        Assert.Equal(0, world.Accept("followup", "f", Refused));
        world.Accept("followup", "f", new ResolveFollowUp("再排"));
        Assert.Equal(0, world.Accept("followup", "f", new ResolveFollowUp("再排")));
        Assert.Equal(0, world.Accept("followup", "f", Refused));
    }

    [Fact]
    public void Cannot_resolve_what_nobody_refused() =>
        Assert.Equal("followup.unknown", world.Ask("followup", "f", new ResolveFollowUp("再排"))?.Code);

    [Fact]
    public void The_same_refusal_gets_the_same_key()
    {
        world.Accept("followup", "f", Refused);
        var refused = new FollowUp(world.Id("followup", "g"), new ResolveFollowUp("再排"));

        FollowUp Record() => RefusedFollowUps.Record("r", "coordinator", world.Log[0], refused, Refusal.Because("followup.unknown").Given("n", "1"));

        Assert.Equal(Record().Grain, Record().Grain);
        Assert.Equal("followup.resolve", ((RecordRefusedFollowUp)Record().Command).Order);
    }

    [Fact]
    public void Shows_as_a_live_document_without_null()
    {
        world.Accept("followup", "f", Refused);

        var document = (LiveNode.Map)FollowUpsView.Render(world.View<FollowUpsView, FollowUpsState>(), "coordinator")!;

        Assert.Equal(1, ((LiveNode.Number)document.Members["count"]).Value);
        Assert.Equal(["ff"], ((LiveNode.Texts)document.Members["order"]).Values);
    }

    [Fact]
    public void Round_trips_on_the_wire()
    {
        Wire.RoundTrips(Refused);
        Wire.RoundTrips(new RefusedFollowUpRecorded("moves", "coordinator", "scenario/s", "candidate/c.t", "o", "c", "R3", []));
        Wire.RoundTrips(new FollowUpResolved("再排"));
    }
}
