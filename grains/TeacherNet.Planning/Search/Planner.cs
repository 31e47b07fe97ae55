using TeacherNet.Planning.Drafts;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Linear;
using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Planning.Search;

/// <summary>How far a run is.</summary>
/// <param name="Level">Counted from 0.</param>
/// <param name="Reached">The best value found; null when nothing was found yet.</param>
/// <param name="Bound">Proven: no plan has less. The gap is the difference.</param>
/// <param name="Nodes">Parts of the search looked at for this level.</param>
/// <param name="Iterations">Steps of the simplex for this level.</param>
public readonly record struct Advance(int Level, long? Reached, long Bound, int Nodes, long Iterations)
{
    /// <summary>The best outcome known so far: for each teacher the option taken, −1 to stay; null before any is known.</summary>
    public IReadOnlyList<int>? Taken { get; init; }
}

/// <summary>Finds the best plan of an instance, level by level, each to a proven optimum.</summary>
public static class Planner
{
    /// <summary>The best plan, or the best found until cancelled.</summary>
    /// <param name="progress">Told after each level, and now and then within one.</param>
    public static Planned Solve(Instance instance, Action<Advance>? progress, CancellationToken cancel) =>
        Solve(Formulator.Write(instance), Begin(instance), progress, null, cancel);

    /// <summary>The outcome in which everybody stays, if it breaks no rule.</summary>
    internal static Incumbent Begin(Instance instance)
    {
        var incumbent = new Incumbent(instance);
        incumbent.Offer([.. instance.Teachers.Select(_ => Outcome.Stays)]);
        return incumbent;
    }

    /// <param name="stages">Takes up how each level was decided; null where nobody asks.</param>
    internal static Planned Solve(Formulation f, Incumbent incumbent, Action<Advance>? progress, List<Stage>? stages, CancellationToken cancel)
    {
        var domain = f.Domain.Copy();
        var exact = new PricedBound(f);
        var warm = new WarmBasis(f);
        List<long> decided = [], bounds = [];
        List<LevelProof> proofs = [];
        Branch? splits = null;
        for (var level = 0; level < f.Levels; level++)
        {
            Activity.Close(f, domain);
            var search = new LevelSearch(f, domain, level, decided, incumbent, warm, splits, progress);
            search.Run(cancel);
            progress?.Invoke(new Advance(level, incumbent.At(level, decided), search.Bound, search.Nodes, search.Iterations) { Taken = incumbent.Taken });
            bounds.Add(search.Bound);
            proofs.Add(search.Proof);
            splits = search.Proof.Tree ?? splits;
            if (incumbent.Taken is null) return new Planned(null, bounds);

            // Later levels are bounded given what this one reached, proven least or not.
            var value = incumbent.Levels[level];
            decided.Add(value);
            stages?.Add(new Stage(domain.Copy(), value, search.Proof, warm.Copy()));
            exact.Narrow(domain, search.Proof.Prices, level, value);
            domain.Narrow(new Cut(true, f.FirstLevelRow + level, long.MinValue / 4, value - f.Constant[level]));
        }

        return new Planned(new Plan(incumbent.Taken!, incumbent.Levels, bounds, proofs), bounds);
    }

    /// <summary>Any outcome that breaks no hard rule; null when there is none.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<int>? Any(Instance instance, CancellationToken cancel) => Any(instance, out _, out _, cancel);

    /// <param name="proof">Where there is none, what proves it, mostly: the prices name the rows that matter.</param>
    internal static IReadOnlyList<int>? Any(Instance instance, out Formulation f, out LevelProof proof, CancellationToken cancel)
    {
        // Without soft limits the first level is nothing everywhere: the first plan found ends the search.
        var bare = instance with { Limits = [.. instance.Limits.Where(l => l.Hard)], Baseline = null };
        var incumbent = Begin(bare);
        f = Formulator.Write(bare);
        proof = new LevelProof(PricedBound.Plain(f, 0), null);
        if (incumbent.Taken is not null) return incumbent.Taken;
        var domain = f.Domain.Copy();
        Activity.Close(f, domain);
        var search = new LevelSearch(f, domain, 0, [], incumbent, new WarmBasis(f), null, null);
        search.Run(cancel);
        proof = search.Proof;
        cancel.ThrowIfCancellationRequested();
        return incumbent.Taken;
    }
}

/// <summary>What a run found.</summary>
/// <param name="Plan">The best plan; null when there is none, or none was found before the run was cancelled.</param>
/// <param name="Bounds">A proven lower bound for each level looked at; <see cref="long.MaxValue"/> when there is no plan.</param>
public sealed record Planned(Plan? Plan, IReadOnlyList<long> Bounds)
{
    /// <summary>Whether no plan can be better.</summary>
    public bool IsProven => Plan is not null && Plan.Levels.SequenceEqual(Bounds);

    /// <summary>Whether it is proven that there is no plan at all.</summary>
    public bool IsImpossible => Plan is null && Bounds.Contains(long.MaxValue);
}
