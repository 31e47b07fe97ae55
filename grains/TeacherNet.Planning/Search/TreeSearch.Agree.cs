using TeacherNet.Planning.Model;

namespace TeacherNet.Planning.Search;

/// <content>Where a known outcome and the relaxation say the same.</content>
internal sealed partial class TreeSearch
{
    private const double Apart = 1e-6;

    /// <summary>The domain with everybody held for whom an outcome is what the relaxation, as solved last, says too.</summary>
    /// <param name="taken">For each teacher the option taken, or a negative number.</param>
    public Domain Agreeing(int[] taken)
    {
        var domain = root.Copy();
        var value = Options();
        for (var t = 0; t < f.Teachers; t++)
        {
            var kept = taken[t] < 0 ? -1 : f.FirstOption[t] + taken[t];
            var (first, end) = (f.FirstOption[t], f.FirstOption[t + 1]);
            if (Enumerable.Range(first, end - first).Any(j => Math.Abs(value[j] - (j == kept ? 1 : 0)) > Apart)) continue;
            for (var j = first; j < end; j++) (domain.ColumnLow[j], domain.ColumnHigh[j]) = j == kept ? (1, 1) : (0, 0);
        }

        return domain;
    }

    /// <summary>How much of each option the relaxation takes.</summary>
    private double[] Options()
    {
        double[] value = [.. root.ColumnLow.Take(f.Options).Select(low => (double)low)];
        for (var j = 0; j < relaxation.Columns.Length && relaxation.Columns[j] < f.Options; j++) value[relaxation.Columns[j]] = simplex.Value(j);
        return value;
    }
}
