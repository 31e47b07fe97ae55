using TeacherNet.Grains.FollowUps;
using TeacherNet.Grains.Rotation;

namespace TeacherNet.Grains.Tests;

/// <summary>What the scope's clock and the reactors do, for stories that go over several days.</summary>
internal static class Clockwork
{
    /// <summary>Moves to a day, lets what fell due by then happen in order, and the reactors follow.</summary>
    public static void GoTo(this World world, DateOnly day)
    {
        world.Today = day;
        foreach (var due in world.View<DueView, DueState>().Until(day.ToDateTime(world.Clock)).ToList())
        {
            if (world.Ask(due.Grain.Kind, due.Grain.Key, due.Command) is { } refusal)
            {
                var visible = RefusedFollowUps.Record("coordinator", due, refusal);
                world.Accept(visible.Grain.Kind, visible.Grain.Key, visible.Command);
            }
        }
        world.React([.. Catalogue.Reactors]);
    }
}
