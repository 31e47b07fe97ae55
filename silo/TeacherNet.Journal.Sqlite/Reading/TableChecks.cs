using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Sqlite.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Sqlite.Reading;

/// <summary>Checks of the tables themselves, beside the logs read from them.</summary>
internal static class TableChecks
{
    public static ImmutableArray<Damage> Run(Connection connection) =>
    [
        .. Ask(connection, "Verify/integrity", q => q.Text(0) == "ok" ? null : new(null, 0, null, q.Text(0))),
        .. Ask(connection, "Verify/references", q => new(null, 0, null, $"a row of {q.Text(0)} refers to a row of {q.Text(2)} that is not there")),
        .. Ask(connection, "Verify/strays", q => new(q.Text(1) is { Length: > 0 } name ? new ScopeId(name) : null, q.Long(0), null, "an event outside its log")),
    ];

    private static List<Damage> Ask(Connection connection, string name, Func<Statement, Damage?> say)
    {
        var damages = new List<Damage>();
        var query = connection.Prepare(name);
        try
        {
            while (query.Step())
            {
                if (say(query) is { } damage)
                    damages.Add(damage);
            }
        }
        catch (SqliteFailure failure) when (failure.IsDamage)
        {
            damages.Add(new(null, 0, null, $"unreadable page while checking: {failure.Message}"));
        }
        finally
        {
            query.Reset();
        }
        return damages;
    }
}
