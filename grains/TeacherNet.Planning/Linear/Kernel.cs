namespace TeacherNet.Planning.Linear;

/// <summary>The basic columns that are no logicals, handed out singleton by singleton.</summary>
internal sealed class Kernel(LinearProgram lp)
{
    private readonly List<int> columns = [];
    private readonly Stack<int> singles = new();
    private int[] columnCount = [];
    private int[] rowStart = [];
    private int[] rowColumns = [];
    private bool[] done = [];

    /// <summary>Open columns in each open row.</summary>
    public int[] RowCount { get; } = new int[lp.Rows];

    public void Add(int column) => columns.Add(column);

    public void Prepare(int[] head)
    {
        columnCount = new int[columns.Count];
        done = new bool[columns.Count];
        foreach (var (row, _) in OpenEntries(head)) RowCount[row]++;
        rowStart = new int[lp.Rows + 1];
        for (var i = 0; i < lp.Rows; i++) rowStart[i + 1] = rowStart[i] + RowCount[i];
        rowColumns = new int[rowStart[^1]];
        var next = (int[])rowStart.Clone();
        foreach (var (row, c) in OpenEntries(head))
        {
            rowColumns[next[row]++] = c;
            columnCount[c]++;
        }

        for (var c = columns.Count - 1; c >= 0; c--)
            if (columnCount[c] == 1)
                singles.Push(c);
    }

    public bool TakeColumnSingleton(int[] head, out int column, out int row)
    {
        while (singles.TryPop(out var c))
        {
            if (done[c] || columnCount[c] != 1) continue;
            for (var k = lp.Start[columns[c]]; k < lp.Start[columns[c] + 1]; k++)
            {
                if (head[lp.Row[k]] >= 0) continue;
                (column, row) = (columns[c], lp.Row[k]);
                done[c] = true;
                for (var n = rowStart[row]; n < rowStart[row + 1]; n++)
                    if (--columnCount[rowColumns[n]] == 1)
                        singles.Push(rowColumns[n]);
                RowCount[row] = 0;
                return true;
            }
        }

        for (var i = lp.Rows - 1; i >= 0; i--)
        {
            if (head[i] >= 0) continue;
            RowCount[i] = 0;
            for (var n = rowStart[i]; n < rowStart[i + 1]; n++)
                if (!done[rowColumns[n]])
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
            for (var n = rowStart[row]; n < rowStart[row + 1]; n++)
            {
                var c = rowColumns[n];
                if (done[c]) continue;
                column = columns[c];
                done[c] = true;
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
    public List<int> Nucleus() =>
        [.. Enumerable.Range(0, columns.Count).Where(c => !done[c]).OrderBy(c => columnCount[c]).ThenBy(c => c).Select(c => columns[c])];

    private IEnumerable<(int Row, int Column)> OpenEntries(int[] head)
    {
        for (var c = 0; c < columns.Count; c++)
            for (var k = lp.Start[columns[c]]; k < lp.Start[columns[c] + 1]; k++)
                if (head[lp.Row[k]] < 0)
                    yield return (lp.Row[k], c);
    }
}
