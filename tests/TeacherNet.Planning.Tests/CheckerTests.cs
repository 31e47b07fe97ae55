using TeacherNet.Planning.Files;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Proofs;
using TeacherNet.Planning.Search;
using Xunit;

namespace TeacherNet.Planning.Tests;

public sealed class CheckerTests
{
    private readonly Instance instance = Plans.Read("small");

    [Fact]
    public void Refuses_every_outcome_with_one_teacher_changed()
    {
        var plan = Solve();
        for (var t = 0; t < instance.Teachers.Count; t++)
            for (var option = -1; option < instance.Teachers[t].Options.Count; option++)
            {
                int[] taken = [.. plan.Taken];
                if (taken[t] == option) continue;
                taken[t] = option;

                Assert.NotNull(Checker.Refuse(instance, plan with { Taken = taken }));
            }
    }

    [Fact]
    public void Refuses_a_worse_plan_that_claims_to_be_best()
    {
        var plan = Solve();
        var worse = 0;
        for (var t = 0; t < instance.Teachers.Count; t++)
            for (var option = -1; option < instance.Teachers[t].Options.Count; option++)
            {
                int[] taken = [.. plan.Taken];
                if (taken[t] == option) continue;
                taken[t] = option;
                if (HardRules.Broken(instance, taken) is not null) continue;
                var levels = Levels.Of(instance, taken);
                worse++;

                Assert.NotNull(Checker.Refuse(instance, plan with { Taken = taken, Levels = levels, Bounds = levels }));
            }

        Assert.NotEqual(0, worse);
    }

    [Fact]
    public void Refuses_levels_and_bounds_that_are_not_those_of_the_plan()
    {
        var plan = Solve();
        for (var level = 0; level < plan.Levels.Count; level++)
            foreach (var change in (long[])[-1, 1])
            {
                long[] levels = [.. plan.Levels], bounds = [.. plan.Bounds];
                levels[level] += change;
                Assert.NotNull(Checker.Refuse(instance, plan with { Levels = levels }));
                if (change < 0) continue;
                bounds[level] += change;
                Assert.NotNull(Checker.Refuse(instance, plan with { Bounds = bounds }));
            }
    }

    [Fact]
    public void Refuses_a_bound_without_its_prices_or_its_search()
    {
        var plan = Solve();
        for (var level = 0; level < plan.Proofs.Count; level++)
        {
            // A bound of nothing needs no proof.
            if (plan.Bounds[level] == 0) continue;
            LevelProof[] proofs = [.. plan.Proofs];
            proofs[level] = new LevelProof(new Prices([], []), null);
            Assert.NotNull(Checker.Refuse(instance, plan with { Proofs = proofs }));
            if (plan.Proofs[level].Tree is null) continue;
            proofs[level] = plan.Proofs[level] with { Tree = null };
            Assert.NotNull(Checker.Refuse(instance, plan with { Proofs = proofs }));
        }
    }

    [Fact]
    public void Accepts_the_honest_bounds_of_a_run_that_was_stopped()
    {
        using var stop = new CancellationTokenSource();
        var plan = Planner.Solve(instance, a => Stop(a.Level, stop), stop.Token);

        Assert.False(plan.IsProven);
        Assert.Null(Checker.Refuse(instance, plan.Plan!));

        static void Stop(int level, CancellationTokenSource stop)
        {
            if (level == 2) stop.Cancel();
        }
    }

    [Fact]
    public void Accepts_a_plan_that_went_through_its_file()
    {
        var plan = Solve();

        var read = PlanReader.Read(instance, PlanWriter.Write(instance, plan, seconds: 0.25).Span);

        Assert.Equal(plan.Taken, read.Taken);
        Assert.Null(Checker.Refuse(instance, read));
    }

    private Plan Solve() => Planner.Solve(instance, null, TestContext.Current.CancellationToken).Plan!;
}
