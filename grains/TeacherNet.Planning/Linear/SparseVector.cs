namespace TeacherNet.Planning.Linear;

/// <summary>A vector that knows where it may be other than 0, so that work on it costs what it holds.</summary>
internal sealed class SparseVector(int size)
{
    private readonly bool[] listed = new bool[size];

    public double[] Value { get; } = new double[size];

    /// <summary>The first <see cref="Count"/> are the places that may be other than 0.</summary>
    public int[] Index { get; } = new int[size];

    public int Count { get; private set; }

    /// <summary>Set while so much is written that places are better listed all at once afterwards, by <see cref="ListAll"/>.</summary>
    public bool IsFull { get; set; }

    public int Size => listed.Length;

    public void Clear()
    {
        if (IsFull || Count > Size / 4)
        {
            IsFull = false;
            Array.Clear(Value);
            Array.Clear(listed);
        }
        else
        {
            for (var n = 0; n < Count; n++) (Value[Index[n]], listed[Index[n]]) = (0, false);
        }

        Count = 0;
    }

    public void Add(int index, double amount)
    {
        if (!IsFull) List(index);
        Value[index] += amount;
    }

    /// <summary>Makes a place known before its value is written.</summary>
    public void List(int index)
    {
        if (listed[index]) return;
        listed[index] = true;
        Index[Count++] = index;
    }

    public void CopyFrom(SparseVector other)
    {
        Clear();
        for (var n = 0; n < other.Count; n++) Add(other.Index[n], other.Value[other.Index[n]]);
    }

    /// <summary>Lists every place that is other than 0, after the values were written directly.</summary>
    public void ListAll()
    {
        (Count, IsFull) = (0, false);
        for (var i = 0; i < Size; i++)
        {
            listed[i] = Value[i] != 0;
            if (listed[i]) Index[Count++] = i;
        }
    }
}
