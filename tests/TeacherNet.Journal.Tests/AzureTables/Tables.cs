using TeacherNet.Journal.Tests.AzureTables;
using TeacherNet.Servers;

[assembly: AssemblyFixture(typeof(Tables))]

namespace TeacherNet.Journal.Tests.AzureTables;

/// <summary>One server for all tests, started by the first that asks; each asks for tables of its own.</summary>
public sealed class Tables : IAsyncDisposable
{
    private readonly Lazy<Task<AzuriteServer>> server = new(AzuriteServer.StartAsync);

    public Task<AzuriteServer> Server => server.Value;

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
            await (await server.Value).DisposeAsync();
    }
}
