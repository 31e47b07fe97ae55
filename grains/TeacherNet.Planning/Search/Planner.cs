using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Linear;
using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Planning.Search;

/// <summary>How far a run is.</summary>
/// <param name="Level">Counted from 0.</param>
/// <param name="Reached">The best value found; null when nothing was found yet.</param>
/// <param name="Bound">Proven: no plan has less.</param>
/// <param name="Nodes">Parts of the search looked at for this level.</param>
public readonly record struct Advance(int Level, long? Reached, long Bound, int Nodes, long Iterations, double RootBound, string Shape);

/// <summary>Finds the best plan of an instance, level by level, each to a proven optimum.</summary>
public static class Planner
{
    /// <summary>The best plan, or the best found until cancelled.</summary>
    public static Planned Solve(Instance instance, Action<Advance>? progress, CancellationToken cancel)
    {
        var f = Formulator.Write(instance);
        var incumbent = new Incumbent(instance);
        incumbent.Offer([.. instance.Teachers.Select(_ => Outcome.Stays)]);
        var domain = f.Domain.Copy();
        var decided = new List<long>();
        var warm = new WarmBasis(f);
        for (var level = 0; level < f.Levels; level++)
        {
            Activity.Close(f, domain);
            var search = new LevelSearch(f, domain, level, decided, incumbent, warm, cancel);
            var done = search.Run();
            progress?.Invoke(new Advance(level, incumbent.At(level, decided), search.Bound, search.Nodes, search.Iterations, search.RootBound, search.Shape));
            if (!done) return new Planned(incumbent.Taken, incumbent.Levels, [.. decided, search.Bound]);
            if (incumbent.At(level, decided) is not { } value) return new Planned(null, [], []);
            decided.Add(value);
            new PricedBound(f).Narrow(domain, search.RootPrices!, level, value);
            domain.Narrow(new Cut(true, f.FirstLevelRow + level, long.MinValue / 4, value - f.Constant[level]));
        }

        return new Planned(incumbent.Taken, incumbent.Levels, [.. decided]);
    }
}

/// <summary>What a run found.</summary>
public sealed record Planned(IReadOnlyList<int>? Taken, IReadOnlyList<long> Levels, IReadOnlyList<long> Bounds);
