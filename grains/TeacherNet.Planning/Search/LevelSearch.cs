using TeacherNet.Planning.Linear;
using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Planning.Search;

/// <summary>Decides one level over what the levels before it leave open.</summary>
/// <remarks>
/// The relaxation gives a bound and its prices. A plan is then looked for at the bound itself, where the prices rule nearly everything
/// else out; if there is none, the bound has risen, and the next look reaches four times as far above it.
/// </remarks>
internal sealed class LevelSearch(Formulation f, Domain root, int level, IReadOnlyList<long> decided, Incumbent incumbent, WarmBasis warm, Action<Advance>? progress, LevelProof? before = null)
{
    private readonly PricedBound exact = new(f);

    /// <summary>Parts looked at.</summary>
    public int Nodes { get; private set; }

    /// <summary>Steps of the simplex.</summary>
    public long Iterations { get; private set; }

    /// <summary>A proven lower bound on the level; <see cref="long.MaxValue"/> when no plan is left.</summary>
    public long Bound { get; private set; } = long.MinValue;

    /// <summary>What proves <see cref="Bound"/>.</summary>
    public LevelProof Proof { get; private set; } = new(PricedBound.Plain(f, level), null);

    private long? Best => incumbent.At(level, decided);

    /// <summary>Searches until bound and incumbent meet.</summary>
    /// <returns>False when cancelled before.</returns>
    public bool Run(CancellationToken cancel)
    {
        Bound = exact.Ceiling(root, Proof.Prices, level);
        if (Bound == long.MaxValue) return true;
        if (before is not null && exact.Ceiling(root, before.Prices, level) is var kept && kept > Bound) (Bound, Proof) = (kept, new LevelProof(before.Prices, null));
        if (Bound == long.MaxValue) return true;
        var relaxed = Prepare(root, long.MaxValue);
        var proof = relaxed.Root(cancel);
        Count(relaxed);
        if (relaxed.Bound == long.MaxValue || relaxed.Bound >= Bound) (Bound, Proof) = (relaxed.Bound, proof);
        if (Bound == long.MaxValue) return true;

        for (var reach = 0L; Best is not { } best || best > Bound; reach = 4 * reach + 3)
        {
            if (cancel.IsCancellationRequested) return false;
            var target = Best is { } known ? Math.Min(known - 1, Bound + reach) : Bound + reach;
            if (!Look(target, cancel)) return false;
            if (Bound == long.MaxValue) return true;
        }

        return true;
    }

    /// <summary>Looks for the best plan at or below the target; without one the bound passes the target.</summary>
    private bool Look(long target, CancellationToken cancel)
    {
        var domain = root.Copy();
        var row = new Cut(true, f.FirstLevelRow + level, long.MinValue / 4, target - f.Constant[level]);
        if (!exact.Narrow(domain, Proof.Prices, level, target) || !domain.Narrow(row))
        {
            Bound = Beyond(target);
            return true;
        }

        Activity.Close(f, domain);
        var tree = Prepare(domain, target + 1);
        if (before?.Tree is { } grown) tree.Begin(grown);
        var done = tree.Run(cancel);
        Count(tree);
        if (!done) return false;

        // A plan at the bound that an earlier look left was proven best by that one; this tree rests on its bound.
        var proven = Bound;
        Bound = Best is { } best && best <= target ? best : Beyond(target);
        if (Bound > proven) Proof = Proof with { Tree = tree.Proof };
        return true;
    }

    /// <summary>The bound when nothing is left up to the target: the next value, or none when the level can rise no further.</summary>
    private long Beyond(long target) => target - f.Constant[level] >= root.RowHigh[f.FirstLevelRow + level] ? long.MaxValue : target + 1;

    private TreeSearch Prepare(Domain domain, long limit)
    {
        TreeSearch? search = null;
        search = new TreeSearch(f, domain, level, decided, incumbent, warm, Bound, limit)
        {
            Breathe = progress is null ? null : () => progress(new Advance(level, Best, Bound, Nodes + search!.Nodes, Iterations + search.Iterations)),
        };
        return search;
    }

    private void Count(TreeSearch search)
    {
        Nodes += search.Nodes;
        Iterations += search.Iterations;
    }
}
