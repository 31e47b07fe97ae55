using System.Globalization;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Model;

namespace TeacherNet.Planning.Files;

/// <summary>Writes one level of an instance as the LP text that other solvers read, to compare with them.</summary>
public static class LinearTextWriter
{
    /// <summary>Minimises a level with the levels before it held at what they reached.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="level">Counted from 0.</param>
    /// <param name="reached">The levels before it, at least.</param>
    /// <param name="output">The text; the level is its objective plus the returned constant.</param>
    /// <returns>What has to be added to the objective.</returns>
    public static long Write(Instance instance, int level, IReadOnlyList<long> reached, TextWriter output)
    {
        var f = Formulator.Write(instance);
        var rows = Rows(f);
        var activity = Activity.Of(f, f.Domain);
        output.Write("minimize\nobj:");
        WriteSum(output, rows[f.FirstLevelRow + level]);
        output.Write("\nsubject to\n");
        for (var i = 0; i < f.Rows; i++)
        {
            var (low, high) = (f.Domain.RowLow[i], f.Domain.RowHigh[i]);
            if (i >= f.FirstLevelRow) high = i - f.FirstLevelRow < level ? reached[i - f.FirstLevelRow] - f.Constant[i - f.FirstLevelRow] : long.MaxValue;
            if (low == high && rows[i].Count > 0) WriteRow(output, $"e{i}", rows[i], "=", low);
            else
            {
                if (low > activity.Least[i]) WriteRow(output, $"l{i}", rows[i], ">=", low);
                // Activities count on every teacher taking at most one option, so those rows are always there.
                if (high < activity.Most[i] || i < f.Teachers && rows[i].Count > 1) WriteRow(output, $"u{i}", rows[i], "<=", high);
            }
        }

        output.Write("bounds\n");
        for (var j = 0; j < f.Columns; j++) output.Write(string.Create(CultureInfo.InvariantCulture, $"{f.Domain.ColumnLow[j]} <= x{j} <= {f.Domain.ColumnHigh[j]}\n"));
        output.Write("general\n");
        for (var j = 0; j < f.Columns; j++) output.Write(string.Create(CultureInfo.InvariantCulture, $"x{j}\n"));
        output.Write("end\n");
        return f.Constant[level];
    }

    private static List<(int Column, long Value)>[] Rows(Formulation f)
    {
        var rows = new List<(int, long)>[f.Rows];
        for (var i = 0; i < f.Rows; i++) rows[i] = [];
        for (var j = 0; j < f.Columns; j++)
            for (var k = f.Start[j]; k < f.Start[j + 1]; k++)
                rows[f.Row[k]].Add((j, f.Value[k]));
        return rows;
    }

    private static void WriteRow(TextWriter output, string name, List<(int Column, long Value)> sum, string relation, long end)
    {
        output.Write($"{name}:");
        WriteSum(output, sum);
        output.Write(string.Create(CultureInfo.InvariantCulture, $" {relation} {end}\n"));
    }

    /// <summary>A few terms a line: readers of the format limit its length.</summary>
    private static void WriteSum(TextWriter output, List<(int Column, long Value)> sum)
    {
        if (sum.Count == 0) output.Write(" 0 x0");
        for (var n = 0; n < sum.Count; n++)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{(n % 16 == 15 ? "\n" : " ")}{sum[n].Value:+0;-0} x{sum[n].Column}"));
    }
}
