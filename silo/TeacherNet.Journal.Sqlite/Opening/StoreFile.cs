using System.Buffers.Binary;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Sqlite.Database;

namespace TeacherNet.Journal.Sqlite.Opening;

/// <summary>The journal's file: looked at before SQLite may touch it, and made under another name before it takes its own.</summary>
internal static class StoreFile
{
    public const string Journal = "journal.db";
    public const string Checkpoints = "checkpoints.db";
    private const int ApplicationId = 0x544E4A4C; // as set by Sql/Schema/001-application.sql

    /// <exception cref="StoreUnusableException">The file is missing, of another program, or cut off.</exception>
    public static void Inspect(string file)
    {
        var header = new byte[100];
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length)
                throw new StoreUnusableException(StoreFault.Damaged, file, "the file is cut off inside its header");
            if (!header.AsSpan(0, 16).SequenceEqual("SQLite format 3\0"u8) || BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(68)) != ApplicationId)
                throw new StoreUnusableException(StoreFault.NotAStore, file, "this is no journal of this program");
            if (stream.Length < PagesOf(header) && !HasLog(file))
                throw new StoreUnusableException(StoreFault.Damaged, file, "the file is shorter than its header says");
        }
        catch (FileNotFoundException error)
        {
            throw new StoreUnusableException(StoreFault.Missing, file, "the journal's file is missing", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException(StoreFault.NotWritable, file, "the journal's file cannot be opened", error);
        }
    }

    /// <summary>Makes a file whole under a passing name, then gives it its own; a death in between leaves no half file.</summary>
    public static void Make(string file, Action<Connection> fill)
    {
        var part = file + ".part";
        File.Delete(part);
        File.Delete(part + "-journal");
        using (var connection = Connection.Open(part, create: true))
        {
            connection.Run("Settings/2-synchronous");
            fill(connection);
            connection.Run("single-file");
        }
        File.Move(part, file, overwrite: false);
    }

    private static long PagesOf(ReadOnlySpan<byte> header)
    {
        var size = BinaryPrimitives.ReadUInt16BigEndian(header[16..]);
        return BinaryPrimitives.ReadUInt32BigEndian(header[28..]) * (size == 1 ? 65_536L : size);
    }

    private static bool HasLog(string file) => new FileInfo(file + "-wal") is { Exists: true, Length: > 0 };
}
