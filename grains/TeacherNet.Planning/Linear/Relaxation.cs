using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Planning.Linear;

/// <summary>The linear relaxation of one level over what a domain leaves open: fixed columns and rows that always hold are left out.</summary>
internal sealed class Relaxation
{
    private readonly Formulation f;
    private readonly int level;
    private readonly double[] scale;
    private readonly double costScale;
    private readonly double[] fixedActivity;
    private readonly int[] lpRow;
    private readonly int[] lpColumn;

    public Relaxation(Formulation f, Domain domain, int level)
    {
        (this.f, this.level) = (f, level);
        var activity = Activity.Of(f, domain);
        lpColumn = new int[f.Columns];
        lpRow = new int[f.Rows];
        Columns = [.. Enumerable.Range(0, f.Columns).Where(j => domain.ColumnLow[j] < domain.ColumnHigh[j])];
        Rows = [.. Enumerable.Range(0, f.Rows).Where(i => activity.Least[i] < domain.RowLow[i] || activity.Most[i] > domain.RowHigh[i] || IsChoice(i))];
        Array.Fill(lpColumn, -1);
        Array.Fill(lpRow, -1);
        for (var j = 0; j < Columns.Length; j++) lpColumn[Columns[j]] = j;
        for (var i = 0; i < Rows.Length; i++) lpRow[Rows[i]] = i;

        scale = Scales();
        Program = Write();
        fixedActivity = FixedActivity(domain);
        costScale = CostScale();
        foreach (var j in Columns)
        {
            Program.Cost[lpColumn[j]] = f.Cost(level, j) * costScale;
            (Program.Low[lpColumn[j]], Program.High[lpColumn[j]]) = (domain.ColumnLow[j], domain.ColumnHigh[j]);
        }

        foreach (var i in Rows) Range(i, domain.RowLow[i], domain.RowHigh[i]);

        // A teacher's own row is kept wherever there is a choice: single columns from 0 to 1 alone do not say "at most one".
        bool IsChoice(int i) => i < f.Teachers && f.FirstOption[i] < f.FirstOption[i + 1]
            && Enumerable.Range(f.FirstOption[i], f.FirstOption[i + 1] - f.FirstOption[i]).Count(j => domain.ColumnHigh[j] > 0) > 1;
    }

    public LinearProgram Program { get; }

    /// <summary>Whether single columns cost so little that the level moves in steps of about one.</summary>
    public bool IsCoarse => costScale >= 0.1;

    /// <summary>The formulation's column behind each column of the program.</summary>
    public int[] Columns { get; }

    /// <summary>The formulation's row behind each row of the program.</summary>
    public int[] Rows { get; }

    /// <summary>The objective at which the level has passed <paramref name="target"/> by a part of one.</summary>
    public double Cutoff(long target, double part) => (target + part - f.Constant[level] - fixedActivity[f.FirstLevelRow + level]) * costScale;

    /// <summary>The least whole level at or above an objective of the program less <paramref name="blur"/>.</summary>
    public long Level(double objective, double blur) =>
        (long)Math.Ceiling(objective / costScale + f.Constant[level] + fixedActivity[f.FirstLevelRow + level] - blur);

    /// <summary>Whether a row of the formulation is in the program.</summary>
    public bool Holds(int row) => lpRow[row] >= 0;

    /// <summary>Imposes a range on the program.</summary>
    public void Apply(Cut cut)
    {
        if (cut.OfRow)
        {
            if (lpRow[cut.Index] >= 0) Range(cut.Index, cut.Low, cut.High);
        }
        else if (lpColumn[cut.Index] is >= 0 and var j)
        {
            (Program.Low[j], Program.High[j]) = (cut.Low, cut.High);
        }
    }

    /// <summary>The activity of a row or value of a column, in the formulation's units.</summary>
    public double Unscaled(int lpIndex, double value) =>
        lpIndex < Program.Columns ? value : value / scale[lpIndex - Program.Columns] + fixedActivity[Rows[lpIndex - Program.Columns]];

    /// <summary>The other way round.</summary>
    public double Scaled(int lpIndex, double value) =>
        lpIndex < Program.Columns ? value : (value - fixedActivity[Rows[lpIndex - Program.Columns]]) * scale[lpIndex - Program.Columns];

    /// <summary>The program's prices as exact prices of the formulation's rows.</summary>
    public Prices Exact(double[] y, bool conflict)
    {
        var largest = 0.0;
        if (conflict)
            for (var i = 0; i < y.Length; i++)
                largest = Math.Max(largest, Math.Abs(y[i] * scale[i]));
        var unit = conflict ? 1 / Math.Max(largest, 1e-12) : 1 / costScale;
        var rows = new List<int>();
        var prices = new List<long>();
        var levelRow = f.FirstLevelRow + level;
        var levelPrice = conflict ? 0 : -Prices.Unit;
        for (var i = 0; i < y.Length; i++)
        {
            if (Rows[i] < f.Teachers) continue;
            var price = (long)Math.Round(Math.Clamp(y[i] * scale[i] * unit * Prices.Unit, -Prices.Most / 2, Prices.Most / 2));
            if (Rows[i] == levelRow)
            {
                levelPrice += price;
                continue;
            }

            if (price == 0) continue;
            rows.Add(Rows[i]);
            prices.Add(price);
        }

        if (levelPrice != 0)
        {
            rows.Add(levelRow);
            prices.Add(levelPrice);
        }

        return new Prices(rows, prices);
    }

    private void Range(int row, long low, long high)
    {
        var i = lpRow[row];
        Program.Low[Program.Columns + i] = (low - fixedActivity[row]) * scale[i];
        Program.High[Program.Columns + i] = (high - fixedActivity[row]) * scale[i];
    }

    private double[] Scales()
    {
        var largest = new long[f.Rows];
        foreach (var j in Columns)
            for (var k = f.Start[j]; k < f.Start[j + 1]; k++)
                largest[f.Row[k]] = Math.Max(largest[f.Row[k]], Math.Abs(f.Value[k]));
        return [.. Rows.Select(i => 1.0 / Math.Max(1, largest[i]))];
    }

    private double CostScale()
    {
        var largest = 1L;
        foreach (var j in Columns) largest = Math.Max(largest, Math.Abs(f.Cost(level, j)));
        return 1.0 / largest;
    }

    private LinearProgram Write()
    {
        var start = new int[Columns.Length + 1];
        var row = new List<int>();
        var value = new List<double>();
        for (var j = 0; j < Columns.Length; j++)
        {
            for (var k = f.Start[Columns[j]]; k < f.Start[Columns[j] + 1]; k++)
            {
                if (lpRow[f.Row[k]] is not (>= 0 and var i)) continue;
                row.Add(i);
                value.Add(f.Value[k] * scale[i]);
            }

            start[j + 1] = row.Count;
        }

        return new LinearProgram(Rows.Length, start, [.. row], [.. value]);
    }

    private double[] FixedActivity(Domain domain)
    {
        var sum = new double[f.Rows];
        for (var j = 0; j < f.Columns; j++)
            if (domain.ColumnLow[j] == domain.ColumnHigh[j] && domain.ColumnLow[j] != 0)
                for (var k = f.Start[j]; k < f.Start[j + 1]; k++)
                    sum[f.Row[k]] += (double)f.Value[k] * domain.ColumnLow[j];
        return sum;
    }
}
