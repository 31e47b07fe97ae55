using SQLitePCL;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Sqlite.Database;
using TeacherNet.Journal.Sqlite.Opening;
using TeacherNet.Journal.Sqlite.Writing;

namespace TeacherNet.Journal.Sqlite;

/// <summary>
/// A data directory: <c>journal.db</c> with the journal and what is stored beside it, <c>checkpoints.db</c>, which can be
/// rebuilt, and <c>lock</c>, held while the store is open. One process owns it; disposing gives it up.
/// </summary>
public sealed partial class SqliteStore : IAsyncDisposable
{
    private readonly string directory;
    private readonly DirectoryLock owned;
    private readonly Readers readers;
    private readonly Writer writer;
    private readonly SqliteCheckpoints checkpoints;
    // Every read of it is one of the file.
    private readonly SqliteJournal stored;

    private SqliteStore(string directory, DirectoryLock owned, TimeProvider time, Guid? history)
    {
        (this.directory, this.owned) = (directory, owned);
        var file = Path.Combine(directory, StoreFile.Journal);
        var connection = Connection.Open(file);
        try
        {
            foreach (var (_, setting) in Sql.Steps("Settings"))
                connection.Run(setting);
            var epoch = Schema.Raise(connection, file, Guid.NewGuid());
            var heads = Heads.Load(connection, file, epoch);
            if (history is { } continued && continued != epoch && heads.IsEmpty)
                Schema.Write(connection, epoch = continued);
            readers = new(file);
            var wakeUps = new WakeUps(time);
            checkpoints = new(Path.Combine(directory, StoreFile.Checkpoints));
            var tails = new Tails();
            writer = new(connection, epoch, grown =>
            {
                tails.Add(grown.Scope, grown.Commits);
                heads[grown.Scope] = grown.Head;
                wakeUps.Wake(grown.Scope);
            });
            Journal = new SqliteJournal(epoch, readers, tails, heads, wakeUps, writer);
            stored = new SqliteJournal(epoch, readers, new(), heads, wakeUps, writer);
            Side = new SqliteSideStore(readers, writer);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The journal; it lives as long as the store.</summary>
    public IJournal Journal { get; }

    /// <summary>What is stored beside the journal, in the same file.</summary>
    public ISideStore Side { get; }

    /// <summary>Checkpoints of views, in a file of their own that may be deleted while the store is closed.</summary>
    public ICheckpoints Checkpoints => checkpoints;

    /// <summary>Opens a data directory and owns it until disposed.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="time">For the look at the head each second.</param>
    /// <param name="create">Makes a new store when the directory is missing or holds nothing of one; never writes over anything.</param>
    /// <param name="history">The epoch that a store without events goes on under; null for its own.</param>
    /// <exception cref="StoreUnusableException">It cannot be used; nothing in it was changed.</exception>
    public static SqliteStore Open(string directory, TimeProvider time, bool create = false, Guid? history = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var file = Path.Combine(directory, StoreFile.Journal);
        if (create)
            Prepare(directory);
        else if (!File.Exists(file))
            throw new StoreUnusableException(StoreFault.Missing, directory, "there is no journal here");
        var owned = DirectoryLock.Take(directory);
        try
        {
            if (!File.Exists(file))
                StoreFile.Make(file, c => Schema.Raise(c, file, Guid.NewGuid()));
            StoreFile.Inspect(file);
            return new(directory, owned, time, history);
        }
        catch (SqliteFailure failure)
        {
            owned.Dispose();
            throw new StoreUnusableException(FaultOf(failure), directory, "the journal cannot be opened", failure);
        }
        catch
        {
            owned.Dispose();
            throw;
        }
    }

    /// <summary>Finishes what is being written, then gives the directory up.</summary>
    public ValueTask DisposeAsync()
    {
        readers.Dispose();
        writer.Dispose();
        checkpoints.Dispose();
        owned.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Prepare(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException(StoreFault.NotWritable, directory, "the directory cannot be made", error);
        }
        if (!File.Exists(Path.Combine(directory, StoreFile.Journal)) && Directory.EnumerateFiles(directory, "*.db*").Any(f => !f.EndsWith(".part", StringComparison.Ordinal)))
            throw new StoreUnusableException(StoreFault.Missing, directory, "the journal's file is missing beside what is left of the store");
    }

    private static StoreFault FaultOf(SqliteFailure failure) => failure.Code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StoreFault.Locked,
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_FULL => StoreFault.NotWritable,
        _ => StoreFault.Damaged,
    };
}
