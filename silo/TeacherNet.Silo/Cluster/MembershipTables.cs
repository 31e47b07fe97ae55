using Npgsql;
using TeacherNet.Engine.Storage;

namespace TeacherNet.Silo.Cluster;

/// <summary>The tables through which silos find each other, and the statements Orleans reads from one of them; in a schema of their own.</summary>
internal static class MembershipTables
{
    private const string Schema = "teachernet_cluster";

    /// <summary>Makes what is not there yet. Any number of silos may do so at once.</summary>
    /// <exception cref="StoreUnusableException">The database cannot be reached.</exception>
    /// <returns>The connection string for Orleans, which looks in that schema.</returns>
    public static async Task<string> PrepareAsync(string postgres, CancellationToken cancel)
    {
        var database = new NpgsqlConnectionStringBuilder(postgres) { SearchPath = Schema }.ConnectionString;
        try
        {
            await RunAsync(database, "membership", cancel);
        }
        catch (NpgsqlException away)
        {
            throw new StoreUnusableException(StoreFault.NotReached, "PostgreSQL", away.Message, away);
        }
        return database;
    }

    /// <summary>Runs one of the files in <c>Sql</c>, whole or not at all.</summary>
    public static async Task RunAsync(string database, string file, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        using var reader = new StreamReader(typeof(MembershipTables).Assembly.GetManifestResourceStream(file)!);
#pragma warning disable CA2100 // The statements are this assembly's own.
        command.CommandText = await reader.ReadToEndAsync(cancel);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }
}
