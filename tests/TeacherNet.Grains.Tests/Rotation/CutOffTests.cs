using TeacherNet.Grains.Rotation;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class CutOffTests
{
    private readonly County county = new(schools: 4, posts: 4);

    [Fact]
    public void Few_who_came_are_not_told_and_many_are_by_the_fewest_points()
    {
        var state = AfterMoves(1, 1, 1, 2, 2, 3);

        Assert.Equal(
            [new(2026, null, "mathematics", 6, 40), new(2026, "s1", "mathematics", 3, 40), new(2026, "s2", "mathematics", null, null), new(2026, "s3", "mathematics", null, null)],
            CutOffs.Of(state, state.Cycles["next"], "primary", ["mathematics", "music"]));
        Assert.Empty(CutOffs.Of(state, state.Cycles["c"], "primary", ["mathematics"]));
        Assert.Empty(CutOffs.Of(state, state.Cycles["next"], "primary", ["music"]));
    }

    [Fact]
    public void All_schools_together_are_not_told_where_the_difference_tells_of_few()
    {
        var state = AfterMoves(2, 1, 1, 1);

        Assert.Equal(
            [new(2026, null, "mathematics", null, null), new(2026, "s1", "mathematics", 3, 50), new(2026, "s2", "mathematics", null, null)],
            CutOffs.Of(state, state.Cycles["next"], "primary", ["mathematics"]));
    }

    /// <summary>The next year's view, after people with 40 points, 50 and so on went to these schools.</summary>
    private RotationState AfterMoves(params int[] to)
    {
        foreach (var (n, school) in to.Index())
        {
            county.Candidate($"t{n}", 0);
            county.World.Happened("candidate", $"c.t{n}", new PointsCounted("c", $"t{n}", [new("S1", "年限", "Years", "", "", 40 + (10 * n))]));
            Assert.Null(county.Place(n, $"t{n}", 0, school));
        }
        county.Publish();
        county.World.React(new MovesReactor());
        county.World.Today = county.World.Today.AddDays(1);
        county.Order();
        county.World.Accept("cycle", "next", County.Opening() with { SchoolYear = 2027 });
        return county.View();
    }
}
