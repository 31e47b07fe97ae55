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
    private const int ExchangesPerFactor = 64;

    private readonly LinearProgram lp;
    private readonly BasisFactors factors;
    private readonly int[] head;
    private readonly int[] rowOf;
    private readonly bool[] atHigh;
    private readonly double[] basic;
    private readonly double[] reduced;
    private readonly double[] cost;
    private readonly double[] weight;
    private readonly double[] rho;
    private readonly double[] entering;
    private readonly double[] steepest;
    private readonly double[] flips;
    private readonly double[] pivotRow;
    private readonly bool[] isTouched;
    private readonly List<int> touched = [];
    private double ray;

    public DualSimplex(LinearProgram lp)
    {
        this.lp = lp;
        var all = lp.Columns + lp.Rows;
        factors = new BasisFactors(lp.Rows);
        (head, rowOf, atHigh) = (new int[lp.Rows], new int[all], new bool[all]);
        (basic, reduced, cost, weight) = (new double[lp.Rows], new double[all], new double[all], new double[all]);
        (rho, entering, steepest, flips) = (new double[lp.Rows], new double[lp.Rows], new double[lp.Rows], new double[lp.Rows]);
        (pivotRow, isTouched) = (new double[all], new bool[all]);
        for (var i = 0; i < lp.Rows; i++) head[i] = lp.Columns + i;
        Array.Fill(weight, 1);
        lp.Cost.CopyTo(cost, 0);
    }

    /// <summary>Iterations of all runs so far.</summary>
    public long Iterations { get; private set; }

    /// <summary>Called now and then within a long run.</summary>
    public Action? Breathe { get; set; }

    /// <summary>The basis and the ends of the others, to come back to.</summary>
    public Basis Save() => new((int[])head.Clone(), (bool[])atHigh.Clone(), (double[])weight.Clone());

    public void Load(Basis basis)
    {
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
            for (var i = 0; i < into.Length; i++) into[i] = ray * rho[i];
            return;
        }

        for (var i = 0; i < into.Length; i++) into[i] = cost[head[i]];
        factors.SolveTransposed(into);
    }

    public Ending Run(double cutOff, long iterations, CancellationToken cancel)
    {
        Restart();
        for (long n = 0; n < iterations; n++)
        {
            if (factors.Exchanges >= ExchangesPerFactor)
            {
                Restart();
                if (Shifted() > cutOff) return Ending.CutOff;
                Breathe?.Invoke();
                if (cancel.IsCancellationRequested) return Ending.Stopped;
            }

            if ((n & 15) == 15 && Shifted() > cutOff) return Ending.CutOff;
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

    /// <summary>Factors the basis anew and computes everything that follows from it.</summary>
    private void Restart()
    {
        factors.Factor(lp, head);
        Array.Fill(rowOf, -1);
        for (var i = 0; i < head.Length; i++) rowOf[head[i]] = i;
        Prices(steepest, false);
        for (var j = 0; j < lp.Columns; j++)
        {
            var sum = cost[j];
            for (var k = lp.Start[j]; k < lp.Start[j + 1]; k++) sum -= lp.Value[k] * steepest[lp.Row[k]];
            reduced[j] = sum;
        }

        for (var i = 0; i < lp.Rows; i++) reduced[lp.Columns + i] = cost[lp.Columns + i] + steepest[i];
        for (var j = 0; j < reduced.Length; j++)
        {
            if (rowOf[j] >= 0) reduced[j] = 0;
            else if (reduced[j] > 1e-11) atHigh[j] = false;
            else if (reduced[j] < -1e-11) atHigh[j] = true;
        }

        ComputeBasic();
    }

    private void ComputeBasic()
    {
        Array.Clear(basic);
        for (var j = 0; j < rowOf.Length; j++)
            if (rowOf[j] < 0)
                Subtract(j, atHigh[j] ? lp.High[j] : lp.Low[j], basic);
        factors.Solve(basic);
    }

    private void Subtract(int column, double times, double[] from)
    {
        if (times == 0) return;
        if (column >= lp.Columns)
        {
            from[column - lp.Columns] += times;
            return;
        }

        for (var k = lp.Start[column]; k < lp.Start[column + 1]; k++) from[lp.Row[k]] -= lp.Value[k] * times;
    }

    private int Leaving()
    {
        var (best, found) = (0.0, -1);
        for (var i = 0; i < head.Length; i++)
        {
            var j = head[i];
            var miss = basic[i] < lp.Low[j] - Feasible ? lp.Low[j] - basic[i] : basic[i] > lp.High[j] + Feasible ? basic[i] - lp.High[j] : 0;
            if (miss == 0) continue;
            var merit = miss * miss / weight[j];
            if (merit > best) (best, found) = (merit, i);
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
