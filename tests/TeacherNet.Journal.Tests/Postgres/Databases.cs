using TeacherNet.Journal.Tests.Postgres;
using TeacherNet.Servers;

[assembly: AssemblyFixture(typeof(Databases))]

namespace TeacherNet.Journal.Tests.Postgres;

/// <summary>One server for all tests; each asks for databases of its own.</summary>
public sealed class Databases : IAsyncLifetime
{
    public PostgresServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await PostgresServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
