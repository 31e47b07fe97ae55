using System.Runtime.CompilerServices;

namespace TeacherNet.Planning.Network;

/// <summary>The basis of a network simplex: a tree over all nodes, hung from node 0.</summary>
internal sealed class SpanningTree
{
    public const int None = -1;

    private readonly Hook[] hooks;

    public SpanningTree(int nodes)
    {
        hooks = new Hook[nodes];
        Array.Fill(hooks, new Hook { Parent = None, Arc = None, FirstChild = None, Next = None, Previous = None });
        Potential = new long[nodes];
    }

    /// <summary>Of each node; along an arc of the tree, cost + potential of source − of target is 0.</summary>
    public long[] Potential { get; }

    public ref readonly Hook this[int node] => ref hooks[node];

    /// <summary>Hangs a node that has no parent, with all that hangs from it.</summary>
    public void Hang(int node, int parent, int arc, bool rises)
    {
        ref var hook = ref hooks[node];
        (hook.Parent, hook.Arc, hook.Rises, hook.Depth) = (parent, arc, rises, hooks[parent].Depth + 1);
        (hook.Previous, hook.Next) = (None, hooks[parent].FirstChild);
        if (hook.Next != None) hooks[hook.Next].Previous = node;
        hooks[parent].FirstChild = node;
    }

    /// <summary>Where the ways from two nodes to the root meet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Join(int a, int b)
    {
        while (a != b)
        {
            if (hooks[a].Depth >= hooks[b].Depth) a = hooks[a].Parent;
            else b = hooks[b].Parent;
        }

        return a;
    }

    /// <summary>Cuts the arc above <paramref name="cut"/> and hangs what hung there by <paramref name="inner"/>, one of its nodes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Rehang(int cut, int inner, int outer, int arc, bool rises, long shift)
    {
        var (node, parent) = (inner, outer);
        while (true)
        {
            var above = hooks[node].Parent;
            var (arcAbove, roseAbove) = (hooks[node].Arc, hooks[node].Rises);
            Unhang(node);
            Hang(node, parent, arc, rises);
            if (node == cut) break;
            (arc, rises) = (arcAbove, !roseAbove);
            (node, parent) = (above, node);
        }

        Lower(inner, shift);
    }

    private void Unhang(int node)
    {
        ref var hook = ref hooks[node];
        if (hook.Previous != None) hooks[hook.Previous].Next = hook.Next;
        else hooks[hook.Parent].FirstChild = hook.Next;
        if (hook.Next != None) hooks[hook.Next].Previous = hook.Previous;
    }

    /// <summary>Sets depths below a node anew and shifts the potentials there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Lower(int top, long shift)
    {
        var node = top;
        var depth = hooks[hooks[top].Parent].Depth + 1;
        while (true)
        {
            ref var hook = ref hooks[node];
            hook.Depth = depth;
            Potential[node] += shift;
            if (hook.FirstChild != None)
            {
                node = hook.FirstChild;
                depth++;
                continue;
            }

            while (hooks[node].Next == None || node == top)
            {
                if (node == top) return;
                node = hooks[node].Parent;
                depth--;
            }

            node = hooks[node].Next;
        }
    }

    /// <summary>How a node hangs: from which parent, by which arc, and its place among the parent's children.</summary>
    internal struct Hook
    {
        public int Parent;
        public int Arc;
        public int FirstChild;
        public int Next;
        public int Previous;
        public int Depth;

        /// <summary>Whether the arc leaves the node, not the parent.</summary>
        public bool Rises;
    }
}
