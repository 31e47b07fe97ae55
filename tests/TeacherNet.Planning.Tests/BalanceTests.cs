using TeacherNet.Planning.Balance;
using TeacherNet.Planning.Instances;
using Xunit;

namespace TeacherNet.Planning.Tests;

public sealed class BalanceTests
{
    [Fact]
    public void Gives_the_published_example_to_its_third_digit()
    {
        Holding[] schools = [new(45, 279), new(37, 137), new(89, 935), new(76, 160), new(55, 402)];

        Assert.Equal(0.515, Variation.Of(schools), 3);
    }

    [Fact]
    public void Is_nothing_where_all_have_the_same_a_pupil_or_nobody_has_anything()
    {
        Assert.Equal(0, Variation.Of([new(100, 2), new(50, 1), new(0, 7)]), 12);
        Assert.Equal(0, Variation.Of([new(100, 0), new(50, 0)]));
        Assert.Equal(0, Variation.Of([]));
    }

    [Fact]
    public void Falls_when_a_backbone_teacher_goes_where_there_are_fewer_and_not_when_another_does()
    {
        var instance = new Instance(
            [new("rich", "P", 1, 0), new("poor", "P", 0, 1)],
            [new("rich/a", 0, 3, 0, 2, 3, 1), new("poor/a", 1, 1, 0, 2, 2, 1)],
            [new("T1", 0, Standing.Duty, ["backbone"], [new(1, 0, 0)]), new("T2", 0, Standing.Duty, [], [new(1, 0, 0)])],
            [], [], [], null);
        Holding[] schools = [new(100, 3), new(100, 1)];

        var backbone = BalanceEffect.Of(instance, [0, -1], schools, t => t.Tags.Contains("backbone"));
        var other = BalanceEffect.Of(instance, [-1, 0], schools, t => t.Tags.Contains("backbone"));

        Assert.Equal((0.5, 0), (backbone.Before, backbone.After));
        Assert.Equal((0.5, 0.5), (other.Before, other.After));
    }
}
