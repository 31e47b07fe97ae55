using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Sqlite.Database;

namespace TeacherNet.Journal.Sqlite.Opening;

/// <summary>The numbered, forward-only steps of the journal's tables, and the name of its history.</summary>
internal static class Schema
{
    /// <summary>Takes the steps not yet taken, in one transaction, and answers the history's epoch.</summary>
    /// <param name="connection">A connection that may write.</param>
    /// <param name="path">Named in errors.</param>
    /// <param name="epoch">The epoch of a database that has none yet.</param>
    /// <exception cref="StoreUnusableException">A newer release took further steps.</exception>
    public static Guid Raise(Connection connection, string path, Guid epoch)
    {
        var steps = Sql.Steps("Schema");
        var latest = steps[^1].Number;
        connection.Run("begin");
        var taken = 0L;
        if (connection.Prepare("has-history").RunFlag())
            (epoch, taken) = Read(connection);
        if (taken > latest)
        {
            connection.Abandon();
            throw new StoreUnusableException(StoreFault.TooNew, path, $"a newer release wrote this journal (schema {taken}, known up to {latest})");
        }
        if (taken < latest)
        {
            foreach (var (number, name) in steps)
            {
                if (number > taken)
                    connection.Run(name);
            }
            Write(connection, epoch);
        }
        connection.Run("commit");
        return epoch;
    }

    /// <summary>Names the history anew, as when the database comes to hold another one.</summary>
    public static void Write(Connection connection, Guid epoch) =>
        connection.Prepare("history-write").Bind(epoch).Bind(Sql.Steps("Schema")[^1].Number).Run();

    private static (Guid Epoch, long Schema) Read(Connection connection)
    {
        var query = connection.Prepare("history-read");
        var found = query.Step() && query.Blob(0).Length == 16 ? (new Guid(query.Blob(0), bigEndian: true), query.Long(1)) : (Guid.NewGuid(), 0L);
        query.Reset();
        return found;
    }
}
