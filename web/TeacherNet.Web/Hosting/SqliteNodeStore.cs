using TeacherNet.Engine;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Sqlite;

namespace TeacherNet.Web.Hosting;

/// <summary>A data directory, which one node owns.</summary>
internal sealed class SqliteNodeStore : NodeStore
{
    private readonly SqliteStore store;
    private readonly bool isNew;

    private SqliteNodeStore(SqliteStore store, bool isNew) => (this.store, this.isNew) = (store, isNew);

    public override IJournal Journal => store.Journal;

    public override ISideStore Side => store.Side;

    public override ICheckpoints Checkpoints => store.Checkpoints;

    public override bool IsShared => false;

    public override EngineOptions Options { get; } = new();

    public override Task OtherHistory { get; } = new TaskCompletionSource().Task;

    /// <summary>True when the directory holds no journal yet.</summary>
    public static bool IsEmpty(string directory) => !Directory.Exists(directory) || !Directory.EnumerateFiles(directory, "*.db").Any();

    /// <exception cref="StoreUnusableException">Another process owns it, or it cannot be used.</exception>
    public static SqliteNodeStore Open(string directory, TimeProvider time, Guid? history = null)
    {
        var isNew = IsEmpty(directory);
        return new(SqliteStore.Open(directory, time, create: true, history), isNew);
    }

    public override ValueTask<bool> IsNewAsync(CancellationToken cancel) => new(isNew);

    public override Task<Verified> VerifyAsync(IProgress<long>? progress, CancellationToken cancel) => store.VerifyAsync(progress, cancel);

    public override ValueTask DisposeAsync() => store.DisposeAsync();
}
