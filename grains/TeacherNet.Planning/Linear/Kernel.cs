namespace TeacherNet.Planning.Linear;

/// <summary>The basic columns that are no logicals, handed out singleton by singleton.</summary>
internal sealed class Kernel(LinearProgram lp)
{
    private readonly int[] columns = new int[lp.Rows];
    private readonly int[] columnCount = new int[lp.Rows];
    private readonly int[] rowStart = new int[lp.Rows + 1];
    private readonly int[] rowEnd = new int[lp.Rows];
    private readonly Stack<int> singles = new();
    private int[] rowColumns = [];
    private int count;

    /// <summary>Open columns in each open row.</summary>
    public int[] RowCount { get; } = new int[lp.Rows];

    public void Clear() => count = 0;

    public void Add(int column) => columns[count++] = column;

    public void Prepare(int[] head)
    {
        Array.Clear(RowCount);
        Array.Clear(columnCount);
        singles.Clear();
        var entries = 0;
        for (var c = 0; c < count; c++)
            for (var k = lp.Start[columns[c]]; k < lp.Start[columns[c] + 1]; k++)
            {
                if (head[lp.Row[k]] >= 0) continue;
                RowCount[lp.Row[k]]++;
                columnCount[c]++;
                entries++;
            }

        if (rowColumns.Length < entries) rowColumns = new int[2 * entries];
        for (var i = 0; i < lp.Rows; i++)
        {
            rowStart[i + 1] = rowStart[i] + RowCount[i];
            rowEnd[i] = rowStart[i];
        }

        for (var c = 0; c < count; c++)
            for (var k = lp.Start[columns[c]]; k < lp.Start[columns[c] + 1]; k++)
                if (head[lp.Row[k]] < 0)
                    rowColumns[rowEnd[lp.Row[k]]++] = c;

        for (var c = count - 1; c >= 0; c--)
            if (columnCount[c] == 1)
                singles.Push(c);
    }

    public bool TakeColumnSingleton(int[] head, out int column, out int row)
    {
        while (singles.TryPop(out var c))
        {
            if (columnCount[c] != 1) continue;
            for (var k = lp.Start[columns[c]]; k < lp.Start[columns[c] + 1]; k++)
            {
                if (head[lp.Row[k]] >= 0) continue;
                (column, row) = (columns[c], lp.Row[k]);
                columnCount[c] = Done;
                for (var n = rowStart[row]; n < rowEnd[row]; n++)
                    if (--columnCount[rowColumns[n]] == 1)
                        singles.Push(rowColumns[n]);
                return true;
            }
        }

        for (var i = lp.Rows - 1; i >= 0; i--)
        {
            if (head[i] >= 0) continue;
            RowCount[i] = 0;
            for (var n = rowStart[i]; n < rowEnd[i]; n++)
                if (columnCount[rowColumns[n]] > 0)
                    RowCount[i]++;
            if (RowCount[i] == 1) singles.Push(i);
        }

        (column, row) = (-1, -1);
        return false;
    }

    public bool TakeRowSingleton(int[] head, out int column, out int row)
    {
        while (singles.TryPop(out row))
        {
            if (head[row] >= 0 || RowCount[row] != 1) continue;
            for (var n = rowStart[row]; n < rowEnd[row]; n++)
            {
                var c = rowColumns[n];
                if (columnCount[c] <= 0) continue;
                column = columns[c];
                columnCount[c] = Done;
                for (var k = lp.Start[column]; k < lp.Start[column + 1]; k++)
                    if (head[lp.Row[k]] < 0 && --RowCount[lp.Row[k]] == 1)
                        singles.Push(lp.Row[k]);
                return true;
            }
        }

        column = -1;
        return false;
    }

    /// <summary>What no singleton rule could take, columns with few open rows first.</summary>
    public List<int> Nucleus()
    {
        List<(int Count, int Number)> open = [];
        for (var c = 0; c < count; c++)
            if (columnCount[c] >= 0)
                open.Add((columnCount[c], c));
        open.Sort();
        return [.. open.Select(o => columns[o.Number])];
    }

    /// <summary>The count of a column that was handed out: below 0 however often it is counted down.</summary>
    private const int Done = int.MinValue / 2;
}
