using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Linear;
using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Planning.Search;

/// <summary>Branch and bound over one domain for the best plan with a level below a limit.</summary>
internal sealed partial class TreeSearch
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
    private readonly long rootBound;
    private readonly Relaxation relaxation;
    private readonly DualSimplex simplex;
    private readonly PricedBound exact;
    private readonly PriorityQueue<Open, (long Bound, double Objective, int Order)> queue = new();
    private readonly double[] y;
    private readonly double[] ties;
    private readonly Experience experience;
    private Cut[] applied = [];
    private Frontier start;
    private int order;
    private bool hasBegun;

    /// <summary>After so many parts the search gives up.</summary>
    public int MostNodes { get; init; } = int.MaxValue;

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
        experience = new Experience(ties.Length);
        rootBound = Bound = bound;
        start = new Frontier(new Branch());
        start.Parts.Add(new(start.Tree, [], bound));
    }

    /// <param name="IsProven">Whether the branch's own prices prove the bound.</param>
    /// <param name="From">What was split to get here, and the objective before; null at the root.</param>
    private sealed record Open(Branch Branch, Cut[] Path, Basis? Basis, long Bound, bool IsProven, Step? From);

    private sealed record Step(int Index, bool Up, double Distance, double Objective);

    /// <summary>Called now and then within a long search.</summary>
    public Action? Breathe
    {
        get => simplex.Breathe;
        init => simplex.Breathe = value;
    }

    public int Nodes { get; private set; }

    public long Iterations => simplex.Iterations;

    /// <summary>The record of the search, complete when it ended by itself.</summary>
    public Branch Proof => start.Tree;

    /// <summary>Proven for the whole domain; <see cref="long.MaxValue"/>: nothing is left in it.</summary>
    public long Bound { get; private set; }

    /// <summary>More than any run needs; one that goes round in circles ends here and its node is split.</summary>
    private long MostSteps => 100_000 + 20L * relaxation.Program.Rows;

    private long Limit => Math.Min(limit, incumbent.At(level, decided) ?? long.MaxValue);

    /// <summary>Whether <see cref="Root"/> proved all that its relaxation is worth.</summary>
    public bool IsTight { get; private set; }

    /// <summary>Solves the relaxation alone, and keeps its basis for what comes.</summary>
    /// <param name="whole">Where the bound shall hold: this search's domain, or one with more options.</param>
    public LevelProof Root(Domain whole, CancellationToken cancel)
    {
        warm.Load(relaxation, simplex);
        Bound = Solve(Proof, whole, long.MaxValue, long.MinValue, cancel, out var ending, once: whole != root);
        IsTight = ending == Ending.Optimal && Bound >= relaxation.Level(simplex.Objective(), Blur);
        warm.Keep(relaxation, simplex.Save());
        if (ending == Ending.Optimal) OfferRounded();
        return Proof.Conflict ? new LevelProof(PricedBound.Plain(f, level), Proof) : new LevelProof(Proof.Prices!, null);
    }

    /// <summary>Splits the domain as the level before was split, and bounds each part by a relaxation of its own.</summary>
    /// <remarks>What had to be split to decide that level holds little that reaches its value, and mostly shows it by the prices found then.</remarks>
    /// <returns>Null when a part is bounded no better than the whole: then the old splits are in the way.</returns>
    public Frontier? Partition(Branch seed, CancellationToken cancel)
    {
        var least = long.MaxValue;
        var parts = Frontier.After(seed, (old, path, branch) =>
        {
            if (least <= Bound) return least;
            var domain = root.Copy();
            var prices = old.Prices ?? PricedBound.Plain(f, level);
            branch.Close(prices, conflict: true);
            if (path.Any(cut => !domain.Narrow(cut)) || exact.Evaluate(domain, prices, null) > 0) return long.MaxValue;
            Nodes++;
            domain = Enter(path);
            warm.Load(relaxation, simplex);
            var bound = Solve(branch, domain, long.MaxValue, long.MinValue, cancel, out _);
            least = Math.Min(least, bound);
            return bound;
        });
        if (least <= Bound) return null;
        Bound = least;
        return parts;
    }

    /// <summary>Searches what a frontier leaves open; without one the whole domain.</summary>
    /// <returns>False when cancelled or given up before.</returns>
    public bool Run(Frontier? from, CancellationToken cancel)
    {
        if (!hasBegun) start = from ?? start;
        foreach (var part in start.Parts)
            if (part.Bound < Limit && !hasBegun)
                queue.Enqueue(new Open(part.Branch, part.Path, null, part.Bound, part.Branch.Prices is not null, null), (part.Bound, 0, -++order));
        Open? dive = null;
        while (dive is not null || queue.Count > 0)
        {
            if (cancel.IsCancellationRequested || Nodes >= MostNodes) return false;
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
        Breathe?.Invoke();
        var domain = Enter(open.Path);
        if (open.Basis is not null) simplex.Load(open.Basis);
        else warm.Load(relaxation, simplex);
        var bound = Solve(open.Branch, domain, Limit, open.IsProven ? open.Bound : long.MinValue, cancel, out var ending);
        var objective = simplex.Shifted();
        if (open.From is { } from && ending != Ending.Infeasible) experience.Learn(from.Index, from.Up, objective - from.Objective, from.Distance);
        if (ending == Ending.Optimal) OfferRounded();
        if (bound >= Limit || cancel.IsCancellationRequested) return null;

        if (!AnyOpen(out _))
        {
            OfferRounded();
            CloseFixed(open.Branch, domain);
            return null;
        }

        var basis = simplex.Save();
        var (index, at) = Choose(basis, objective, cancel);
        var ofRow = index >= relaxation.Program.Columns;
        var id = ofRow ? relaxation.Rows[index - relaxation.Program.Columns] : relaxation.Columns[index];
        var (low, high) = ofRow ? (domain.RowLow[id], domain.RowHigh[id]) : (domain.ColumnLow[id], domain.ColumnHigh[id]);
        var split = Math.Clamp((long)Math.Floor(at), low, high - 1);
        Cut[] cuts = [new(ofRow, id, low, split), new(ofRow, id, split + 1, high)];
        var halves = cuts.Select((c, up) => new Open(
            open.Branch.Half(), [.. open.Path, c], basis, bound, true, new Step(index, up == 1, up == 1 ? split + 1 - at : at - split, objective))).ToArray();
        open.Branch.Split((cuts[0], halves[0].Branch), (cuts[1], halves[1].Branch));
        var first = at - split > 0.5 ? 1 : 0;
        queue.Enqueue(halves[1 - first], (bound, objective, -++order));
        return halves[first];
    }

    /// <summary>Runs the relaxation with the amounts against ties, and once more with a hundredth of them when that could prove more.</summary>
    /// <param name="known">What the prices that the branch has already prove; they stay where the run ends with less.</param>
    /// <param name="once">Whether the second run is left to another time.</param>
    private long Solve(Branch branch, Domain domain, long below, long known, CancellationToken cancel, out Ending ending, bool once = false)
    {
        var cutOff = below < long.MaxValue ? relaxation.Cutoff(below - 1, Blur) + CutOffMargin : double.MaxValue;
        simplex.Shift(ties, 1);
        ending = simplex.Run(cutOff, MostSteps, cancel);
        var bound = Close(branch, domain, ending, known);
        if (ending == Ending.CutOff && bound < below)
        {
            ending = simplex.Run(double.MaxValue, MostSteps, cancel);
            bound = Close(branch, domain, ending, bound);
        }

        var enough = ending == Ending.Infeasible || ending == Ending.Optimal && bound >= relaxation.Level(simplex.Objective(), Blur);
        if (bound >= below || enough || once) return bound;

        simplex.Shift(ties, 0.01);
        ending = simplex.Run(cutOff, MostSteps, cancel);
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

    private bool AnyOpen(out int column)
    {
        var program = relaxation.Program;
        for (column = 0; column < program.Columns; column++)
            if (program.Low[column] < program.High[column])
                return true;
        return false;
    }

    /// <summary>Where every column is fixed and rounding kept the prices from saying so: the row that is broken, or the level itself.</summary>
    private void CloseFixed(Branch branch, Domain domain)
    {
        var activity = Activity.Of(f, domain);
        for (var i = f.Teachers; i < f.Rows; i++)
            if (activity.Least[i] > domain.RowHigh[i] || activity.Most[i] < domain.RowLow[i])
            {
                branch.Close(new Prices([i], [activity.Least[i] > domain.RowHigh[i] ? -Prices.Unit : Prices.Unit]), conflict: true);
                return;
            }

        branch.Close(PricedBound.Plain(f, level), conflict: false);
    }
}
