namespace TeacherNet.Planning.Linear;

/// <summary>A triangular matrix as a list for each row of what its value takes off others; solved by pushing values along the lists.</summary>
internal sealed class Triangle(int size)
{
    /// <summary>When more of a vector than this is filled, going through all rows is faster than looking for those it reaches.</summary>
    private const double Filled = 0.1;

    private readonly int[] begin = new int[size];
    private readonly int[] end = new int[size];
    private readonly int[] edge = new int[size];
    private readonly int[] stack = new int[size];
    private readonly int[] reached = new int[size];
    private readonly bool[] seen = new bool[size];
    private int[] index = new int[256];
    private double[] value = new double[256];

    public int Count { get; private set; }

    public void Clear()
    {
        Array.Clear(begin);
        Array.Clear(end);
        Count = 0;
    }

    public void Add(int of, double amount)
    {
        if (Count == index.Length)
        {
            Array.Resize(ref index, 2 * Count);
            Array.Resize(ref value, 2 * Count);
        }

        index[Count] = of;
        value[Count++] = amount;
    }

    /// <summary>Gives the entries added since the last close to a row.</summary>
    public void Close(int row, int first) => (begin[row], end[row]) = (first, Count);

    public ReadOnlySpan<int> Rows(int row) => index.AsSpan(begin[row], end[row] - begin[row]);

    public ReadOnlySpan<double> Values(int row) => value.AsSpan(begin[row], end[row] - begin[row]);

    public void Transpose(Triangle other)
    {
        Array.Clear(end);
        Count = other.Count;
        if (index.Length < Count) (index, value) = (new int[other.index.Length], new double[other.index.Length]);
        for (var k = 0; k < Count; k++) end[other.index[k]]++;
        var next = 0;
        for (var i = 0; i < size; i++)
        {
            begin[i] = next;
            next += end[i];
            end[i] = begin[i];
        }

        for (var i = 0; i < size; i++)
            for (var k = other.begin[i]; k < other.end[i]; k++)
            {
                var at = end[other.index[k]]++;
                index[at] = i;
                value[at] = other.value[k];
            }
    }

    /// <summary>Solves in place.</summary>
    /// <param name="v">The right side, then the solution.</param>
    /// <param name="diagonal">By row; null for ones.</param>
    /// <param name="order">Every row before those that its list names, read backwards if asked.</param>
    /// <param name="backwards">Whether the order is read from its end.</param>
    public void Push(SparseVector v, double[]? diagonal, int[] order, bool backwards)
    {
        if (Count == 0 && diagonal is null) return;
        if (v.IsFull || v.Count > Filled * size || !Reach(v, out var count))
        {
            v.IsFull = true;
            if (backwards)
                for (var n = size - 1; n >= 0; n--) PushRow(v.Value, order[n], diagonal);
            else
                for (var n = 0; n < size; n++) PushRow(v.Value, order[n], diagonal);
            return;
        }

        for (var n = count - 1; n >= 0; n--)
        {
            seen[reached[n]] = false;
            v.List(reached[n]);
            PushRow(v.Value, reached[n], diagonal);
        }
    }

    private void PushRow(double[] v, int row, double[]? diagonal)
    {
        var x = v[row];
        if (x == 0) return;
        if (diagonal is not null) v[row] = x /= diagonal[row];
        var (first, count) = (begin[row], end[row] - begin[row]);
        if (count == 0) return;
        var rows = index.AsSpan(first, count);
        var values = value.AsSpan(first, count);
        for (var k = 0; k < rows.Length; k++) v[rows[k]] -= values[k] * x;
    }

    /// <summary>The rows that values reach, each after all that it reaches itself.</summary>
    /// <returns>False when there are so many that it was given up.</returns>
    private bool Reach(SparseVector v, out int count)
    {
        count = 0;
        var most = (int)(Filled * size);
        for (var n = 0; n < v.Count; n++)
        {
            if (seen[v.Index[n]]) continue;
            var depth = 0;
            stack[0] = v.Index[n];
            edge[0] = begin[v.Index[n]];
            seen[v.Index[n]] = true;
            while (depth >= 0)
            {
                var row = stack[depth];
                if (edge[depth] == end[row])
                {
                    reached[count++] = row;
                    depth--;
                    continue;
                }

                var to = index[edge[depth]++];
                if (seen[to]) continue;
                seen[to] = true;
                stack[++depth] = to;
                edge[depth] = begin[to];
            }

            if (count <= most) continue;
            for (var k = 0; k < count; k++) seen[reached[k]] = false;
            return false;
        }

        return true;
    }
}
