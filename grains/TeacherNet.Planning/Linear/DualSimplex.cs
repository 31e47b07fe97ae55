namespace TeacherNet.Planning.Linear;

/// <summary>How a run of the simplex ended.</summary>
internal enum Ending
{
    Optimal,
    Infeasible,

    /// <summary>The objective passed the value above which it is of no interest.</summary>
    CutOff,

    /// <summary>Out of iterations; the prices still give a bound.</summary>
    Stopped,
}

/// <summary>A dual simplex over bounded columns, with steepest edges and long steps. It proposes; exact arithmetic elsewhere decides.</summary>
/// <remarks>
/// All ranges are finite, so that putting each nonbasic column to the end its reduced cost asks for makes any basis dual feasible: a cold
/// start, another objective, a branch and a changed instance are one and the same run from where it stands, and every stop yields a bound.
/// </remarks>
internal sealed partial class DualSimplex
{
    private const double Feasible = 1e-8;
    private const double PivotTolerance = 1e-8;
    private const int ExchangesPerFactor = 100;
    private const double MostGrowth = 3;

    private readonly LinearProgram lp;
    private readonly BasisFactors factors;
    private readonly int[] head;
    private readonly int[] rowOf;
    private readonly bool[] atHigh;
    private readonly double[] basic;
    private readonly double[] reduced;
    private readonly double[] cost;
    private readonly double[] weight;
    private readonly SparseVector rho;
    private readonly SparseVector entering;
    private readonly SparseVector steepest;
    private readonly SparseVector flips;
    private readonly double[] pivotRow;
    private readonly bool[] isOpen;
    private readonly int[] missing;
    private readonly bool[] isMissing;
    private int missed;
    private readonly List<int> touched = [];
    private double ray;
    private bool isFactored;
    private Basis? marked;
    private int markedExchanges;

    public DualSimplex(LinearProgram lp)
    {
        this.lp = lp;
        var all = lp.Columns + lp.Rows;
        factors = new BasisFactors(lp);
        (head, rowOf, atHigh) = (new int[lp.Rows], new int[all], new bool[all]);
        (basic, reduced, cost, weight) = (new double[lp.Rows], new double[all], new double[all], new double[all]);
        (rho, entering, steepest, flips) = (new(lp.Rows), new(lp.Rows), new(lp.Rows), new(lp.Rows));
        (pivotRow, isOpen) = (new double[all], new bool[all]);
        (missing, isMissing) = (new int[lp.Rows], new bool[lp.Rows]);
        for (var i = 0; i < lp.Rows; i++) head[i] = lp.Columns + i;
        Array.Fill(weight, 1);
        lp.Cost.CopyTo(cost, 0);
    }

    /// <summary>Iterations of all runs so far.</summary>
    public long Iterations { get; private set; }

    /// <summary>Called now and then within a long run.</summary>
    public Action? Breathe { get; set; }

    /// <summary>The basis and the ends of the others, to come back to.</summary>
    public Basis Save()
    {
        marked = new Basis((int[])head.Clone(), (bool[])atHigh.Clone(), (double[])weight.Clone());
        markedExchanges = isFactored ? factors.Exchanges : -1;
        return marked;
    }

    /// <summary>Takes over a basis. One saved since the last factorisation needs no other: the exchanges since are taken back.</summary>
    public void Load(Basis basis)
    {
        isFactored = basis == marked && markedExchanges >= 0;
        if (isFactored) factors.TakeBack(markedExchanges);
        basis.Head.CopyTo(head, 0);
        basis.AtHigh.CopyTo(atHigh, 0);
        basis.Weight.CopyTo(weight, 0);
    }

    /// <summary>Sets the costs to the program's plus small fixed amounts against ties.</summary>
    public void Shift(double[] amounts, double times)
    {
        for (var j = 0; j < cost.Length; j++) cost[j] = lp.Cost[j] + times * amounts[j];
    }

    public double Value(int column)
    {
        var row = rowOf[column];
        return row >= 0 ? basic[row] : atHigh[column] ? lp.High[column] : lp.Low[column];
    }

    /// <summary>The program's own objective at the current point.</summary>
    public double Objective()
    {
        var sum = 0.0;
        for (var j = 0; j < lp.Columns; j++)
            if (lp.Cost[j] != 0)
                sum += lp.Cost[j] * Value(j);
        return sum;
    }

    /// <summary>The objective of the shifted costs: below every point while the run lasts.</summary>
    public double Shifted()
    {
        var sum = 0.0;
        for (var j = 0; j < cost.Length; j++)
            if (cost[j] != 0)
                sum += cost[j] * Value(j);
        return sum;
    }

    /// <summary>The price of each row; after <see cref="Ending.Infeasible"/> the combination of rows that cannot be met.</summary>
    public void Prices(double[] into, bool conflict)
    {
        if (conflict)
        {
            for (var i = 0; i < into.Length; i++) into[i] = ray * rho.Value[i];
            return;
        }

        Price();
        steepest.Value.CopyTo(into, 0);
    }

    private void Price()
    {
        steepest.Clear();
        for (var i = 0; i < head.Length; i++)
            if (cost[head[i]] != 0)
                steepest.Add(i, cost[head[i]]);
        factors.SolveTransposed(steepest);
    }

    public Ending Run(double cutOff, long iterations, CancellationToken cancel)
    {
        if (!isFactored) Factor();
        Refresh();
        for (long n = 0; n < iterations; n++)
        {
            if (factors.Exchanges >= ExchangesPerFactor || factors.Growth > MostGrowth)
            {
                Restart();
                Breathe?.Invoke();
                if (Shifted() > cutOff) return Ending.CutOff;
                if (cancel.IsCancellationRequested) return Ending.Stopped;
            }

            if (cutOff < double.MaxValue && (n & 15) == 15 && Shifted() > cutOff) return Ending.CutOff;
            var row = Leaving();
            if (row < 0) return Ending.Optimal;
            var step = Step(row);
            if (step == Outcome.Unsure)
            {
                if (factors.Exchanges == 0) return Ending.Stopped;
                Restart();
                continue;
            }

            if (step == Outcome.Blocked) return Ending.Infeasible;
            Iterations++;
        }

        return Ending.Stopped;
    }

    private void Restart()
    {
        Factor();
        Refresh();
    }

    private void Factor()
    {
        factors.Factor(head);
        isFactored = true;
        markedExchanges = -1;
    }

    /// <summary>Computes everything that follows from the basis.</summary>
    private void Refresh()
    {
        Array.Fill(rowOf, -1);
        for (var i = 0; i < head.Length; i++) rowOf[head[i]] = i;
        Price();
        for (var j = 0; j < reduced.Length; j++)
        {
            isOpen[j] = rowOf[j] < 0 && lp.Low[j] < lp.High[j];
            reduced[j] = isOpen[j] ? Reduced(j) : 0;
            if (reduced[j] > 1e-11) atHigh[j] = false;
            else if (reduced[j] < -1e-11) atHigh[j] = true;
        }

        ComputeBasic();
    }

    private double Reduced(int column)
    {
        if (column >= lp.Columns) return cost[column] + steepest.Value[column - lp.Columns];
        var sum = cost[column];
        for (var k = lp.Start[column]; k < lp.Start[column + 1]; k++) sum -= lp.Value[k] * steepest.Value[lp.Row[k]];
        return sum;
    }

    private void ComputeBasic()
    {
        flips.Clear();
        for (var j = 0; j < rowOf.Length; j++)
            if (rowOf[j] < 0)
                Subtract(j, atHigh[j] ? lp.High[j] : lp.Low[j], flips);
        factors.Solve(flips);
        flips.Value.CopyTo(basic, 0);
        for (var n = 0; n < missed; n++) isMissing[missing[n]] = false;
        missed = 0;
        for (var i = 0; i < basic.Length; i++) Watch(i);
    }

    private void Subtract(int column, double times, SparseVector from)
    {
        if (times == 0) return;
        if (column >= lp.Columns)
        {
            from.Add(column - lp.Columns, times);
            return;
        }

        for (var k = lp.Start[column]; k < lp.Start[column + 1]; k++) from.Add(lp.Row[k], -lp.Value[k] * times);
    }

    /// <summary>Puts a row on the list of those outside their range when it is.</summary>
    private void Watch(int row)
    {
        if (isMissing[row] || Miss(row) == 0) return;
        isMissing[row] = true;
        missing[missed++] = row;
    }

    private double Miss(int row)
    {
        var j = head[row];
        return basic[row] < lp.Low[j] - Feasible ? lp.Low[j] - basic[row] : basic[row] > lp.High[j] + Feasible ? basic[row] - lp.High[j] : 0;
    }

    private int Leaving()
    {
        var (best, found) = (0.0, -1);
        for (var n = 0; n < missed;)
        {
            var row = missing[n];
            var miss = Miss(row);
            if (miss == 0)
            {
                isMissing[row] = false;
                missing[n] = missing[--missed];
                continue;
            }

            n++;
            var merit = miss * miss / weight[head[row]];
            if (merit > best) (best, found) = (merit, row);
        }

        return found;
    }

    private enum Outcome
    {
        Done,
        Blocked,
        Unsure,
    }
}

/// <summary>A basis of a <see cref="DualSimplex"/>: basic columns, the ends of the others, the edge weights.</summary>
internal sealed record Basis(int[] Head, bool[] AtHigh, double[] Weight);
