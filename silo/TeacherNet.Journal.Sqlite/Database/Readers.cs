using System.Collections.Concurrent;
using TeacherNet.Engine.Journals;

namespace TeacherNet.Journal.Sqlite.Database;

/// <summary>Connections for reading, kept for reuse. Under WAL they neither wait for the writer nor hold it up.</summary>
internal sealed class Readers(string file) : IDisposable
{
    private readonly ConcurrentBag<Connection> idle = [];
    private volatile bool closed;

    /// <summary>Reads on a connection of its own.</summary>
    /// <exception cref="JournalUnavailableException">The database did not answer.</exception>
    public T Read<T>(Func<Connection, T> read)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        Connection? connection = null;
        try
        {
            if (!idle.TryTake(out connection))
                connection = Connection.Open(file, readOnly: true);
            var result = read(connection);
            GiveBack(connection);
            connection = null;
            return result;
        }
        catch (SqliteFailure failure) when (!failure.IsDamage)
        {
            throw new JournalUnavailableException($"Reading '{file}' failed.", failure);
        }
        finally
        {
            connection?.Dispose();
        }
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var connection))
            connection.Dispose();
    }

    private void GiveBack(Connection connection)
    {
        idle.Add(connection);
        if (closed)
            Dispose();
    }
}
