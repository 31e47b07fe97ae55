using SQLitePCL;

namespace TeacherNet.Journal.Sqlite.Database;

/// <summary>SQLite answered with an error code.</summary>
internal sealed class SqliteFailure(int code, string message) : Exception($"SQLite error {code}: {message}")
{
    /// <summary>The primary result code; the extended part is cut off.</summary>
    public int Code => code & 0xFF;

    public bool IsDamage => Code is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;
}
