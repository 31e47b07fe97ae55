using System.Globalization;
using Npgsql;
using TeacherNet.Engine;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>Databases of their own on a server, made and dropped.</summary>
/// <param name="server">A connection string whose user may make databases.</param>
internal sealed class PostgresBenchStore(string server) : IBenchStore
{
    private int made;

    public string Raw => "raw Npgsql, unnest";

    public string Durability => "synchronous_commit=on";

    public EngineOptions Options => PostgresNodeStore.OfANode;

    public Task<T> WithJournalAsync<T>(Func<IJournal, Task<T>> work, CancellationToken cancel) => InNewDatabaseAsync(async database =>
    {
        await using var store = await PostgresStore.OpenAsync(database, TimeProvider.System, cancel);
        return await work(store.Journal);
    });

    public Task<JournalBench.Figures> InsertAsync(JournalBenchLoad load, CancellationToken cancel) => InNewDatabaseAsync(async database =>
    {
        await (await PostgresStore.OpenAsync(database, TimeProvider.System, cancel)).DisposeAsync();
        return await RawPostgresInserts.RunAsync(database, load, cancel);
    });

    /// <summary>Works with a new, empty database, which is gone afterwards.</summary>
    public async Task<T> InNewDatabaseAsync<T>(Func<string, Task<T>> run)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"teachernet_bench_{Environment.ProcessId}_{++made}");
        await ExecuteAsync($"create database {name}");
        try
        {
            return await run(new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString);
        }
        finally
        {
            await ExecuteAsync($"drop database {name} with (force)");
        }
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The name is made above.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
