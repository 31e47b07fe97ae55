using System.Collections.Immutable;

namespace TeacherNet.Grains.Exchanges;

/// <summary>Two columns joined by lines, ordered so that the lines cross little: along what hangs together, then by barycentres.</summary>
public static class Crossings
{
    private const int Sweeps = 16;

    /// <summary>
    /// The best order found: without a crossing where what hangs together is a chain with single ends on it, and never worse than ordinal order.
    /// Every name in a line stands in its column once.
    /// </summary>
    public static (ImmutableArray<string> Left, ImmutableArray<string> Right) Order(IReadOnlyCollection<(string Left, string Right)> lines)
    {
        ImmutableArray<string> left = [.. lines.Select(l => l.Left).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ImmutableArray<string> right = [.. lines.Select(l => l.Right).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var (best, fewest) = ((left, right), Count(lines, left, right));
        (left, right) = Walked(lines, left);
        if (Count(lines, left, right) is var walked && walked < fewest) (best, fewest) = ((left, right), walked);
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

    // From one far end to the other; what ends soon comes before what leads on.
    private static (ImmutableArray<string> Left, ImmutableArray<string> Right) Walked(IReadOnlyCollection<(string Left, string Right)> lines, ImmutableArray<string> left)
    {
        var joined = lines.SelectMany(l => ((Node From, Node To)[])[(new(true, l.Left), new(false, l.Right)), (new(false, l.Right), new(true, l.Left))])
            .Distinct().OrderBy(l => l.To.Name, StringComparer.Ordinal).ToLookup(l => l.From, l => l.To);
        var met = new HashSet<Node>();
        var order = left.Select(name => new Node(true, name)).Where(node => !met.Contains(node)).SelectMany(node =>
        {
            var whole = Outwards(joined, Outwards(joined, node)[^1].Node);
            met.UnionWith(whole.Select(w => w.Node));
            return Along(whole);
        }).ToArray();
        return ([.. order.Where(n => n.IsLeft).Select(n => n.Name)], [.. order.Where(n => !n.IsLeft).Select(n => n.Name)]);
    }

    // What hangs together with a node, nearest first, each with the one it was met from.
    private static List<(Node Node, Node? From)> Outwards(ILookup<Node, Node> joined, Node start)
    {
        var (found, met) = (new List<(Node Node, Node? From)> { (start, null) }, new HashSet<Node> { start });
        for (var i = 0; i < found.Count; i++)
            found.AddRange(joined[found[i].Node].Where(met.Add).Select(next => (next, (Node?)found[i].Node)).ToArray());
        return found;
    }

    private static List<Node> Along(List<(Node Node, Node? From)> whole)
    {
        var beyond = whole.Where(w => w.From is not null).ToLookup(w => w.From!.Value, w => w.Node);
        var reach = new Dictionary<Node, int>();
        foreach (var (node, _) in Enumerable.Reverse(whole)) reach[node] = beyond[node].Select(next => reach[next] + 1).DefaultIfEmpty().Max();
        var (walked, ahead) = (new List<Node>(whole.Count), new Stack<Node>([whole[0].Node]));
        while (ahead.TryPop(out var node))
        {
            walked.Add(node);
            foreach (var next in beyond[node].OrderByDescending(n => reach[n])) ahead.Push(next);
        }
        return walked;
    }

    private readonly record struct Node(bool IsLeft, string Name);
}
