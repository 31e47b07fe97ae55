using System.Collections.Immutable;

namespace TeacherNet.Grains.Exchanges;

/// <summary>Two columns joined by lines, ordered so that the lines cross little (barycentre heuristic).</summary>
public static class Crossings
{
    private const int Sweeps = 16;

    /// <summary>The best order found; never worse than ordinal order. Every name in a line stands in its column once.</summary>
    public static (ImmutableArray<string> Left, ImmutableArray<string> Right) Order(IReadOnlyCollection<(string Left, string Right)> lines)
    {
        ImmutableArray<string> left = [.. lines.Select(l => l.Left).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ImmutableArray<string> right = [.. lines.Select(l => l.Right).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var (best, fewest) = ((left, right), Count(lines, left, right));
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            right = Sorted(right, left, lines.ToLookup(l => l.Right, l => l.Left, StringComparer.Ordinal));
            left = Sorted(left, right, lines.ToLookup(l => l.Left, l => l.Right, StringComparer.Ordinal));
            if (Count(lines, left, right) is var crossings && crossings < fewest) (best, fewest) = ((left, right), crossings);
        }

        return best;
    }

    /// <summary>How many pairs of lines cross.</summary>
    public static int Count(IReadOnlyCollection<(string Left, string Right)> lines, ImmutableArray<string> left, ImmutableArray<string> right)
    {
        var ends = lines.Select(l => (Left: left.IndexOf(l.Left), Right: right.IndexOf(l.Right))).ToArray();
        var crossings = 0;
        for (var i = 0; i < ends.Length; i++)
            for (var j = 0; j < i; j++)
                crossings += (ends[i].Left - ends[j].Left) * (ends[i].Right - ends[j].Right) < 0 ? 1 : 0;
        return crossings;
    }

    private static ImmutableArray<string> Sorted(ImmutableArray<string> column, ImmutableArray<string> other, ILookup<string, string> joined) =>
        [.. column.OrderBy(name => joined[name].Average(o => other.IndexOf(o)))];
}
