using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class RotationMetricsTests
{
    private static readonly Period Year = Period.SchoolYear(2026);
    private readonly County county = new(schools: 3, posts: 30);

    [Theory]
    [InlineData(2, 1, 10, 50)]
    [InlineData(1, 0, 5, 0)]
    public void Shares_follow_the_frozen_denominators(int moved, int backbone, decimal share, decimal backboneShare)
    {
        Candidates(20, moved, backbone);
        Assert.Equal((0m, share), (Value(RotationMetrics.Share), Value(RotationMetrics.PlannedShare)));
        county.Publish();
        county.Order();

        Assert.Equal((20m, (decimal)moved), (Value(RotationMetrics.Eligible), Value(RotationMetrics.Rotated)));
        Assert.Equal((share, backboneShare), (Value(RotationMetrics.Share), Value(RotationMetrics.BackboneShare)));
    }

    [Fact]
    public void A_share_just_below_the_line_never_looks_reached()
    {
        var quota = new Quota(10, 20001, [.. Enumerable.Repeat<MoveEntry>(null!, 2000)]);

        Assert.Equal((2001, 9.99m), (quota.Required, quota.Percent));
    }

    [Fact]
    public void Every_figure_lists_its_records_and_other_years_have_none()
    {
        Candidates(5, 2, 1);

        foreach (var metric in RotationMetrics.All.Where(m => m.Unit == "人"))
        {
            var figure = metric.Compute(county.View(), Year);
            Assert.Equal(figure.Value, figure.Records.Length);
            Assert.Equal(figure.Records.Length, figure.Records.Select(r => r.Id).Distinct().Count());
            Assert.Equal(0, metric.Compute(county.View(), Period.SchoolYear(2025)).Value);
        }
        Assert.Equal(3, Value(RotationMetrics.DutyUnplaced));
        Assert.Contains("教师t0（t0） 第0小学 → 第1小学 数学", RotationMetrics.PlannedShare.Compute(county.View(), Year).Records.Select(r => r.Text));
    }

    [Fact]
    public void Exempt_and_not_eligible_teachers_are_of_no_population_and_shadowing_counts_to_no_share()
    {
        Candidates(4, 0, 0);
        county.Candidate("exempt", 0, Standings.Exempt);
        county.Candidate("senior", 0, Standings.NotEligible);
        county.World.Accept("scenario", "plan", new PlaceTeacher("c", county.Placement(1, "t0", 0, 1) with { Form = "F05" }));

        Assert.Equal((4m, 0m), (Value(RotationMetrics.Eligible), Value(RotationMetrics.PlannedShare)));
    }

    private void Candidates(int count, int moved, int backbone)
    {
        for (var i = 0; i < count; i++)
        {
            county.Teacher($"t{i}", 0);
            county.Assess($"t{i}", 0, Standings.Duty, "mathematics", backbone: i < backbone);
        }

        for (var i = 0; i < moved; i++)
            Assert.Null(county.Place(i + 1, $"t{i}", 0, 1));
    }

    private decimal Value(Metric<RotationState> metric) => metric.Compute(county.View(), Year).Value;
}
