namespace TeacherNet.Planning.Model;

/// <summary>Entries column by column, as they are written.</summary>
internal sealed class Matrix(int columns, int expected)
{
    private int[] row = new int[expected];
    private long[] value = new long[expected];
    private int column;
    private int count;

    /// <summary>Where each column begins; one more than there are columns.</summary>
    public int[] Start { get; } = new int[columns + 1];

    public int[] Row => row.Length == count ? row : row[..count];

    public long[] Value => value.Length == count ? value : value[..count];

    /// <summary>Adds an entry to the column being written, unless it is 0.</summary>
    public void Add(int toRow, long added)
    {
        if (added == 0) return;
        Reserve(1);
        (row[count], value[count++]) = (toRow, added);
    }

    /// <summary>Adds two, the one of the earlier row first.</summary>
    public void AddBoth((int Row, long Value) one, (int Row, long Value) other)
    {
        if (one.Row > other.Row) (one, other) = (other, one);
        Add(one.Row, one.Value);
        Add(other.Row, other.Value);
    }

    /// <summary>Goes on to the next column.</summary>
    public void End() => Start[++column] = count;

    /// <summary>Takes columns over as they are.</summary>
    public void Take(Formulation from, int first, int end)
    {
        var (at, length) = (from.Start[first], from.Start[end] - from.Start[first]);
        Reserve(length);
        Array.Copy(from.Row, at, row, count, length);
        Array.Copy(from.Value, at, value, count, length);
        for (var j = first; j < end; j++) Start[++column] = count + from.Start[j + 1] - at;
        count += length;
    }

    private void Reserve(int more)
    {
        if (count + more <= row.Length) return;
        var size = Math.Max(count + more, 2 * row.Length);
        Array.Resize(ref row, size);
        Array.Resize(ref value, size);
    }
}
