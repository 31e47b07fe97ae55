namespace TeacherNet.Planning.Model;

/// <summary>How small and large each row's activity can become, inclusive, when every teacher takes at most one option.</summary>
internal sealed record Activity(long[] Least, long[] Most)
{
    public static Activity Of(Formulation f, Domain domain)
    {
        long[] least = new long[f.Rows], most = new long[f.Rows], low = new long[f.Rows], high = new long[f.Rows];
        var touched = new List<int>();
        for (var t = 0; t < f.Teachers; t++)
        {
            var forced = -1;
            for (var j = f.FirstOption[t]; j < f.FirstOption[t + 1]; j++)
                if (domain.ColumnLow[j] > 0)
                    forced = j;

            for (var j = f.FirstOption[t]; j < f.FirstOption[t + 1]; j++)
            {
                if (domain.ColumnHigh[j] == 0) continue;
                for (var k = f.Start[j]; k < f.Start[j + 1]; k++)
                {
                    if (forced == j)
                    {
                        least[f.Row[k]] += f.Value[k];
                        most[f.Row[k]] += f.Value[k];
                    }
                    else if (forced < 0)
                    {
                        touched.Add(f.Row[k]);
                        low[f.Row[k]] = Math.Min(low[f.Row[k]], f.Value[k]);
                        high[f.Row[k]] = Math.Max(high[f.Row[k]], f.Value[k]);
                    }
                }
            }

            foreach (var i in touched)
            {
                least[i] += low[i];
                most[i] += high[i];
                low[i] = high[i] = 0;
            }

            touched.Clear();
        }

        for (var j = f.Options; j < f.Columns; j++)
            for (var k = f.Start[j]; k < f.Start[j + 1]; k++)
            {
                var (a, b) = (f.Value[k] * domain.ColumnLow[j], f.Value[k] * domain.ColumnHigh[j]);
                least[f.Row[k]] += Math.Min(a, b);
                most[f.Row[k]] += Math.Max(a, b);
            }

        return new Activity(least, most);
    }

    /// <summary>Closes every range in the domain to what can be, as far as something of it remains.</summary>
    public static void Close(Formulation f, Domain domain)
    {
        var activity = Of(f, domain);
        for (var i = 0; i < f.Rows; i++)
        {
            domain.RowLow[i] = Math.Max(domain.RowLow[i], Math.Min(activity.Least[i], domain.RowHigh[i]));
            domain.RowHigh[i] = Math.Min(domain.RowHigh[i], Math.Max(activity.Most[i], domain.RowLow[i]));
        }
    }
}
