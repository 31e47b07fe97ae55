namespace TeacherNet.Planning.Linear;

/// <summary>Columns by growing ratio; only as many are put in order as are taken. Equal ratios come by column, so that runs repeat.</summary>
internal sealed class RatioHeap
{
    private (double Ratio, int Column)[] items = new (double, int)[64];
    private int count;

    public void Clear() => count = 0;

    public void Add(int column, double ratio)
    {
        if (count == items.Length) Array.Resize(ref items, 2 * count);
        items[count++] = (ratio, column);
    }

    public void Build()
    {
        for (var i = count / 2 - 1; i >= 0; i--) Sink(i);
    }

    public bool TryPeek(out double ratio)
    {
        ratio = count > 0 ? items[0].Ratio : 0;
        return count > 0;
    }

    public bool TryTake(out int column, out double ratio)
    {
        (ratio, column) = items[0];
        if (count == 0) return false;
        items[0] = items[--count];
        Sink(0);
        return true;
    }

    private void Sink(int at)
    {
        while (2 * at + 1 < count)
        {
            var child = 2 * at + 1;
            if (child + 1 < count && IsBefore(items[child + 1], items[child])) child++;
            if (!IsBefore(items[child], items[at])) return;
            (items[at], items[child]) = (items[child], items[at]);
            at = child;
        }
    }

    private static bool IsBefore((double Ratio, int Column) a, (double Ratio, int Column) b) =>
        a.Ratio < b.Ratio || a.Ratio == b.Ratio && a.Column < b.Column;
}
