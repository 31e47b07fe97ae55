using System.Runtime.CompilerServices;

namespace TeacherNet.Planning.Network;

/// <summary>A primal network simplex in whole numbers, with strongly feasible trees (no cycling) and block search for the entering arc.</summary>
/// <remarks>
/// Carrying nothing is feasible. So the first tree holds real arcs as far as they reach, each node by the arc that is cheapest on the way
/// to the root: most of what an artificial start would have to pivot out is never in.
/// </remarks>
public sealed class NetworkSimplex
{
    private const sbyte AtNothing = 1;
    private const sbyte InTree = 0;
    private const sbyte Full = -1;
    private const int Artificial = 1 << 30;

    private readonly Circulation graph;
    private readonly int[] source;
    private readonly int[] target;
    private readonly int[] cost;
    private readonly int[] flow;
    private readonly sbyte[] state;
    private readonly SpanningTree tree;
    private readonly long[] potential;
    private readonly int block;
    private int next;

    private NetworkSimplex(Circulation graph)
    {
        this.graph = graph;
        (source, target, cost) = (graph.Source, graph.Target, graph.Cost);
        // Artificial arcs, one a node, come after the real ones.
        flow = new int[graph.Arcs + graph.Nodes];
        state = new sbyte[graph.Arcs];
        Array.Fill(state, AtNothing);
        tree = new SpanningTree(graph.Nodes);
        potential = tree.Potential;
        block = Math.Max(16, (int)Math.Sqrt(graph.Arcs) / 2);
        Grow();
    }

    /// <summary>A cheapest circulation, or null when cancelled before it was found.</summary>
    public static Flow? Solve(Circulation graph, CancellationToken cancel)
    {
        var simplex = new NetworkSimplex(graph);
        var pivots = 0L;
        for (; simplex.Entering() is >= 0 and var arc; pivots++)
        {
            if ((pivots & 1023) == 0 && cancel.IsCancellationRequested) return null;
            simplex.Pivot(arc);
        }

        Int128 sum = 0;
        for (var e = 0; e < graph.Arcs; e++) sum += (long)graph.Cost[e] * simplex.flow[e];
        return new Flow(simplex.flow[..graph.Arcs], simplex.potential, sum, pivots);
    }

    /// <summary>Hangs every node that reaches the root by arcs with room, layer by layer, the others by artificial arcs.</summary>
    private void Grow()
    {
        var hung = new bool[graph.Nodes];
        var best = new int[graph.Nodes];
        hung[0] = true;
        for (var any = true; any;)
        {
            any = false;
            Array.Fill(best, SpanningTree.None);
            for (var e = 0; e < graph.Arcs; e++)
            {
                var (from, to) = (source[e], target[e]);
                if (hung[from] || !hung[to] || graph.Capacity[e] == 0) continue;
                if (best[from] == SpanningTree.None || cost[e] - potential[to] < cost[best[from]] - potential[target[best[from]]]) best[from] = e;
            }

            for (var n = 1; n < graph.Nodes; n++)
            {
                if (best[n] == SpanningTree.None) continue;
                any = hung[n] = true;
                state[best[n]] = InTree;
                tree.Hang(n, target[best[n]], best[n], rises: true);
                potential[n] = potential[target[best[n]]] - cost[best[n]];
            }
        }

        for (var n = 1; n < graph.Nodes; n++)
        {
            if (hung[n]) continue;
            tree.Hang(n, 0, graph.Arcs + n, rises: true);
            potential[n] = -(long)Artificial * graph.Nodes;
        }
    }

    /// <summary>The arc with the most to gain in the first block of arcs that has any; −1 when none has.</summary>
    private int Entering()
    {
        var (best, most, left) = (-1, 0L, block);
        for (var seen = 0; seen < state.Length;)
        {
            var end = Math.Min(Math.Min(state.Length, next + left), next + state.Length - seen);
            Compare(next, end, ref best, ref most);
            seen += end - next;
            left -= end - next;
            next = end == state.Length ? 0 : end;
            if (left > 0) continue;
            if (best >= 0) return best;
            left = block;
        }

        return best;
    }

    /// <summary>Compares arcs with the best one so far. Nearly all the time goes here: spans of one length need no checks.</summary>
    /// <remarks>One solve may be over before counting calls would have it compiled well, so the inner loops ask for that at once.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Compare(int from, int end, ref int best, ref long most)
    {
        var states = state.AsSpan(from, end - from);
        var costs = cost.AsSpan(from, states.Length);
        var sources = source.AsSpan(from, states.Length);
        var targets = target.AsSpan(from, states.Length);
        var potentials = potential.AsSpan();
        for (var n = 0; n < states.Length; n++)
        {
            var gain = states[n] * (costs[n] + potentials[sources[n]] - potentials[targets[n]]);
            if (gain < most) (best, most) = (from + n, gain);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pivot(int arc)
    {
        var (first, second) = state[arc] == AtNothing ? (source[arc], target[arc]) : (target[arc], source[arc]);
        var join = tree.Join(first, second);
        var (most, cut, inner, outer) = (graph.Capacity[arc], -1, -1, -1);

        // Of the arcs that give way first, the last one on the way round from the join keeps the tree strongly feasible.
        for (var node = first; node != join; node = tree[node].Parent)
        {
            var room = tree[node].Rises ? flow[tree[node].Arc] : Room(tree[node].Arc);
            if (room < most) (most, cut, inner, outer) = (room, node, first, second);
        }

        for (var node = second; node != join; node = tree[node].Parent)
        {
            var room = tree[node].Rises ? Room(tree[node].Arc) : flow[tree[node].Arc];
            if (room <= most) (most, cut, inner, outer) = (room, node, second, first);
        }

        if (most > 0)
        {
            flow[arc] += state[arc] * most;
            for (var node = first; node != join; node = tree[node].Parent) flow[tree[node].Arc] += tree[node].Rises ? -most : most;
            for (var node = second; node != join; node = tree[node].Parent) flow[tree[node].Arc] += tree[node].Rises ? most : -most;
        }

        if (cut < 0)
        {
            state[arc] = (sbyte)-state[arc];
            return;
        }

        var rises = inner == source[arc];
        var gain = cost[arc] + potential[source[arc]] - potential[target[arc]];
        var leaving = tree[cut].Arc;
        if (leaving < state.Length) state[leaving] = flow[leaving] == 0 ? AtNothing : Full;
        state[arc] = InTree;
        tree.Rehang(cut, inner, outer, arc, rises, rises ? -gain : gain);
    }

    private int Room(int arc) => (arc < graph.Arcs ? graph.Capacity[arc] : int.MaxValue) - flow[arc];
}
