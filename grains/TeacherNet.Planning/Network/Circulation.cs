namespace TeacherNet.Planning.Network;

/// <summary>A directed graph whose arcs carry between nothing and their capacity, as much into each node as out of it.</summary>
/// <param name="Nodes">Node 0 is the root of the tree that a solver grows: best one that most others reach by few arcs.</param>
/// <param name="Source">The node each arc leaves.</param>
/// <param name="Target">The node each arc enters; never its source.</param>
/// <param name="Capacity">From 0 to 2³⁰, both inclusive.</param>
/// <param name="Cost">Of one unit, from −2³⁰ to 2³⁰, both inclusive.</param>
public sealed record Circulation(int Nodes, int[] Source, int[] Target, int[] Capacity, int[] Cost)
{
    /// <summary>Number of arcs.</summary>
    public int Arcs => Source.Length;
}

/// <summary>A cheapest circulation with what proves it: an arc with room costs at least as much as potentials fall along it, a used one at most.</summary>
/// <param name="Amount">Of each arc.</param>
/// <param name="Potential">Of each node: cost + potential of source − potential of target is ≥ 0 with room, ≤ 0 with flow.</param>
/// <param name="Cost">Of all arcs together.</param>
/// <param name="Pivots">Steps taken.</param>
public sealed record Flow(int[] Amount, long[] Potential, Int128 Cost, long Pivots);
