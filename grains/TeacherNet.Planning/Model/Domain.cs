namespace TeacherNet.Planning.Model;

/// <summary>What is left open: an inclusive integer range for every column and the activity of every row.</summary>
internal sealed class Domain(long[] columnLow, long[] columnHigh, long[] rowLow, long[] rowHigh)
{
    public long[] ColumnLow { get; } = columnLow;

    public long[] ColumnHigh { get; } = columnHigh;

    public long[] RowLow { get; } = rowLow;

    public long[] RowHigh { get; } = rowHigh;

    public Domain Copy() => new([.. ColumnLow], [.. ColumnHigh], [.. RowLow], [.. RowHigh]);

    /// <summary>Cuts a range down to what it shares with [low, high].</summary>
    /// <returns>False when nothing is left.</returns>
    public bool Narrow(Cut cut)
    {
        var (lows, highs) = cut.OfRow ? (RowLow, RowHigh) : (ColumnLow, ColumnHigh);
        lows[cut.Index] = Math.Max(lows[cut.Index], cut.Low);
        highs[cut.Index] = Math.Min(highs[cut.Index], cut.High);
        return lows[cut.Index] <= highs[cut.Index];
    }
}

/// <summary>A range imposed on one column or on the activity of one row, both ends inclusive.</summary>
internal readonly record struct Cut(bool OfRow, int Index, long Low, long High);
