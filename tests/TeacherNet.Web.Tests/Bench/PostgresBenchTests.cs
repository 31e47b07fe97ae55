using TeacherNet.Web.Cli.Bench;
using TeacherNet.Web.Tests.Nodes;
using Xunit;

namespace TeacherNet.Web.Tests.Bench;

public sealed class PostgresBenchTests(SharedServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prints_commands_beside_plain_inserts_of_the_same_rows()
    {
        var output = new StringWriter();

        var ratio = await CommandsBench.RunAsync(new(Commands: 60, Grains: 20, Outstanding: 8, Rounds: 1), await StoreAsync(), output, Cancel);

        Assert.True(ratio > 0);
        Assert.Contains("raw Npgsql", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_what_each_number_of_nodes_does_with_scopes_apart_and_anywhere()
    {
        var output = new StringWriter();

        await NodesBench.RunAsync(new(Commands: 60, Grains: 20, Scopes: 3, Outstanding: 8, Nodes: 2, Rounds: 1), await StoreAsync(), output, Cancel);

        Assert.Equal(["1 node", "2 nodes, scopes apart", "2 nodes, anywhere"], output.ToString().Trim().Split('\n').Skip(2).Select(l => l[..28].Trim()));
    }

    private async Task<PostgresBenchStore> StoreAsync() => new((await server.StartAsync()).ConnectionTo("postgres"));
}
