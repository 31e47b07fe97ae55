using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Linear;
using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Planning.Search;

/// <summary>Branch and bound over one domain for the best plan with a level below a limit.</summary>
internal sealed class TreeSearch
{
    /// <summary>By how much of one unit the amounts against ties may miss the true least; less is not worth another run.</summary>
    private const double Blur = 0.02;

    private const double CutOffMargin = 1e-4;

    private readonly Formulation f;
    private readonly Domain root;
    private readonly int level;
    private readonly IReadOnlyList<long> decided;
    private readonly Incumbent incumbent;
    private readonly WarmBasis warm;
    private readonly long limit;
    private readonly Relaxation relaxation;
    private readonly DualSimplex simplex;
    private readonly PricedBound exact;
    private readonly PriorityQueue<Open, (long Bound, int Order)> queue = new();
    private readonly double[] y;
    private readonly double[] ties;
    private Cut[] applied = [];
    private int order;

    /// <param name="limit">Only plans with a level below this are looked for.</param>
    public TreeSearch(
        Formulation f, Domain root, int level, IReadOnlyList<long> decided, Incumbent incumbent, WarmBasis warm, long bound, long limit)
    {
        (this.f, this.root, this.level, this.decided, this.incumbent, this.warm, this.limit) = (f, root, level, decided, incumbent, warm, limit);
        relaxation = new Relaxation(f, root, level);
        simplex = new DualSimplex(relaxation.Program);
        exact = new PricedBound(f);
        y = new double[relaxation.Program.Rows];
        ties = new Ties(f, relaxation, level).Amounts;
        Bound = bound;
    }

    private sealed record Open(Branch Branch, Cut[] Path, Basis? Basis, long Bound);

    public int Nodes { get; private set; }

    public long Iterations => simplex.Iterations;

    /// <summary>The record of the search, complete when it ended by itself.</summary>
    public Branch Proof { get; } = new();

    /// <summary>Proven for the whole domain; <see cref="long.MaxValue"/>: nothing is left in it.</summary>
    public long Bound { get; private set; }

    private long Limit => Math.Min(limit, incumbent.At(level, decided) ?? long.MaxValue);

    /// <summary>Solves the relaxation alone, and keeps its basis for what comes.</summary>
    public LevelProof Root(CancellationToken cancel)
    {
        warm.Load(relaxation, simplex);
        Bound = Solve(Proof, root.Copy(), long.MaxValue, cancel, out var ending);
        warm.Keep(relaxation, simplex.Save());
        if (ending == Ending.Optimal) OfferRounded();
        return Proof.Conflict ? new LevelProof(PricedBound.Plain(f, level), Proof) : new LevelProof(Proof.Prices!, null);
    }

    /// <summary>Searches the whole domain.</summary>
    /// <returns>False when cancelled before.</returns>
    public bool Run(CancellationToken cancel)
    {
        queue.Enqueue(new Open(Proof, [], null, Bound), (Bound, 0));
        Open? dive = null;
        while (dive is not null || queue.Count > 0)
        {
            if (cancel.IsCancellationRequested) return false;
            var open = dive ?? queue.Dequeue();
            dive = open.Bound < Limit ? Expand(open, cancel) : null;
        }

        return true;
    }

    /// <summary>Solves one node and splits it if it stays open.</summary>
    /// <returns>The half to look at next, or null.</returns>
    private Open? Expand(Open open, CancellationToken cancel)
    {
        Nodes++;
        var domain = Enter(open.Path);
        if (open.Basis is not null) simplex.Load(open.Basis);
        else warm.Load(relaxation, simplex);
        var bound = Math.Max(open.Bound, Solve(open.Branch, domain, Limit, cancel, out var ending));
        if (ending == Ending.Optimal) OfferRounded();
        if (bound >= Limit || cancel.IsCancellationRequested) return null;

        var (index, at) = Fractional();
        var basis = simplex.Save();
        var ofRow = index >= relaxation.Program.Columns;
        var id = ofRow ? relaxation.Rows[index - relaxation.Program.Columns] : relaxation.Columns[index];
        var (low, high) = ofRow ? (domain.RowLow[id], domain.RowHigh[id]) : (domain.ColumnLow[id], domain.ColumnHigh[id]);
        var split = Math.Clamp((long)Math.Floor(at), low, high - 1);
        Cut[] cuts = [new(ofRow, id, low, split), new(ofRow, id, split + 1, high)];
        var halves = cuts.Select(c => new Open(open.Branch.Half(), [.. open.Path, c], basis, bound)).ToArray();
        open.Branch.Split((cuts[0], halves[0].Branch), (cuts[1], halves[1].Branch));
        var first = at - split > 0.5 ? 1 : 0;
        queue.Enqueue(halves[1 - first], (bound, -++order));
        return halves[first];
    }

    /// <summary>Runs the relaxation against the shifted costs, and once more against the true ones when those could prove more.</summary>
    private long Solve(Branch branch, Domain domain, long below, CancellationToken cancel, out Ending ending)
    {
        var cutOff = below < long.MaxValue ? relaxation.Cutoff(below - 1) + CutOffMargin : double.MaxValue;
        simplex.Shift(ties);
        ending = simplex.Run(cutOff, long.MaxValue, cancel);
        var bound = Close(branch, domain, ending, long.MinValue);
        var enough = ending == Ending.Infeasible || ending == Ending.Optimal && bound >= relaxation.Level(simplex.Objective(), Blur);
        if (bound >= below || enough) return bound;

        simplex.Shift(null);
        ending = simplex.Run(cutOff, long.MaxValue, cancel);
        return Close(branch, domain, ending, bound);
    }

    /// <summary>The exact bound of the node; the prices that prove the best one are kept with its branch.</summary>
    private long Close(Branch branch, Domain domain, Ending ending, long before)
    {
        if (ending == Ending.Infeasible)
        {
            simplex.Prices(y, conflict: true);
            var conflict = relaxation.Exact(y, conflict: true);
            if (exact.Evaluate(domain, conflict, null) > 0)
            {
                branch.Close(conflict, conflict: true);
                return long.MaxValue;
            }
        }

        simplex.Prices(y, conflict: false);
        var prices = relaxation.Exact(y, conflict: false);
        var bound = exact.Ceiling(domain, prices, level);
        if (bound < before) return before;
        branch.Close(prices, conflict: false);
        return bound;
    }

    private Domain Enter(Cut[] path)
    {
        foreach (var cut in applied)
            relaxation.Apply(cut.OfRow
                ? cut with { Low = root.RowLow[cut.Index], High = root.RowHigh[cut.Index] }
                : cut with { Low = root.ColumnLow[cut.Index], High = root.ColumnHigh[cut.Index] });
        applied = path;
        var domain = root.Copy();
        foreach (var cut in path)
        {
            domain.Narrow(cut);
            relaxation.Apply(cut);
        }

        return domain;
    }

    private void OfferRounded()
    {
        var taken = new int[f.Teachers];
        Array.Fill(taken, Outcome.Stays);
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

    /// <summary>The column or row to split and its value: whether a teacher moves before where to, and of these the one nearest a half.</summary>
    private (int Index, double At) Fractional()
    {
        var program = relaxation.Program;
        var (found, best, at) = (-1, 0.0, 0.0);
        for (var j = 0; j < program.Columns + program.Rows; j++)
        {
            var row = j < program.Columns ? -1 : relaxation.Rows[j - program.Columns];
            if (row >= f.FirstLevelRow || program.Low[j] >= program.High[j]) continue;
            var value = relaxation.Unscaled(j, simplex.Value(j));
            var away = Math.Abs(value - Math.Round(value));
            if (away <= 1e-6) continue;
            if (row >= 0 && row < f.Teachers) away += 1;
            if (away > best) (found, best, at) = (j, away, value);
        }

        if (found >= 0) return (found, at);
        for (var j = 0; j < program.Columns; j++)
            if (program.Low[j] < program.High[j])
                return (j, simplex.Value(j));
        throw new System.Diagnostics.UnreachableException("a node without an open column has an exact bound");
    }
}
