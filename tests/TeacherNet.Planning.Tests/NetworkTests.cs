using TeacherNet.Planning.Network;
using Xunit;

namespace TeacherNet.Planning.Tests;

public sealed class NetworkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Proves_by_potentials_that_no_circulation_of_a_random_graph_is_cheaper()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var graph = Random(seed);
            var flow = NetworkSimplex.Solve(graph, Cancel)!;

            var (balance, cost) = (new long[graph.Nodes], (Int128)0);
            for (var e = 0; e < graph.Arcs; e++)
            {
                var (amount, reduced) = (flow.Amount[e], graph.Cost[e] + flow.Potential[graph.Source[e]] - flow.Potential[graph.Target[e]]);
                Assert.InRange(amount, 0, graph.Capacity[e]);
                Assert.True(amount == graph.Capacity[e] || reduced >= 0, $"seed {seed}: arc {e} should carry more");
                Assert.True(amount == 0 || reduced <= 0, $"seed {seed}: arc {e} should carry less");
                balance[graph.Source[e]] -= amount;
                balance[graph.Target[e]] += amount;
                cost += (long)graph.Cost[e] * amount;
            }

            Assert.All(balance, b => Assert.Equal(0, b));
            Assert.Equal(flow.Cost, cost);
        }
    }

    [Fact]
    public void Carries_costs_and_capacities_at_their_ends()
    {
        const int Most = 1 << 30;

        var flow = NetworkSimplex.Solve(new(3, [0, 1, 2, 0], [1, 2, 0, 2], [Most, Most, Most, Most], [-Most, -Most, Most, -Most]), Cancel)!;

        Assert.Equal(-(Int128)Most * Most, flow.Cost);
    }

    [Fact]
    public void Carries_nothing_where_there_are_no_arcs() => Assert.Equal(0, NetworkSimplex.Solve(new(4, [], [], [], []), Cancel)!.Cost);

    [Fact]
    public void Gives_up_when_cancelled() => Assert.Null(NetworkSimplex.Solve(Random(1), new CancellationToken(canceled: true)));

    private static Circulation Random(int seed)
    {
        var random = new Random(seed);
        var nodes = random.Next(2, 30);
        var arcs = random.Next(200);
        int[] source = [.. Enumerable.Range(0, arcs).Select(_ => random.Next(nodes))];
        return new(nodes, source, [.. source.Select(s => (s + random.Next(1, nodes)) % nodes)],
            [.. source.Select(_ => random.Next(5))], [.. source.Select(_ => random.Next(-10, 20))]);
    }
}
