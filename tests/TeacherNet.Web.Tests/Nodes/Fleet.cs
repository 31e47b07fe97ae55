using TeacherNet.Servers;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Nodes;

/// <summary>Three nodes, each a process of its own, over one database; a test may kill any of them, end the database and cut connections.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private const string NotReached = "store.not-reached";
    private readonly PostgresServer server;
    private readonly string database;
    private readonly ChildHost[] nodes;
    private readonly Task[] starting;

    private Fleet(PostgresServer server, string database, string keyFile, string engine)
    {
        (this.server, this.database) = (server, database);
        nodes = [.. Enumerable.Range(0, 3).Select(_ => ChildHost.Prepare(["--postgres", database, "--key", keyFile, "--quiet", "--engine", engine, .. Silo(engine)]))];
        starting = [.. nodes.Select(_ => Task.CompletedTask)];
    }

    public IReadOnlyList<Uri> Nodes => [.. nodes.Select(n => new Uri(n.Url))];

    public static async Task<Fleet> StartAsync(PostgresServer server, string database, string keyFile, string engine)
    {
        var fleet = new Fleet(server, database, keyFile, engine);
        for (var node = 0; node < fleet.nodes.Length; node++)
            fleet.starting[node] = fleet.BeginAsync(fleet.nodes[node]);
        await fleet.WholeAsync();
        return fleet;
    }

    /// <summary>kill -9, and a start as a service manager gives it. Null when every node is about to start just now.</summary>
    public async Task<string?> KillAsync(Random random)
    {
        var running = Enumerable.Range(0, nodes.Length).Where(n => starting[n].IsCompletedSuccessfully).ToArray();
        if (running.Length == 0)
            return null;
        var node = running[random.Next(running.Length)];
        ThrowIfEnded(nodes[node]);
        await nodes[node].KillAsync();
        starting[node] = BeginAsync(nodes[node]);
        return $"kill -9 of node {node}";
    }

    /// <summary>Ends every process of the database at once, and starts it again.</summary>
    public async Task<string?> CrashAsync()
    {
        await server.CrashAsync();
        return "crash of the database";
    }

    /// <summary>Cuts every connection to the database.</summary>
    public async Task<string?> CutAsync()
    {
        await server.CutAsync(database[(database.IndexOf("Database=", StringComparison.Ordinal) + "Database=".Length)..].Split(';')[0]);
        return "all connections cut";
    }

    /// <summary>Waits until every node serves.</summary>
    public async Task WholeAsync()
    {
        await Task.WhenAll(starting);
        foreach (var node in nodes)
            ThrowIfEnded(node);
    }

    public async Task StopAsync()
    {
        foreach (var node in nodes)
            await node.StopAsync(TestContext.Current.CancellationToken);
    }

    public Task<int> RunAsync(params string[] verb) => nodes[0].RunAsync(TestContext.Current.CancellationToken, verb);

    /// <summary>What the nodes wrote to their outputs.</summary>
    public string Said => string.Join('\n', nodes.Select(n => n.Said));

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
    }

    private static string[] Silo(string engine) => engine == "orleans" ? ["--silo", $"127.0.0.1:{ChildHost.FreePort()}"] : [];

    private async Task BeginAsync(ChildHost node)
    {
        while (true)
        {
            var before = node.Said.Length;
            try
            {
                await node.StartAsync(TestContext.Current.CancellationToken);
                return;
            }
            catch (InvalidOperationException) when (node.Said[before..].Contains(NotReached, StringComparison.Ordinal))
            {
                // The database was away; what keeps services running starts it again.
            }
        }
    }

    private static void ThrowIfEnded(ChildHost node)
    {
        if (!node.IsRunning)
            throw new InvalidOperationException($"A node ended by itself:\n{node.Said}");
    }
}
