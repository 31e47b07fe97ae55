using TeacherNet.Journal.Sqlite;

namespace TeacherNet.Journal.Tests.Sqlite;

/// <summary>Data directories of a test, with the stores opened in them; all closed and removed after it.</summary>
public sealed class DataDirectory : IAsyncDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("teachernet-").FullName;
    private readonly List<SqliteStore> stores = [];
    private int made;

    /// <summary>The path of a directory that does not exist yet.</summary>
    public string NewPath() => Path.Combine(root, $"{Interlocked.Increment(ref made)}");

    public SqliteStore OpenNew(TimeProvider? time = null) => Open(NewPath(), time, create: true);

    public SqliteStore Open(string path, TimeProvider? time = null, bool create = false)
    {
        var store = SqliteStore.Open(path, time ?? TimeProvider.System, create);
        stores.Add(store);
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores)
            await store.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }
}
