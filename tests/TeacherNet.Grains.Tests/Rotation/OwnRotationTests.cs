using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class OwnRotationTests
{
    private readonly County county = new();

    [Fact]
    public void A_teacher_follows_the_own_standing_and_no_draft()
    {
        county.Candidate("t", 0);
        county.Place(1, "t", 0, 1);
        Assert.Equal((Standings.Duty, "open", ""), (Text("standing"), Text("step"), Text("move")));

        county.Publish();
        county.World.React(new MovesReactor());

        Assert.Equal(("noticed", "noticed"), (Text("step"), Text("move")));
    }

    [Fact]
    public void Wishes_are_named_until_their_phase_closes()
    {
        county.World.Accept("cycle", "next", County.Opening(new PhaseDates("P5", new(2026, 3, 6, 9, 0, 0), new(2026, 3, 20, 17, 0, 0))));
        Assert.Equal(("next", "2026-03-20T17:00"), (Text("cycle"), Text("wishesUntil")));

        county.World.Accept("cycle", "next", new OpenPhase("P5", null));
        county.World.Accept("cycle", "next", new ClosePhase("P5", null));

        Assert.Equal("", Text("wishesUntil"));
    }

    [Fact]
    public void Without_a_cycle_there_is_nothing_to_follow()
    {
        county.World.Accept("cycle", "c", new CancelCycle("另行安排"));
        Assert.Equal("", Text("cycle"));
    }

    private string Text(string member) => ((LiveNode.Text)((LiveNode.Map)RotationView.Render(county.View(), "t.t")!).Members[member]).Value;
}
