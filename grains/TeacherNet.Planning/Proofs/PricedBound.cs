using TeacherNet.Planning.Model;

namespace TeacherNet.Planning.Proofs;

/// <summary>The exact lower bound that prices prove on a level, and what they leave open below a target.</summary>
/// <remarks>
/// With y for the prices and r for the activities, level = level + Σ y·(r − A·x) for every plan, since the brackets are 0. Over the ranges
/// alone, where each teacher chooses for oneself, the right side falls apart into single minima: their sum is the bound.
/// </remarks>
internal sealed class PricedBound(Formulation f)
{
    /// <summary>More than any bound: nothing is left in the domain.</summary>
    public static readonly Int128 Nothing = Int128.MaxValue;

    private readonly Int128[] reduced = new Int128[f.Columns];
    private readonly Int128[] rowCost = new Int128[f.Rows];
    private readonly long[] price = new long[f.Rows];

    /// <summary>The prices that bound a level by what each teacher and post would do for it alone.</summary>
    public static Prices Plain(Formulation f, int level) => new([f.FirstLevelRow + level], [-Prices.Unit]);

    /// <summary>The bound, lifted to the next value that the level can have; <see cref="long.MaxValue"/> when the domain is empty.</summary>
    public long Ceiling(Domain domain, Prices prices, int level)
    {
        var value = Evaluate(domain, prices, level);
        if (value == Nothing) return long.MaxValue;
        var whole = value / Prices.Unit;
        if (value > whole * Prices.Unit) whole++;
        var over = (whole - f.Constant[level]) % f.Step(level);
        if (over != 0) whole += over > 0 ? f.Step(level) - over : -over;
        return (long)Int128.Clamp(whole, long.MinValue, long.MaxValue);
    }

    /// <summary>The bound on <paramref name="level"/> in price units; without a level, a positive bound says that the domain holds no plan.</summary>
    public Int128 Evaluate(Domain domain, Prices prices, int? level)
    {
        Price(domain, prices, level);
        var sum = level is { } l ? (Int128)f.Constant[l] * Prices.Unit : 0;
        for (var t = 0; t < f.Teachers; t++)
        {
            var best = Cheapest(domain, t);
            if (best == Nothing) return Nothing;
            sum += best;
        }

        for (var j = f.Options; j < f.Columns; j++)
        {
            if (domain.ColumnLow[j] > domain.ColumnHigh[j]) return Nothing;
            sum += reduced[j] * (reduced[j] > 0 ? domain.ColumnLow[j] : domain.ColumnHigh[j]);
        }

        for (var i = f.Teachers; i < f.Rows; i++)
        {
            if (domain.RowLow[i] > domain.RowHigh[i]) return Nothing;
            if (rowCost[i] != 0) sum += rowCost[i] * (rowCost[i] > 0 ? domain.RowLow[i] : domain.RowHigh[i]);
        }

        return sum;
    }

    /// <summary>What each open column adds to a level at these prices, in price units.</summary>
    public ReadOnlySpan<Int128> Reduced(Domain domain, Prices prices, int level)
    {
        Price(domain, prices, level);
        return reduced;
    }

    /// <summary>Takes out of the domain what would lift the level above <paramref name="target"/>.</summary>
    /// <returns>False when nothing is left.</returns>
    public bool Narrow(Domain domain, Prices prices, int level, long target)
    {
        var bound = Evaluate(domain, prices, level);
        if (bound == Nothing) return false;
        var slack = (Int128)target * Prices.Unit - bound;
        if (slack < 0) return false;

        for (var t = 0; t < f.Teachers; t++)
        {
            var best = Cheapest(domain, t);
            if (domain.RowLow[t] == 0 && -best > slack) domain.RowLow[t] = Math.Min(1, domain.RowHigh[t]);
            for (var j = f.FirstOption[t]; j < f.FirstOption[t + 1]; j++)
                if (domain.ColumnLow[j] == 0 && reduced[j] - best > slack)
                    domain.ColumnHigh[j] = 0;
        }

        for (var j = f.Options; j < f.Columns; j++) Shorten(reduced[j], slack, ref domain.ColumnLow[j], ref domain.ColumnHigh[j]);
        for (var i = f.Teachers; i < f.Rows; i++) Shorten(rowCost[i], slack, ref domain.RowLow[i], ref domain.RowHigh[i]);
        return true;
    }

    private void Price(Domain domain, Prices prices, int? level)
    {
        Array.Clear(price);
        Array.Clear(rowCost);
        for (var n = 0; n < prices.Row.Count; n++) price[prices.Row[n]] = prices.Price[n];
        for (var i = f.Teachers; i < f.Rows; i++) rowCost[i] = price[i];
        if (level is { } l) rowCost[f.FirstLevelRow + l] += Prices.Unit;
        for (var j = 0; j < f.Columns; j++)
        {
            if (j < f.Options && domain.ColumnHigh[j] == 0) continue;
            Int128 sum = 0;
            for (var k = f.Start[j]; k < f.Start[j + 1]; k++)
            {
                // A price of a teacher's own row would fall out of the sum again: the teacher's choice is taken as a whole.
                var y = f.Row[k] < f.Teachers ? 0 : price[f.Row[k]];
                if (y != 0) sum -= (Int128)y * f.Value[k];
            }

            reduced[j] = sum;
        }
    }

    /// <summary>The least a teacher's choice can add, staying being 0.</summary>
    private Int128 Cheapest(Domain domain, int teacher)
    {
        var best = domain.RowLow[teacher] <= 0 ? 0 : Nothing;
        for (var j = f.FirstOption[teacher]; j < f.FirstOption[teacher + 1]; j++)
        {
            if (domain.ColumnLow[j] > 0) return domain.ColumnHigh[j] > 0 && domain.RowHigh[teacher] > 0 ? reduced[j] : Nothing;
            if (domain.ColumnHigh[j] > 0 && domain.RowHigh[teacher] > 0 && reduced[j] < best) best = reduced[j];
        }

        return domain.RowLow[teacher] > domain.RowHigh[teacher] ? Nothing : best;
    }

    private static void Shorten(Int128 cost, Int128 slack, ref long low, ref long high)
    {
        if (cost == 0 || low == high) return;
        var steps = slack / Int128.Abs(cost);
        if (steps >= high - low) return;
        if (cost > 0) high = low + (long)steps;
        else low = high - (long)steps;
    }
}
