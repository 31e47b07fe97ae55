using System.Collections.Immutable;
using Npgsql;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres.Database;
using TeacherNet.Journal.Postgres.Reading;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres.Appending;

/// <summary>Asks what stands in the database for a group, and locks the heads of its logs.</summary>
internal static class Facts
{
    /// <summary>The facts; they stand until the connection's transaction ends.</summary>
    public static async Task<Beliefs> LockAsync(NpgsqlConnection connection, ImmutableArray<Commit> group)
    {
        var scopes = group.Select(c => c.Scope).Distinct().ToArray();
        List<string> names = [.. scopes.Select(s => s.Value)];
        await using (var add = connection.Ask("Append/add-scopes", Commands.Texts(names), Chain.Empty.ToArray()))
            await add.ExecuteNonQueryAsync();
        var epoch = await EpochAsync(connection);
        var heads = await HeadsAsync(connection, epoch, names);
        return new(epoch, heads, await VersionsAsync(connection, group), await CommandQuery.FindAsync(connection, epoch, [.. group.Select(c => c.Command.Value).Distinct()]));
    }

    /// <summary>The history's epoch as it stands now.</summary>
    public static async Task<Guid> EpochAsync(NpgsqlConnection connection)
    {
        await using var ask = connection.Ask("Read/epoch");
        return (Guid)(await ask.ExecuteScalarAsync())!;
    }

    private static async Task<Dictionary<ScopeId, Head>> HeadsAsync(NpgsqlConnection connection, Guid epoch, List<string> names)
    {
        var heads = new Dictionary<ScopeId, Head>();
        await using var command = connection.Ask("Append/lock-scopes", Commands.Texts(names));
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            heads[new(rows.GetString(0))] = new(epoch, rows.GetInt64(1), [.. rows.GetFieldValue<byte[]>(2)], Microseconds.ToTime(rows.GetInt64(3)));
        return heads;
    }

    private static async Task<Dictionary<GrainId, long>> VersionsAsync(NpgsqlConnection connection, ImmutableArray<Commit> group)
    {
        GrainId[] grains = [.. group.SelectMany(c => c.Writes.Select(w => w.Grain).Concat(c.Reads.Select(r => r.Grain))).Distinct()];
        var versions = grains.ToDictionary(g => g, _ => 0L);
        await using var command = connection.Ask(
            "Append/find-versions", Commands.Texts([.. grains.Select(g => g.Scope.Value)]), Commands.Texts([.. grains.Select(g => g.Kind)]), Commands.Texts([.. grains.Select(g => g.Key)]));
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            versions[grains[rows.GetInt32(0) - 1]] = await rows.IsDBNullAsync(1) ? 0 : rows.GetInt64(1);
        return versions;
    }
}
