namespace TeacherNet.Planning.Linear;

/// <summary>Sparse columns one after another; grows, and keeps its memory when cleared.</summary>
internal sealed class Sparse
{
    private int columns;

    public int[] Start { get; private set; } = new int[64];

    public int[] Index { get; private set; } = new int[256];

    public double[] Value { get; private set; } = new double[256];

    /// <summary>Entries, those of the open column included.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the open column has entries.</summary>
    public bool Pending => Count > Start[columns];

    public void Clear() => Count = columns = Start[0] = 0;

    /// <summary>Keeps the first columns only.</summary>
    public void Truncate(int kept) => (columns, Count) = (kept, Start[kept]);

    public void Add(int index, double value)
    {
        if (Count == Index.Length) Grow(2 * Count);
        Index[Count] = index;
        Value[Count++] = value;
    }

    /// <summary>Ends the open column and opens the next.</summary>
    public void Close()
    {
        if (++columns >= Start.Length)
        {
            var longer = new int[2 * Start.Length];
            Start.CopyTo(longer, 0);
            Start = longer;
        }

        Start[columns] = Count;
    }

    /// <summary>Takes over the column starts of <paramref name="entries"/> entries still to be written.</summary>
    public void Shape(int[] starts, int entries)
    {
        Start = starts;
        columns = starts.Length - 1;
        Count = entries;
        if (Index.Length < entries) Grow(entries);
    }

    private void Grow(int length)
    {
        var (index, value) = (new int[length], new double[length]);
        Index.AsSpan(0, Math.Min(Count, Index.Length)).CopyTo(index);
        Value.AsSpan(0, Math.Min(Count, Value.Length)).CopyTo(value);
        (Index, Value) = (index, value);
    }
}
