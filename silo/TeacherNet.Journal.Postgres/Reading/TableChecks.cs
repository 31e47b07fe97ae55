using Npgsql;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres.Reading;

/// <summary>Checks of the tables themselves, beside the logs read from them.</summary>
internal static class TableChecks
{
    public static async Task<List<Damage>> RunAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var damages = new List<Damage>();
        await using var command = connection.Ask("Verify/strays");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            damages.Add(new(await rows.IsDBNullAsync(1, cancel) ? null : new ScopeId(rows.GetString(1)), rows.GetInt64(0), null, "an event outside its log"));
        return damages;
    }
}
