using Npgsql;

namespace TeacherNet.Silo.Cluster;

/// <summary>The tables through which silos find each other, and the statements Orleans reads from one of them; in a schema of their own.</summary>
internal static class MembershipTables
{
    private const string Schema = "teachernet_cluster";

    /// <summary>Makes what is not there yet. Any number of silos may do so at once.</summary>
    /// <returns>The connection string for Orleans, which looks in that schema.</returns>
    public static async Task<string> PrepareAsync(string postgres, CancellationToken cancel)
    {
        var database = new NpgsqlConnectionStringBuilder(postgres) { SearchPath = Schema }.ConnectionString;
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are this assembly's own.
        command.CommandText = await StatementsAsync(cancel);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
        return database;
    }

    private static async Task<string> StatementsAsync(CancellationToken cancel)
    {
        using var reader = new StreamReader(typeof(MembershipTables).Assembly.GetManifestResourceStream("membership")!);
        return await reader.ReadToEndAsync(cancel);
    }
}
