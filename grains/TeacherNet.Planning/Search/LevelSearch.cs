using TeacherNet.Planning.Linear;
using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Planning.Search;

/// <summary>Decides one level over what the levels before it leave open.</summary>
/// <remarks>
/// The relaxation gives a bound and its prices. A plan is then looked for at the bound itself, where the prices rule nearly everything
/// else out; if there is none, the bound has risen, and the next look reaches eight times as far above it.
/// </remarks>
internal sealed class LevelSearch(
    Formulation f, Domain root, int level, IReadOnlyList<long> decided, Incumbent incumbent, WarmBasis warm, Branch? seed, Action<Advance>? progress, LevelProof? before = null)
{
    private readonly PricedBound exact = new(f);
    private Frontier? frontier;
    private Sieve? sieve;

    private const int Wide = 3_000;
    private const int Rounds = 20;
    private const int Guesses = 40;
    private const int Neighbours = 20;

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
        if (!IsWide() || !Sift(cancel)) Relax(root, cancel);
        if (Bound == long.MaxValue) return true;
        Improve(cancel);
        if (sieve is not null && !(Best <= Bound)) Guess(cancel);
        if (seed is not null && before?.Tree is null && !(Best <= Bound)) Partition(cancel);

        for (var reach = 0L; Best is not { } best || best > Bound; reach = 8 * reach + 7)
        {
            if (cancel.IsCancellationRequested) return false;
            if (Bound == long.MaxValue) return true;
            var target = Best is { } known ? Math.Min(known - 1, Bound + reach) : Bound + reach;
            if (!Look(target, cancel)) return false;
            if (Bound == long.MaxValue) return true;
        }

        return true;
    }

    /// <summary>Whether the options left open are so many that only few of them can matter.</summary>
    private bool IsWide() => Enumerable.Range(0, f.Options).Count(j => root.ColumnHigh[j] > 0) > Wide;

    /// <summary>Bounds the level by relaxations of few options.</summary>
    /// <returns>False when the bound is not as good as the whole relaxation would give.</returns>
    private bool Sift(CancellationToken cancel)
    {
        sieve = new Sieve(f, root, level, warm.IsUsed);
        for (var round = 0; round < Rounds && !cancel.IsCancellationRequested; round++)
        {
            var relaxed = Relax(sieve.Kept(), cancel);
            if (relaxed.IsTight) return true;
            if (relaxed.Proof.Conflict || sieve.Admit(relaxed.Proof.Prices!) == 0) return false;
        }

        return false;
    }

    /// <summary>Looks for a plan at the bound among the options that its relaxation needed: there one is found soonest, and proves itself.</summary>
    private void Guess(CancellationToken cancel)
    {
        var domain = sieve!.Kept();
        if (!Reach(domain, Bound)) return;
        var tree = Prepare(domain, Bound + 1, Guesses);
        tree.Run(null, cancel);
        Count(tree);
    }

    /// <summary>
    /// Looks for a better plan among those that leave everybody where the best one and the relaxation agree (relaxation induced neighbourhoods): first at the
    /// bound, then anywhere below the best.
    /// </summary>
    private void Improve(CancellationToken cancel)
    {
        // The basis of the whole level stays what later levels and changes begin from.
        var (target, near) = (Bound, warm.Copy());
        while (Best is { } best && best > Bound && !cancel.IsCancellationRequested)
        {
            var domain = sieve?.Kept() ?? root.Copy();
            if (!Reach(domain, target)) return;
            var relaxed = Prepare(domain, target + 1, from: near);
            relaxed.Root(domain, cancel);
            Count(relaxed);
            var tree = Prepare(relaxed.Agreeing(incumbent.Taken!), target + 1, Neighbours, near);
            tree.Run(null, cancel);
            Count(tree);
            if (Best < best) target = Bound;
            else if (target < best - 1) target = best - 1;
            else return;
        }
    }

    private TreeSearch Relax(Domain domain, CancellationToken cancel)
    {
        var relaxed = Prepare(domain, long.MaxValue);
        var proof = relaxed.Root(root, cancel);
        Count(relaxed);
        if (domain != root && relaxed.Proof.Conflict) return relaxed;
        if (relaxed.Bound >= Bound) (Bound, Proof) = (relaxed.Bound, proof);
        return relaxed;
    }

    /// <summary>Splits as the level before was split, when that bounds this one better.</summary>
    private void Partition(CancellationToken cancel)
    {
        var relaxed = Prepare(root, long.MaxValue);
        frontier = relaxed.Partition(seed!, cancel);
        Count(relaxed);
        if (frontier is null) return;
        (Bound, Proof) = (relaxed.Bound, Proof with { Tree = frontier.Tree });
    }

    /// <summary>Looks for the best plan at or below the target; without one the bound passes the target.</summary>
    private bool Look(long target, CancellationToken cancel)
    {
        var domain = root.Copy();
        if (!Reach(domain, target))
        {
            Bound = Beyond(target);
            return true;
        }

        var tree = Prepare(domain, target + 1);
        if (before?.Tree is { } grown) tree.Begin(grown);
        var done = tree.Run(frontier?.Copy(), cancel);
        Count(tree);
        if (!done) return false;

        // A plan at the bound leaves nothing to prove that is not proven already.
        if (Best == Bound) return true;
        Bound = Best is { } best && best <= target ? best : Beyond(target);
        Proof = Proof with { Tree = tree.Proof };
        return true;
    }

    /// <summary>Takes out of a domain what cannot be at or below the target; false when nothing is left.</summary>
    private bool Reach(Domain domain, long target)
    {
        var row = new Cut(true, f.FirstLevelRow + level, long.MinValue / 4, target - f.Constant[level]);
        if (!exact.Narrow(domain, Proof.Prices, level, target) || !domain.Narrow(row)) return false;
        Activity.Close(f, domain);
        return true;
    }

    /// <summary>The bound when nothing is left up to the target: the next value, or none when the level can rise no further.</summary>
    private long Beyond(long target) => target - f.Constant[level] >= root.RowHigh[f.FirstLevelRow + level] ? long.MaxValue : target + 1;

    private TreeSearch Prepare(Domain domain, long limit, int mostNodes = int.MaxValue, WarmBasis? from = null)
    {
        TreeSearch? search = null;
        search = new TreeSearch(f, domain, level, decided, incumbent, from ?? warm, Bound, limit)
        {
            MostNodes = mostNodes,
            Breathe = progress is null ? null : () => progress(new Advance(level, Best, Bound, Nodes + search!.Nodes, Iterations + search.Iterations) { Taken = incumbent.Taken }),
        };
        return search;
    }

    private void Count(TreeSearch search)
    {
        Nodes += search.Nodes;
        Iterations += search.Iterations;
    }
}
