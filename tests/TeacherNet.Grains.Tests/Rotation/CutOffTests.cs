using TeacherNet.Grains.Rotation;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class CutOffTests
{
    private readonly County county = new(schools: 4, posts: 4);

    [Fact]
    public void Few_who_came_are_not_told_and_many_are_by_the_fewest_points()
    {
        for (var n = 0; n < 4; n++)
        {
            county.Candidate($"t{n}", 0);
            county.World.Happened("candidate", $"c.t{n}", new PointsCounted("c", $"t{n}", [new("S1", "年限", "Years", "", "", 40 + (10 * n))]));
            Assert.Null(county.Place(n, $"t{n}", 0, n < 3 ? 1 : 2));
        }
        county.Publish();
        county.World.React(new MovesReactor());
        county.World.Today = county.World.Today.AddDays(1);
        county.Order();
        county.World.Accept("cycle", "next", County.Opening() with { SchoolYear = 2027 });
        var state = county.View();

        Assert.Equal(
            [new(2026, null, "mathematics", 4, 40), new(2026, "s1", "mathematics", 3, 40), new(2026, "s2", "mathematics", null, null)],
            CutOffs.Of(state, state.Cycles["next"], "primary", ["mathematics", "music"]));
        Assert.Empty(CutOffs.Of(state, state.Cycles["c"], "primary", ["mathematics"]));
        Assert.Empty(CutOffs.Of(state, state.Cycles["next"], "primary", ["music"]));
    }
}
