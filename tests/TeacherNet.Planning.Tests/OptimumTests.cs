using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Proofs;
using TeacherNet.Planning.Search;
using Xunit;

namespace TeacherNet.Planning.Tests;

public sealed class OptimumTests
{
    [Theory]
    [InlineData("small")]
    [InlineData("medium")]
    [InlineData("tight")]
    [InlineData("county")]
    public void Reaches_and_proves_the_levels_another_solver_proved(string name)
    {
        var instance = Plans.Read(name);

        var plan = Planner.Solve(instance, null, TestContext.Current.CancellationToken).Plan!;

        Assert.Equal(Plans.Optimum(name), plan.Levels);
        Assert.Equal(plan.Levels, plan.Bounds);
        Assert.Null(Checker.Refuse(instance, plan));
    }

    [Fact]
    public void Equals_every_outcome_tried_on_two_thousand_tiny_instances()
    {
        for (var seed = 0; seed < 2000; seed++) Compare(seed, repair: false);
    }

    [Fact]
    public void Repairs_with_the_fewest_changes_that_any_outcome_needs()
    {
        for (var seed = 0; seed < 500; seed++) Compare(seed, repair: true);
    }

    [Fact]
    public void Gives_the_same_plan_every_time()
    {
        var instance = Plans.Read("tight");

        var (first, second) = (Planner.Solve(instance, null, TestContext.Current.CancellationToken), Planner.Solve(instance, null, TestContext.Current.CancellationToken));

        Assert.Equal(first.Plan!.Taken, second.Plan!.Taken);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(250_000)]
    [InlineData(250_000_000)]
    public void Is_exact_with_costs_of_nothing_and_of_a_thousand_million(long times)
    {
        for (var seed = 0; seed < 300; seed++) Compare(seed, repair: false, times);
    }

    [Fact]
    public void Has_a_plan_for_nobody()
    {
        var plan = Planner.Solve(new Instance([], [], [], [], [], [], null), null, TestContext.Current.CancellationToken);

        Assert.True(plan.IsProven);
        Assert.Empty(plan.Plan!.Taken);
    }

    private static void Compare(int seed, bool repair, long times = 1)
    {
        var instance = Tiny.Random(seed, repair);
        instance = instance with
        {
            Teachers = [.. instance.Teachers.Select(t => t with { Options = [.. t.Options.Select(o => o with { Wish = o.Wish * times, Km = o.Km * times })] })],
        };
        var best = Tiny.Best(instance);
        var plan = Planner.Solve(instance, null, TestContext.Current.CancellationToken);
        Assert.True(best is null ? plan.IsImpossible : plan.IsProven && plan.Plan!.Levels.SequenceEqual(best),
            $"seed {seed}, repair {repair}: [{string.Join(", ", best ?? [])}] against [{string.Join(", ", plan.Plan?.Levels ?? [])}] bounds [{string.Join(", ", plan.Bounds)}]");
        if (best is null) return;
        var refused = Checker.Refuse(instance, plan.Plan!);
        Assert.True(refused is null, $"seed {seed}, repair {repair}: {refused}");
    }
}
