namespace TeacherNet.Planning.Linear;

/// <summary>A basis as L·U, and the exchanges made since as a product of single columns.</summary>
/// <remarks>
/// Nearly all of a planner's basis is triangular (it is a network but for the limits): logical columns, column and row singletons are
/// pivoted without arithmetic, and only the small nucleus that remains is eliminated, column by column with threshold pivoting.
/// </remarks>
internal sealed class BasisFactors(int size)
{
    private readonly int[] pivotRow = new int[size];
    private readonly double[] diagonal = new double[size];
    private readonly Sparse lower = new();
    private readonly List<int> lowerRow = [];
    private readonly Sparse upper = new();
    private readonly Sparse upperByRow = new();
    private readonly Sparse exchanges = new();
    private readonly List<(int Row, double Pivot)> exchanged = [];
    private int pivots;

    /// <summary>Exchanges since the last factorisation.</summary>
    public int Exchanges => exchanged.Count;

    /// <summary>Factors the columns in <paramref name="head"/> and puts each in the place of the row it is the pivot of.</summary>
    /// <remarks>A column that depends on the others, or a place left at −1, gives way to the logical column of a row left over.</remarks>
    public void Factor(LinearProgram lp, int[] head)
    {
        Clear();
        var basic = (int[])head.Clone();
        Array.Fill(head, -1);
        var kernel = new Kernel(lp);
        foreach (var column in basic)
        {
            if (column < 0) continue;
            if (column < lp.Columns) kernel.Add(column);
            else Pivot(column - lp.Columns, column, -1);
        }

        kernel.Prepare(head);
        while (kernel.TakeColumnSingleton(head, out var column, out var row)) PivotSparse(column, row);
        while (kernel.TakeRowSingleton(head, out var column, out var row)) PivotSparse(column, row);
        Eliminate(lp, kernel.Nucleus(), head, kernel.RowCount);
        for (var i = 0; i < size; i++)
            if (head[i] < 0)
                Pivot(i, lp.Columns + i, -1);
        TransposeUpper();

        void Pivot(int row, int column, double value)
        {
            head[row] = column;
            pivotRow[pivots] = row;
            diagonal[pivots++] = value;
            upper.Close();
        }

        void PivotSparse(int column, int row)
        {
            var value = 0.0;
            for (var k = lp.Start[column]; k < lp.Start[column + 1]; k++)
                if (lp.Row[k] == row)
                    value = lp.Value[k];
            for (var k = lp.Start[column]; k < lp.Start[column + 1]; k++)
            {
                if (lp.Row[k] == row) continue;
                if (head[lp.Row[k]] >= 0) upper.Add(lp.Row[k], lp.Value[k]);
                else lower.Add(lp.Row[k], lp.Value[k] / value);
            }

            if (lower.Pending)
            {
                lower.Close();
                lowerRow.Add(row);
            }

            Pivot(row, column, value);
        }
    }

    private void Clear()
    {
        pivots = 0;
        lower.Clear();
        lowerRow.Clear();
        upper.Clear();
        exchanges.Clear();
        exchanged.Clear();
    }

    private void Eliminate(LinearProgram lp, List<int> nucleus, int[] head, int[] rowCount)
    {
        var first = lowerRow.Count;
        var work = new double[size];
        var inside = new bool[size];
        var pattern = new List<int>();
        foreach (var column in nucleus)
        {
            pattern.Clear();
            for (var k = lp.Start[column]; k < lp.Start[column + 1]; k++) Put(lp.Row[k], lp.Value[k]);
            for (var c = first; c < lowerRow.Count; c++)
            {
                var v = work[lowerRow[c]];
                if (v == 0) continue;
                for (var k = lower.Start[c]; k < lower.Start[c + 1]; k++) Put(lower.Index[k], -lower.Value[k] * v);
            }

            var largest = 0.0;
            foreach (var i in pattern)
                if (head[i] < 0)
                    largest = Math.Max(largest, Math.Abs(work[i]));
            var row = -1;
            if (largest > 1e-9)
                foreach (var i in pattern)
                    if (head[i] < 0 && Math.Abs(work[i]) >= 0.1 * largest && (row < 0 || rowCount[i] < rowCount[row] || rowCount[i] == rowCount[row] && i < row))
                        row = i;

            if (row >= 0)
            {
                foreach (var i in pattern)
                {
                    if (i == row || Math.Abs(work[i]) < 1e-14) continue;
                    if (head[i] >= 0) upper.Add(i, work[i]);
                    else lower.Add(i, work[i] / work[row]);
                }

                // Every pivot of the nucleus has its column in L, empty or not, so that the order of elimination is the order of L.
                lower.Close();
                lowerRow.Add(row);
                head[row] = column;
                pivotRow[pivots] = row;
                diagonal[pivots++] = work[row];
                upper.Close();
            }

            foreach (var i in pattern)
            {
                work[i] = 0;
                inside[i] = false;
            }
        }

        void Put(int row, double value)
        {
            if (!inside[row])
            {
                inside[row] = true;
                pattern.Add(row);
            }

            work[row] += value;
        }
    }

    private void TransposeUpper()
    {
        upperByRow.Clear();
        var count = new int[size + 1];
        for (var k = 0; k < upper.Count; k++) count[upper.Index[k] + 1]++;
        for (var i = 0; i < size; i++) count[i + 1] += count[i];
        upperByRow.Shape(count, upper.Count);
        var next = (int[])count.Clone();
        for (var c = 0; c < pivots; c++)
            for (var k = upper.Start[c]; k < upper.Start[c + 1]; k++)
            {
                var at = next[upper.Index[k]]++;
                upperByRow.Index[at] = pivotRow[c];
                upperByRow.Value[at] = upper.Value[k];
            }
    }

    /// <summary>Replaces v by the solution x of B·x = v, x by the row that its column stands for.</summary>
    public void Solve(double[] v)
    {
        for (var c = 0; c < lowerRow.Count; c++)
        {
            var x = v[lowerRow[c]];
            if (x == 0) continue;
            for (var k = lower.Start[c]; k < lower.Start[c + 1]; k++) v[lower.Index[k]] -= lower.Value[k] * x;
        }

        for (var c = pivots - 1; c >= 0; c--)
        {
            var row = pivotRow[c];
            if (v[row] == 0) continue;
            var x = v[row] /= diagonal[c];
            for (var k = upper.Start[c]; k < upper.Start[c + 1]; k++) v[upper.Index[k]] -= upper.Value[k] * x;
        }

        for (var e = 0; e < exchanged.Count; e++)
        {
            var (row, pivot) = exchanged[e];
            if (v[row] == 0) continue;
            var x = v[row] /= pivot;
            for (var k = exchanges.Start[e]; k < exchanges.Start[e + 1]; k++) v[exchanges.Index[k]] -= exchanges.Value[k] * x;
        }
    }

    /// <summary>Replaces v by the solution y of Bᵀ·y = v.</summary>
    public void SolveTransposed(double[] v)
    {
        for (var e = exchanged.Count - 1; e >= 0; e--)
        {
            var (row, pivot) = exchanged[e];
            var sum = v[row];
            for (var k = exchanges.Start[e]; k < exchanges.Start[e + 1]; k++) sum -= exchanges.Value[k] * v[exchanges.Index[k]];
            v[row] = sum / pivot;
        }

        for (var c = 0; c < pivots; c++)
        {
            var row = pivotRow[c];
            if (v[row] == 0) continue;
            var x = v[row] /= diagonal[c];
            for (var k = upperByRow.Start[row]; k < upperByRow.Start[row + 1]; k++) v[upperByRow.Index[k]] -= upperByRow.Value[k] * x;
        }

        for (var c = lowerRow.Count - 1; c >= 0; c--)
        {
            var sum = v[lowerRow[c]];
            for (var k = lower.Start[c]; k < lower.Start[c + 1]; k++) sum -= lower.Value[k] * v[lower.Index[k]];
            v[lowerRow[c]] = sum;
        }
    }

    /// <summary>The column at <paramref name="row"/> gives way to one whose solution is <paramref name="column"/>.</summary>
    public void Exchange(int row, double[] column)
    {
        for (var i = 0; i < size; i++)
            if (column[i] != 0 && i != row && Math.Abs(column[i]) > 1e-14)
                exchanges.Add(i, column[i]);
        exchanges.Close();
        exchanged.Add((row, column[row]));
    }
}
