using TeacherNet.Planning.Linear;
using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Planning.Search;

/// <summary>Branch and bound on one level, the levels before it held at what they reached.</summary>
internal sealed class LevelSearch(Formulation f, Domain root, int level, IReadOnlyList<long> decided, Incumbent incumbent, WarmBasis warm, CancellationToken cancel)
{
    private readonly Relaxation relaxation = new(f, root, level);
    private readonly PricedBound exact = new(f);
    private readonly PriorityQueue<Open, (long Bound, int Order)> queue = new();
    private DualSimplex simplex = null!;
    private double[] y = [];
    private double[] ties = [];
    private int order;

    /// <summary>By how much of one unit the amounts against ties may miss the true least; less is not worth another run.</summary>
    private const double Blur = 0.02;

    private const double CutOffMargin = 1e-4;

    private sealed record Open(Branch Branch, Cut[] Path, Basis? Basis, long Bound, int Depth);

    public double RootBound { get; private set; }
    public string Shape { get; private set; } = "";
    public int Nodes { get; private set; }

    public long Iterations => simplex.Iterations;

    /// <summary>The record; complete when the level was decided.</summary>
    public Branch Proof { get; } = new();

    /// <summary>The prices of the relaxation before any branching: they narrow what is left for the next level.</summary>
    public Prices? RootPrices { get; private set; }

    /// <summary>A proven lower bound on the level; <see cref="long.MaxValue"/> when no plan is left.</summary>
    public long Bound { get; private set; } = long.MinValue;

    private long? Best => incumbent.At(level, decided);

    /// <summary>Searches until the bound meets the incumbent.</summary>
    /// <returns>False when cancelled before.</returns>
    public bool Run()
    {
        simplex = new DualSimplex(relaxation.Program);
        y = new double[relaxation.Program.Rows];
        ties = Ties();
        queue.Enqueue(new Open(Proof, [], null, long.MinValue, 0), (long.MinValue, 0));
        Open? dive = null;
        while (dive is not null || queue.Count > 0)
        {
            if (cancel.IsCancellationRequested) return false;
            var open = dive ?? queue.Dequeue();
            if (dive is null) Bound = Math.Max(Bound, open.Bound);
            dive = null;
            if (Best is { } best && open.Bound >= best)
            {
                Bound = Math.Max(Bound, Math.Min(best, open.Bound));
                continue;
            }

            dive = Expand(open);
        }

        Bound = Best ?? long.MaxValue;
        return true;
    }

    /// <summary>Solves one node and splits it if it stays open.</summary>
    /// <returns>The half to look at next, or null.</returns>
    private Open? Expand(Open open)
    {
        Nodes++;
        var domain = root.Copy();
        Restore(domain, open.Path);
        if (open.Basis is not null) simplex.Load(open.Basis);
        else warm.Load(relaxation, simplex);
        var ending = Solve(open, domain, out var bound);
        if (open.Depth == 0) warm.Keep(relaxation, simplex.Save());
        bound = Math.Max(open.Bound, bound);
        if (open.Depth == 0) Bound = bound;
        if (bound == long.MaxValue) return null;
        if (ending == Ending.Optimal) OfferRounded();
        if (Best is { } best && bound >= best) return null;

        var (index, at) = Fractional(domain);
        var basis = simplex.Save();
        var ofRow = index >= relaxation.Program.Columns;
        var id = ofRow ? relaxation.Rows[index - relaxation.Program.Columns] : relaxation.Columns[index];
        var (lows, highs) = ofRow ? (domain.RowLow, domain.RowHigh) : (domain.ColumnLow, domain.ColumnHigh);
        var split = Math.Clamp((long)Math.Floor(at), lows[id], highs[id] - 1);
        Cut[] cuts = [new(ofRow, id, lows[id], split), new(ofRow, id, split + 1, highs[id])];
        var halves = cuts.Select(c => new Open(new Branch { Prices = open.Branch.Prices }, [.. open.Path, c], basis, bound, open.Depth + 1)).ToArray();
        open.Branch.Parts = [(cuts[0], halves[0].Branch), (cuts[1], halves[1].Branch)];
        var first = at - split > 0.5 ? 1 : 0;
        var other = halves[1 - first];
        queue.Enqueue(other, (bound, -++order));
        return halves[first];
    }

    /// <summary>Runs the relaxation against the shifted costs, and once more against the true ones when those could prove more.</summary>
    private Ending Solve(Open open, Domain domain, out long bound)
    {
        var cutOff = Best is { } best ? relaxation.Cutoff(best - 1) + CutOffMargin : double.MaxValue;
        simplex.Shift(ties);
        var ending = simplex.Run(cutOff, long.MaxValue, cancel);
        bound = Close(open, domain, ending);
        if (bound >= Best || ending == Ending.Infeasible || ending == Ending.Optimal && bound >= relaxation.Level(simplex.Objective(), Blur)) return ending;

        simplex.Shift(null);
        ending = simplex.Run(cutOff, long.MaxValue, cancel);
        bound = Math.Max(bound, Close(open, domain, ending));
        return ending;
    }

    /// <summary>The exact bound of the node; the prices that prove it are kept with its branch.</summary>
    private long Close(Open open, Domain domain, Ending ending)
    {
        if (ending == Ending.Infeasible)
        {
            simplex.Prices(y, conflict: true);
            var conflict = relaxation.Exact(y, conflict: true);
            if (exact.Evaluate(domain, conflict, null) > 0)
            {
                (open.Branch.Prices, open.Branch.Conflict) = (conflict, true);
                return long.MaxValue;
            }
        }

        simplex.Prices(y, conflict: false);
        var prices = relaxation.Exact(y, conflict: false);
        if (open.Depth == 0) RootPrices = prices;
        var value = exact.Evaluate(domain, prices, level);
        if (open.Depth == 0) { RootBound = (double)value / Prices.Unit; Shape = $"{relaxation.Program.Rows}x{relaxation.Program.Columns} root iters {simplex.Iterations}"; }
        var bound = value == PricedBound.Nothing ? long.MaxValue : Ceiling(value);
        if (bound >= open.Bound) open.Branch.Prices = prices;
        return bound;
    }

    private static long Ceiling(Int128 value) => (long)(value >= 0 ? (value + Prices.Unit - 1) / Prices.Unit : -(-value / Prices.Unit));

    private void Restore(Domain domain, Cut[] path)
    {
        foreach (var cut in applied) relaxation.Apply(OfRoot(cut));
        applied = path;
        foreach (var cut in path)
        {
            domain.Narrow(cut);
            relaxation.Apply(cut);
        }
    }

    private Cut[] applied = [];

    private Cut OfRoot(Cut cut) => cut.OfRow
        ? cut with { Low = root.RowLow[cut.Index], High = root.RowHigh[cut.Index] }
        : cut with { Low = root.ColumnLow[cut.Index], High = root.ColumnHigh[cut.Index] };

    private void OfferRounded()
    {
        var taken = new int[f.Teachers];
        Array.Fill(taken, Instances.Outcome.Stays);
        for (var t = 0; t < f.Teachers; t++)
            for (var j = f.FirstOption[t]; j < f.FirstOption[t + 1]; j++)
                if (root.ColumnLow[j] == 1)
                    taken[t] = j - f.FirstOption[t];
        var teacher = 0;
        for (var j = 0; j < relaxation.Columns.Length && relaxation.Columns[j] < f.Options; j++)
        {
            if (simplex.Value(j) < 0.5) continue;
            while (f.FirstOption[teacher + 1] <= relaxation.Columns[j]) teacher++;
            taken[teacher] = relaxation.Columns[j] - f.FirstOption[teacher];
        }

        incumbent.Offer(taken);
    }

    /// <summary>The column or row to split and the value it has; the one furthest from whole numbers, sums before single options.</summary>
    private (int Index, double At) Fractional(Domain domain)
    {
        var program = relaxation.Program;
        var (found, best, at) = (-1, 1e-6, 0.0);
        for (var j = 0; j < program.Columns + program.Rows; j++)
        {
            var ofRow = j >= program.Columns;
            if (ofRow && relaxation.Rows[j - program.Columns] >= f.FirstLevelRow) continue;
            if (program.Low[j] >= program.High[j]) continue;
            var value = relaxation.Unscaled(j, simplex.Value(j));
            var away = Math.Abs(value - Math.Round(value));
            if (away > 1e-6 && ofRow && relaxation.Rows[j - program.Columns] < f.Teachers) away += 1;
            if (away > best) (found, best, at) = (j, away, value);
        }

        if (found >= 0) return (found, at);
        for (var j = 0; j < program.Columns; j++)
            if (domain.ColumnLow[relaxation.Columns[j]] < domain.ColumnHigh[relaxation.Columns[j]])
                return (j, simplex.Value(j));
        throw new System.Diagnostics.UnreachableException("a node without an open column has an exact bound");
    }

    /// <summary>Small fixed amounts against ties; they lean towards the levels still to come.</summary>
    private double[] Ties()
    {
        var ties = new double[relaxation.Program.Columns + relaxation.Program.Rows];
        var next = Math.Min(level + 1, f.Levels - 1);
        for (var j = 0; j < relaxation.Columns.Length; j++)
        {
            var spread = (uint)(relaxation.Columns[j] * 2654435761u) / (double)uint.MaxValue;
            ties[j] = 1e-6 * (1 + spread) + 1e-5 * Math.Clamp(f.Cost(next, relaxation.Columns[j]), -1, 1);
        }

        return ties;
    }
}
