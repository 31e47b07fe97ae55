using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Sqlite.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Sqlite;

/// <summary>Checkpoints in a file of their own; when SQLite cannot make sense of the file, it begins anew.</summary>
internal sealed class SqliteCheckpoints : ICheckpoints, IDisposable
{
    private readonly Lock gate = new();
    private readonly string file;
    private Connection connection;

    public SqliteCheckpoints(string file)
    {
        this.file = file;
        try
        {
            connection = Open(file);
        }
        catch (SqliteFailure failure) when (failure.IsDamage)
        {
            connection = Anew(file);
        }
    }

    /// <inheritdoc/>
    public ValueTask<Checkpoint?> LoadAsync(ScopeId scope, string view, int version, Guid epoch, CancellationToken cancel) =>
        new(Task.Run(() => Do(() => Load(scope, view, version, epoch)), cancel));

    /// <inheritdoc/>
    public ValueTask SaveAsync(ScopeId scope, string view, int version, Guid epoch, Checkpoint checkpoint, CancellationToken cancel) =>
        new(Task.Run(
            () => Do(() =>
            {
                connection.Prepare("checkpoint-save").Bind(scope.Value).Bind(view).Bind(version).Bind(epoch)
                    .Bind(checkpoint.Position).Bind(checkpoint.Mark).Bind(checkpoint.Body).Bind(checkpoint.Digest()).Run();
                return true;
            }),
            cancel));

    /// <inheritdoc/>
    public ValueTask ForgetAsync(ScopeId scope, CancellationToken cancel) =>
        new(Task.Run(
            () => Do(() =>
            {
                connection.Prepare("checkpoint-forget").Bind(scope.Value).Run();
                connection.Run("truncate-wal");
                return true;
            }),
            cancel));

    public void Dispose()
    {
        lock (gate)
            connection.Dispose();
    }

    private T? Do<T>(Func<T?> work)
    {
        lock (gate)
        {
            try
            {
                return work();
            }
            catch (SqliteFailure failure) when (failure.IsDamage)
            {
                connection.Dispose();
                connection = Anew(file);
                return default;
            }
            catch (SqliteFailure failure)
            {
                throw new JournalUnavailableException($"'{file}' did not answer.", failure);
            }
        }
    }

    private Checkpoint? Load(ScopeId scope, string view, int version, Guid epoch)
    {
        var query = connection.Prepare("checkpoint-load").Bind(scope.Value).Bind(view).Bind(version).Bind(epoch);
        try
        {
            if (!query.Step())
                return null;
            var found = new Checkpoint(query.Long(0), query.Text(1), query.Blob(2).ToArray());
            return found.Digest().AsSpan().SequenceEqual(query.Blob(3)) ? found : null;
        }
        finally
        {
            query.Reset();
        }
    }

    private static Connection Anew(string file)
    {
        foreach (var part in new[] { file, file + "-wal", file + "-shm" })
            File.Delete(part);
        return Open(file);
    }

    private static Connection Open(string file)
    {
        var connection = Connection.Open(file, create: true);
        try
        {
            foreach (var (_, setting) in Sql.Steps("Settings"))
                connection.Run(setting);
            foreach (var (_, step) in Sql.Steps("Checkpoints"))
                connection.Run(step);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
