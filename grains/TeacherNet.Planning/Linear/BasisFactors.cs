namespace TeacherNet.Planning.Linear;

/// <summary>A basis as L·U, and the exchanges made since as a product of single columns.</summary>
/// <remarks>
/// Nearly all of a planner's basis is triangular (it is a network but for the limits): logical columns, column and row singletons are
/// pivoted without arithmetic, and only the small nucleus that remains is eliminated, column by column with threshold pivoting. All
/// parts are kept by row and transposed too, so that solving for few entries visits only what these reach.
/// </remarks>
internal sealed class BasisFactors(LinearProgram lp)
{
    private readonly int size = lp.Rows;
    private readonly int[] pivotRow = new int[lp.Rows];
    private readonly double[] diagonal = new double[lp.Rows];
    private readonly Triangle lower = new(lp.Rows);
    private readonly Triangle lowerByRow = new(lp.Rows);
    private readonly Triangle upper = new(lp.Rows);
    private readonly Triangle upperByRow = new(lp.Rows);
    private readonly Kernel kernel = new(lp);
    private readonly Sparse exchanges = new();
    private readonly List<(int Row, double Pivot)> exchanged = [];
    private readonly int[] basic = new int[lp.Rows];
    private readonly SparseVector work = new(lp.Rows);
    private int pivots;

    /// <summary>Exchanges since the last factorisation.</summary>
    public int Exchanges => exchanged.Count;

    /// <summary>Entries of the exchanges against those of the factors: when it passes 1 or 2, factoring anew pays.</summary>
    public double Growth => (double)exchanges.Count / (size + lower.Count + upper.Count);

    /// <summary>Factors the columns in <paramref name="head"/> and puts each in the place of the row it is the pivot of.</summary>
    /// <remarks>A column that depends on the others, or a place left at −1, gives way to the logical column of a row left over.</remarks>
    public void Factor(int[] head)
    {
        Clear();
        head.CopyTo(basic, 0);
        Array.Fill(head, -1);
        foreach (var column in basic)
        {
            if (column < 0) continue;
            if (column < lp.Columns) kernel.Add(column);
            else Pivot(head, column - lp.Columns, column, -1);
        }

        kernel.Prepare(head);
        while (kernel.TakeColumnSingleton(head, out var column, out var row)) PivotSingleton(head, column, row);
        while (kernel.TakeRowSingleton(head, out var column, out var row)) PivotSingleton(head, column, row);
        Eliminate(kernel.Nucleus(), head);
        for (var i = 0; i < size; i++)
            if (head[i] < 0)
                Pivot(head, i, lp.Columns + i, -1);
        upperByRow.Transpose(upper);
        lowerByRow.Transpose(lower);
    }

    private void Pivot(int[] head, int row, int column, double value)
    {
        head[row] = column;
        pivotRow[pivots++] = row;
        diagonal[row] = value;
    }

    private void PivotSingleton(int[] head, int column, int row)
    {
        var (value, firstUpper, firstLower) = (0.0, upper.Count, lower.Count);
        for (var k = lp.Start[column]; k < lp.Start[column + 1]; k++)
            if (lp.Row[k] == row)
                value = lp.Value[k];
        for (var k = lp.Start[column]; k < lp.Start[column + 1]; k++)
        {
            if (lp.Row[k] == row) continue;
            if (head[lp.Row[k]] >= 0) upper.Add(lp.Row[k], lp.Value[k]);
            else lower.Add(lp.Row[k], lp.Value[k] / value);
        }

        upper.Close(row, firstUpper);
        lower.Close(row, firstLower);
        Pivot(head, row, column, value);
    }

    private void Clear()
    {
        pivots = 0;
        kernel.Clear();
        lower.Clear();
        upper.Clear();
        exchanges.Clear();
        exchanged.Clear();
    }

    private void Eliminate(List<int> nucleus, int[] head)
    {
        var first = pivots;
        foreach (var column in nucleus)
        {
            for (var k = lp.Start[column]; k < lp.Start[column + 1]; k++) work.Add(lp.Row[k], lp.Value[k]);
            for (var p = first; p < pivots; p++)
            {
                var v = work.Value[pivotRow[p]];
                if (v == 0) continue;
                var rows = lower.Rows(pivotRow[p]);
                var values = lower.Values(pivotRow[p]);
                for (var k = 0; k < rows.Length; k++) work.Add(rows[k], -values[k] * v);
            }

            if (PivotOf(head) is >= 0 and var row)
            {
                var (firstUpper, firstLower, value) = (upper.Count, lower.Count, work.Value[row]);
                for (var n = 0; n < work.Count; n++)
                {
                    var i = work.Index[n];
                    if (i == row || Math.Abs(work.Value[i]) < 1e-14) continue;
                    if (head[i] >= 0) upper.Add(i, work.Value[i]);
                    else lower.Add(i, work.Value[i] / value);
                }

                upper.Close(row, firstUpper);
                lower.Close(row, firstLower);
                Pivot(head, row, column, value);
            }

            work.Clear();
        }
    }

    /// <summary>Of the open rows with a large enough value the one in fewest columns.</summary>
    private int PivotOf(int[] head)
    {
        var (largest, row) = (0.0, -1);
        for (var n = 0; n < work.Count; n++)
            if (head[work.Index[n]] < 0)
                largest = Math.Max(largest, Math.Abs(work.Value[work.Index[n]]));
        if (largest <= 1e-9) return -1;
        for (var n = 0; n < work.Count; n++)
        {
            var i = work.Index[n];
            if (head[i] >= 0 || Math.Abs(work.Value[i]) < 0.1 * largest) continue;
            if (row < 0 || (kernel.RowCount[i], i).CompareTo((kernel.RowCount[row], row)) < 0) row = i;
        }

        return row;
    }

    /// <summary>Replaces v by the solution x of B·x = v, x by the row that its column stands for.</summary>
    public void Solve(SparseVector v)
    {
        lower.Push(v, null, pivotRow, backwards: false);
        upper.Push(v, diagonal, pivotRow, backwards: true);
        for (var e = 0; e < exchanged.Count; e++)
        {
            var (row, pivot) = exchanged[e];
            if (v.Value[row] == 0) continue;
            var x = v.Value[row] /= pivot;
            var (first, count) = (exchanges.Start[e], exchanges.Start[e + 1] - exchanges.Start[e]);
            var rows = exchanges.Index.AsSpan(first, count);
            var values = exchanges.Value.AsSpan(first, count);
            for (var k = 0; k < rows.Length; k++) v.Add(rows[k], -values[k] * x);
        }

        if (v.IsFull) v.ListAll();
    }

    /// <summary>Replaces v by the solution y of Bᵀ·y = v.</summary>
    public void SolveTransposed(SparseVector v)
    {
        for (var e = exchanged.Count - 1; e >= 0; e--)
        {
            var (row, pivot) = exchanged[e];
            var sum = v.Value[row];
            var (first, count) = (exchanges.Start[e], exchanges.Start[e + 1] - exchanges.Start[e]);
            var rows = exchanges.Index.AsSpan(first, count);
            var values = exchanges.Value.AsSpan(first, count);
            for (var k = 0; k < rows.Length; k++) sum -= values[k] * v.Value[rows[k]];
            if (sum == 0 && v.Value[row] == 0) continue;
            v.List(row);
            v.Value[row] = sum / pivot;
        }

        upperByRow.Push(v, diagonal, pivotRow, backwards: false);
        lowerByRow.Push(v, null, pivotRow, backwards: true);
        if (v.IsFull) v.ListAll();
    }

    /// <summary>Takes back all but the first exchanges.</summary>
    public void TakeBack(int kept)
    {
        exchanges.Truncate(kept);
        exchanged.RemoveRange(kept, exchanged.Count - kept);
    }

    /// <summary>The column at <paramref name="row"/> gives way to one whose solution is <paramref name="column"/>.</summary>
    public void Exchange(int row, SparseVector column)
    {
        for (var n = 0; n < column.Count; n++)
        {
            var i = column.Index[n];
            if (i != row && Math.Abs(column.Value[i]) > 1e-14) exchanges.Add(i, column.Value[i]);
        }

        exchanges.Close();
        exchanged.Add((row, column.Value[row]));
    }
}
