using TeacherNet.Servers;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Nodes;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedServer))]

namespace TeacherNet.Web.Tests.Nodes;

/// <summary>The PostgreSQL server of all tests here, started when the first asks for a database.</summary>
public sealed class SharedServer : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresServer>> server = new(PostgresServer.StartAsync);

    public Task<PostgresServer> StartAsync() => server.Value;

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
            await (await server.Value).DisposeAsync();
    }
}

/// <summary>One database and one key, and the nodes that share them.</summary>
internal sealed class SharedDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("teachernet-key-");
    private readonly List<RunningHost> nodes = [];

    private SharedDatabase(string address) => Address = address;

    public string Address { get; }

    public string KeyFile => Path.Combine(directory.FullName, "teachernet.key");

    public static async Task<SharedDatabase> NewAsync(SharedServer server) => new(await (await server.StartAsync()).NewDatabaseAsync());

    public async Task<RunningHost> StartNodeAsync(string? keyFile = null)
    {
        var node = await RunningHost.StartAsync(s => s with { Postgres = Address, KeyFile = keyFile ?? KeyFile });
        nodes.Add(node);
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
        directory.Delete(recursive: true);
    }
}
