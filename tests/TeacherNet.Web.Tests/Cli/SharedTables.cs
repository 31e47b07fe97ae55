using TeacherNet.Servers;
using TeacherNet.Web.Tests.Cli;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedTables))]

namespace TeacherNet.Web.Tests.Cli;

/// <summary>The Azurite server of all tests here, started when the first asks for a table.</summary>
public sealed class SharedTables : IAsyncDisposable
{
    private readonly Lazy<Task<AzuriteServer>> server = new(AzuriteServer.StartAsync);

    public async Task<string> NewTableAsync() => (await server.Value).NewTable();

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
            await (await server.Value).DisposeAsync();
    }
}
