using System.Buffers;
using System.Text;
using SQLitePCL;

namespace TeacherNet.Journal.Sqlite.Database;

/// <summary>A prepared statement: bind in order from the first parameter, then run or step. Columns count from 0.</summary>
internal sealed class Statement(Connection connection, sqlite3_stmt stmt) : IDisposable
{
    private int bound;

    public Statement Bind(long value)
    {
        connection.Check(raw.sqlite3_bind_int64(stmt, ++bound, value));
        return this;
    }

    public Statement Bind(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        byte[]? rented = null;
        var utf8 = most <= 512 ? stackalloc byte[512] : rented = ArrayPool<byte>.Shared.Rent(most);
        connection.Check(raw.sqlite3_bind_text(stmt, ++bound, utf8[..Encoding.UTF8.GetBytes(text, utf8)]));
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return this;
    }

    public Statement Bind(ReadOnlySpan<byte> blob)
    {
        connection.Check(blob.IsEmpty ? raw.sqlite3_bind_zeroblob(stmt, ++bound, 0) : raw.sqlite3_bind_blob(stmt, ++bound, blob));
        return this;
    }

    /// <summary>An id as its 16 bytes, big endian, so that ids made later sort later.</summary>
    public Statement Bind(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return Bind(bytes);
    }

    /// <summary>Runs to the end and makes ready for the next run.</summary>
    public void Run()
    {
        try
        {
            while (Step())
            {
            }
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Runs to the end; true when the first column of the first row is not 0.</summary>
    public bool RunFlag()
    {
        try
        {
            return Step() && Long(0) != 0;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Reads the first column of the first row; empty without one.</summary>
    public string RunText()
    {
        try
        {
            return Step() ? Text(0) : "";
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>True when a row can be read.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(stmt);
        connection.Check(code);
        return code == raw.SQLITE_ROW;
    }

    /// <summary>Gives up the rows left, and with them the hold on the database.</summary>
    public void Reset()
    {
        bound = 0;
        raw.sqlite3_reset(stmt); // repeats the error of the step, which was thrown there
    }

    public long Long(int column) => raw.sqlite3_column_int64(stmt, column);

    public string Text(int column) => raw.sqlite3_column_text(stmt, column).utf8_to_string() ?? "";

    /// <summary>Valid until the next step or reset.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(stmt, column);

    public void Dispose() => stmt.Dispose();
}
