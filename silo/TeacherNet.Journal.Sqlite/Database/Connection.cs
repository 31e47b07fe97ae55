using SQLitePCL;

namespace TeacherNet.Journal.Sqlite.Database;

/// <summary>One SQLite connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class Connection : IDisposable
{
    private readonly sqlite3 handle;
    private readonly Dictionary<string, Statement> statements = [];

    static Connection() => Batteries_V2.Init();

    private Connection(sqlite3 handle) => this.handle = handle;

    public sqlite3 Handle => handle;

    public long LastInsertedId => raw.sqlite3_last_insert_rowid(handle);

    /// <summary>Rows the last statement wrote.</summary>
    public int Changes => raw.sqlite3_changes(handle);

    /// <summary>True outside a transaction.</summary>
    public bool IsIdle => raw.sqlite3_get_autocommit(handle) != 0;

    /// <summary>Opens an existing file, or a new one with <paramref name="create"/>.</summary>
    /// <exception cref="SqliteFailure">The file cannot be opened.</exception>
    public static Connection Open(string file, bool readOnly = false, bool create = false)
    {
        var flags = raw.SQLITE_OPEN_NOMUTEX | (readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE) | (create ? raw.SQLITE_OPEN_CREATE : 0);
        var code = raw.sqlite3_open_v2(file, out var handle, flags, null);
        var connection = new Connection(handle);
        try
        {
            connection.Check(code);
            raw.sqlite3_extended_result_codes(handle, 1);
            connection.WaitAtMost(TimeSpan.FromSeconds(2));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>How long a lock of another connection is waited for.</summary>
    public void WaitAtMost(TimeSpan time) => Check(raw.sqlite3_busy_timeout(handle, (int)time.TotalMilliseconds));

    /// <summary>The statement of that name, prepared once.</summary>
    public Statement Prepare(string name)
    {
        if (statements.TryGetValue(name, out var known))
            return known;
        Check(raw.sqlite3_prepare_v2(handle, Sql.Text(name), out var stmt));
        return statements[name] = new(this, stmt);
    }

    /// <summary>Runs a statement without parameters, whatever rows it gives.</summary>
    public void Run(string name) => Prepare(name).Run();

    /// <summary>Gives up every row still being read and rolls back what is open.</summary>
    public void Abandon()
    {
        foreach (var statement in statements.Values)
            statement.Reset();
        if (!IsIdle)
            Run("rollback");
    }

    /// <exception cref="SqliteFailure">The code is an error.</exception>
    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            throw new SqliteFailure(code, raw.sqlite3_errmsg(handle).utf8_to_string());
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        handle.Dispose();
    }
}
