using System.Collections.Immutable;
using Npgsql;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres.Reading;

/// <summary>Asks for the ends of logs.</summary>
internal static class HeadQuery
{
    public static async Task<Head> FindAsync(NpgsqlConnection connection, ScopeId scope, CancellationToken cancel)
    {
        await using var command = connection.Ask("Read/head", scope.Value);
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return await row.IsDBNullAsync(1, cancel)
            ? new(row.GetGuid(0), 0, Chain.Empty, DateTimeOffset.UnixEpoch)
            : new(row.GetGuid(0), row.GetInt64(1), [.. row.GetFieldValue<byte[]>(2)], Microseconds.ToTime(row.GetInt64(3)));
    }

    public static async Task<ImmutableArray<ScopeId>> ScopesAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var scopes = ImmutableArray.CreateBuilder<ScopeId>();
        await using var command = connection.Ask("Read/heads");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            scopes.Add(new(rows.GetString(0)));
        return scopes.ToImmutable();
    }
}
