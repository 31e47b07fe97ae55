using Npgsql;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres.Reading;

/// <summary>Asks which commands are stored.</summary>
internal static class CommandQuery
{
    public static async Task<Dictionary<CommandId, KnownCommand>> FindAsync(NpgsqlConnection connection, Guid epoch, List<Guid> commands)
    {
        var known = new Dictionary<CommandId, KnownCommand>();
        await using var command = connection.Ask("Read/find-commands", Commands.Ids(commands));
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var (first, count) = (rows.GetInt64(1), rows.GetInt32(2));
            known[new(rows.GetGuid(0))] = new(
                rows.GetString(3),
                new(new(rows.GetString(4)), rows.GetString(5), rows.GetString(6)),
                rows.GetFieldValue<byte[]>(7),
                new(epoch, first, first + count - 1, Microseconds.ToTime(rows.GetInt64(8)), [.. rows.GetFieldValue<byte[]>(9)]));
        }
        return known;
    }
}
