using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Planning.Search;

/// <summary>Chooses of many options those that a relaxation needs, so that it stays small: few of each teacher at first, then what prices ask for.</summary>
internal sealed class Sieve
{
    private readonly Formulation f;
    private readonly Domain whole;
    private readonly int level;
    private readonly PricedBound exact;
    private readonly bool[] kept;

    /// <param name="isUsed">Columns to keep from the start; of a teacher without any the first one is.</param>
    public Sieve(Formulation f, Domain whole, int level, Func<int, bool> isUsed)
    {
        (this.f, this.whole, this.level, exact, kept) = (f, whole, level, new PricedBound(f), new bool[f.Options]);
        for (var t = 0; t < f.Teachers; t++)
        {
            var any = false;
            for (var j = f.FirstOption[t]; j < f.FirstOption[t + 1]; j++)
            {
                if (whole.ColumnHigh[j] == 0) continue;
                kept[j] = !any || whole.ColumnLow[j] > 0 || isUsed(j);
                any = true;
            }
        }
    }

    /// <summary>The domain with nothing but the kept options.</summary>
    public Domain Kept()
    {
        var domain = whole.Copy();
        for (var j = 0; j < f.Options; j++)
            if (!kept[j])
                domain.ColumnHigh[j] = 0;
        return domain;
    }

    /// <summary>Keeps from now on, for each teacher, the best option by these prices, if it is better than all kept ones and than staying.</summary>
    /// <returns>How many came in.</returns>
    public int Admit(Prices prices)
    {
        var reduced = exact.Reduced(whole, prices, level);
        var admitted = 0;
        for (var t = 0; t < f.Teachers; t++)
        {
            var (best, found) = (whole.RowLow[t] > 0 ? PricedBound.Nothing : 0, -1);
            for (var j = f.FirstOption[t]; j < f.FirstOption[t + 1]; j++)
            {
                if (whole.ColumnHigh[j] == 0 || reduced[j] >= best || !kept[j] && reduced[j] >= best - Gain) continue;
                (best, found) = (reduced[j], j);
            }

            if (found < 0 || kept[found]) continue;
            kept[found] = true;
            admitted++;
        }

        return admitted;
    }

    /// <summary>Less is the work of the amounts against ties.</summary>
    private const long Gain = Prices.Unit / 10_000;
}
