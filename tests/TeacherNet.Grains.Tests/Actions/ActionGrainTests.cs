using TeacherNet.Grains.Actions;
using Xunit;

namespace TeacherNet.Grains.Tests.Actions;

public sealed class ActionGrainTests
{
    private static readonly ActionOutcome Outcome = new(
        "teachers", "select", "7f", [new("a", "candidate/c.a", 3)], [new("b", "candidate.exempt", [new("rule", "R8")])]);

    private readonly World world = new(new(2026, 3, 2));

    [Fact]
    public void Notes_what_was_done_once()
    {
        Assert.Equal(1, world.Accept("action", "i", new CommitAction(Outcome)));
        Assert.Equal(0, world.Accept("action", "i", new CommitAction(Outcome)));
        Assert.Equal("action.id-taken", world.Ask("action", "i", new CommitAction(Outcome with { Request = "80" }))?.Code);
        Assert.Equal(Outcome, world.View<ActionsView, ActionLog>().Find("i")?.Outcome);
    }

    [Fact]
    public void Is_taken_back_once_and_not_before_it_was_done()
    {
        var back = new TakeBackAction(1, []);
        Assert.Equal("action.unknown", world.Ask("action", "i", back)?.Code);
        world.Accept("action", "i", new CommitAction(Outcome));

        Assert.Equal(1, world.Accept("action", "i", back));
        Assert.Equal(0, world.Accept("action", "i", back));
        Assert.Equal("action.id-taken", world.Ask("action", "i", new CommitAction(Outcome))?.Code);
        Assert.Equal((1, 0), world.View<ActionsView, ActionLog>().Find("i")?.Back is { } told ? (told.Restored, told.Kept.Count) : default);
    }

    [Fact]
    public void Commands_and_events_keep_their_stored_form()
    {
        Wire.RoundTrips(new CommitAction(Outcome));
        Wire.RoundTrips(new ActionCommitted(Outcome));
        Wire.RoundTrips(new TakeBackAction(1, Outcome.Refused));
        Wire.RoundTrips(new ActionTakenBack(1, Outcome.Refused));
    }
}
