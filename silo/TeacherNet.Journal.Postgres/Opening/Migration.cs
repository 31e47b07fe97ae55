using System.Globalization;
using Npgsql;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Postgres.Database;

namespace TeacherNet.Journal.Postgres.Opening;

/// <summary>
/// Takes the steps of the schema not yet taken, each once, whichever process comes first. A step only adds, so that processes of
/// the release before go on beside; one that an older release could not work with raises what the database needs.
/// </summary>
internal static class Migration
{
    private const int OldestServer = 150_000;

    /// <exception cref="StoreUnusableException">The server does not answer or does not fit, or the database needs a newer release.</exception>
    public static async Task RunAsync(string connection, Guid? history, CancellationToken cancel)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { Pooling = false, ApplicationName = "teachernet migration" };
        var name = $"{settings.Host}:{settings.Port}/{settings.Database}";
        try
        {
            await using var open = new NpgsqlConnection(settings.ConnectionString);
            await open.OpenAsync(cancel);
            await CheckServerAsync(open, name);
            await using var transaction = await open.BeginTransactionAsync(cancel);
            await RunAsync(open, "Migration/lock");
            await RunAsync(open, "Migration/steps");
            var (taken, needs) = await TakenAsync(open);
            var latest = Sql.Steps[^1].Number;
            if (needs > latest)
                throw new StoreUnusableException(StoreFault.TooNew, name, $"the database needs a release that knows schema {needs}; this one knows up to {latest}");
            foreach (var (number, step) in Sql.Steps)
            {
                if (number > taken)
                {
                    await RunAsync(open, step);
                    await RunAsync(open, "Migration/taken", number);
                }
            }
            await RunAsync(open, "Migration/history", Guid.NewGuid());
            if (history is { } epoch)
                await RunAsync(open, "Migration/go-on", epoch);
            await transaction.CommitAsync(cancel);
        }
        catch (Exception failure) when (Server.IsOutage(failure))
        {
            throw new StoreUnusableException(Server.FaultOf(failure), name, failure is PostgresException said ? $"{said.MessageText} ({said.SqlState})" : failure.Message, failure);
        }
    }

    private static async Task CheckServerAsync(NpgsqlConnection connection, string name)
    {
        await using var ask = connection.Ask("Migration/server");
        await using var row = await ask.ExecuteReaderAsync();
        await row.ReadAsync();
        if (int.Parse(row.GetString(0), CultureInfo.InvariantCulture) < OldestServer)
            throw new StoreUnusableException(StoreFault.Unsuitable, name, "PostgreSQL 15 or later is needed");
        if (row.GetString(1) != "UTF8")
            throw new StoreUnusableException(StoreFault.Unsuitable, name, $"the database's encoding is {row.GetString(1)}; it must be UTF8");
    }

    private static async Task<(int Taken, int Needs)> TakenAsync(NpgsqlConnection connection)
    {
        await using var ask = connection.Ask("Migration/read");
        await using var row = await ask.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt32(0), row.GetInt32(1));
    }

    private static async Task RunAsync(NpgsqlConnection connection, string statement, params object[] values)
    {
        await using var command = connection.Ask(statement, values);
        await command.ExecuteNonQueryAsync();
    }
}
