using SQLitePCL;
using TeacherNet.Journal.Sqlite.Database;

namespace TeacherNet.Journal.Tests.Sqlite;

/// <summary>A store's file as a hand with SQL would open it.</summary>
public sealed class RawDatabase(string path) : IDisposable
{
    private readonly Connection connection = Connection.Open(Path.Combine(path, "journal.db"));

    public void Run(string sql) => connection.Check(raw.sqlite3_exec(connection.Handle, sql));

    public void Dispose() => connection.Dispose();
}
