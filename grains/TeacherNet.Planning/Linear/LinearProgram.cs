namespace TeacherNet.Planning.Linear;

/// <summary>Minimise cost·x where A·x = r and x and r lie in their ranges; r is kept as logical columns after those of x.</summary>
internal sealed class LinearProgram
{
    public LinearProgram(int rows, int[] start, int[] row, double[] value)
    {
        (Rows, Columns, Start, Row, Value) = (rows, start.Length - 1, start, row, value);
        RowStart = new int[rows + 1];
        foreach (var i in row) RowStart[i + 1]++;
        for (var i = 0; i < rows; i++) RowStart[i + 1] += RowStart[i];
        (RowColumn, RowValue) = (new int[row.Length], new double[row.Length]);
        var next = (int[])RowStart.Clone();
        for (var j = 0; j < Columns; j++)
            for (var k = start[j]; k < start[j + 1]; k++)
            {
                RowColumn[next[row[k]]] = j;
                RowValue[next[row[k]]++] = value[k];
            }

        (Low, High, Cost) = (new double[Columns + rows], new double[Columns + rows], new double[Columns + rows]);
    }

    public int Rows { get; }

    public int Columns { get; }

    public int[] Start { get; }

    public int[] Row { get; }

    public double[] Value { get; }

    public int[] RowStart { get; }

    public int[] RowColumn { get; }

    public double[] RowValue { get; }

    /// <summary>Finite, for columns and then for rows: with every range bounded, any basis can be made dual feasible.</summary>
    public double[] Low { get; }

    /// <inheritdoc cref="Low"/>
    public double[] High { get; }

    /// <summary>Costs; those of the rows are 0.</summary>
    public double[] Cost { get; }
}
