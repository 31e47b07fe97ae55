using SQLitePCL;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Sqlite.Database;
using TeacherNet.Journal.Sqlite.Opening;

namespace TeacherNet.Journal.Sqlite;

public sealed partial class SqliteStore
{
    /// <summary>Copies the journal and what is stored beside it into one new file, while both may be written.</summary>
    /// <param name="file">The file; it holds one moment, and appears only when whole.</param>
    /// <exception cref="StoreUnusableException">The file is there already or cannot be written.</exception>
    public void BackupTo(string file)
    {
        using var source = Connection.Open(Path.Combine(directory, StoreFile.Journal), readOnly: true);
        CopyTo(file, target => Copy(source, target));
    }

    /// <summary>Makes a data directory from a backup. Its history gets a new epoch, so that cursors from before the restore are not taken for its own.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="directory">The directory; missing, or without anything of a store.</param>
    /// <exception cref="StoreUnusableException">The file is no sound backup, or there is a store in the directory.</exception>
    public static void Restore(string file, string directory)
    {
        if (!File.Exists(file))
            throw new StoreUnusableException(StoreFault.Missing, file, "there is no such file");
        StoreFile.Inspect(file);
        var target = Path.Combine(directory, StoreFile.Journal);
        if (!File.Exists(target))
            Prepare(directory);
        using var owned = DirectoryLock.Take(directory);
        CopyTo(target, to =>
        {
            using var source = Connection.Open(file, readOnly: true);
            if (source.Prepare("Verify/integrity").RunText() is not "ok" and var found)
                throw new StoreUnusableException(StoreFault.Damaged, file, found);
            Copy(source, to);
            Schema.Raise(to, file, Guid.NewGuid());
            Schema.Write(to, Guid.NewGuid());
        });
    }

    private static void CopyTo(string file, Action<Connection> fill)
    {
        if (File.Exists(file))
            throw new StoreUnusableException(StoreFault.Occupied, file, "the file is there already");
        try
        {
            StoreFile.Make(file, fill);
        }
        catch (SqliteFailure failure)
        {
            throw new StoreUnusableException(FaultOf(failure), file, "the copy could not be made", failure);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException(StoreFault.NotWritable, file, "the file cannot be written", error);
        }
    }

    private static void Copy(Connection source, Connection target)
    {
        using var backup = raw.sqlite3_backup_init(target.Handle, "main", source.Handle, "main");
        if (backup.IsInvalid)
            throw new SqliteFailure(raw.sqlite3_errcode(target.Handle), "backup");
        target.Check(raw.sqlite3_backup_step(backup, -1));
        target.Check(raw.sqlite3_backup_finish(backup));
    }
}
