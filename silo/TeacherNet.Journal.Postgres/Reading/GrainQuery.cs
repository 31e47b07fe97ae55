using System.Collections.Immutable;
using Npgsql;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres.Appending;
using TeacherNet.Journal.Postgres.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres.Reading;

/// <summary>Asks for the events of one grain.</summary>
internal static class GrainQuery
{
    public static async Task<ImmutableArray<StoredEvent>> AfterAsync(NpgsqlConnection connection, EventTypes types, GrainId grain, long version, CancellationToken cancel)
    {
        var found = new List<(long Position, long Version, int Type, byte[] Body)>();
        await using (var command = connection.Ask("Read/grain-events", grain.Scope.Value, grain.Kind, grain.Key, version))
        {
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
                found.Add((rows.GetInt64(0), rows.GetInt64(1), rows.GetInt32(2), rows.GetFieldValue<byte[]>(3)));
        }
        var events = ImmutableArray.CreateBuilder<StoredEvent>(found.Count);
        foreach (var e in found)
        {
            var type = await types.FindAsync(connection, e.Type) ?? throw new JournalDamagedException(grain.Scope, e.Position, "unknown event type");
            events.Add(new(e.Position, grain, e.Version, new(type.Name, type.Version, e.Body)));
        }
        return events.MoveToImmutable();
    }
}
