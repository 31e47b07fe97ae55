using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Sqlite;

namespace TeacherNet.Web.Hosting;

/// <summary>What a node writes to.</summary>
internal sealed class NodeStore : IAsyncDisposable
{
    private readonly SqliteStore store;

    private NodeStore(SqliteStore store) => this.store = store;

    public IJournal Journal => store.Journal;

    public ISideStore Side => store.Side;

    public ICheckpoints Checkpoints => store.Checkpoints;

    /// <summary>True when the directory holds no journal yet.</summary>
    public static bool IsNew(string directory) => !Directory.Exists(directory) || !Directory.EnumerateFiles(directory, "*.db").Any();

    /// <summary>Opens the store of a data directory, and makes it when there is none.</summary>
    /// <exception cref="StartException">Another process owns it, or it cannot be used; nothing in it was changed.</exception>
    public static NodeStore Open(string directory, TimeProvider time)
    {
        try
        {
            return new(SqliteStore.Open(directory, time, create: true));
        }
        catch (StoreUnusableException unusable)
        {
            throw Explain(unusable);
        }
    }

    /// <summary>Checks every stored byte.</summary>
    public Task<Verified> VerifyAsync(IProgress<long>? progress, CancellationToken cancel) => store.VerifyAsync(progress, cancel);

    /// <summary>Why a store cannot be used, for an operator.</summary>
    public static StartException Explain(StoreUnusableException unusable) => unusable.Fault switch
    {
        StoreFault.Locked => new("store.locked", $"数据目录 {unusable.Path} 正由另一个进程使用。请先停止该进程，或通过运行中的服务器操作。", $"{unusable.Path} is in use by another process. Stop it, or work through the running server."),
        StoreFault.Missing => new("store.missing", $"{unusable.Path} 中缺少日志文件。请放回原文件，或从备份恢复。", $"{unusable.Path} lacks its journal. Put the file back, or restore a backup."),
        StoreFault.NotWritable => new("store.not-writable", $"{unusable.Path} 不可写。请检查权限与磁盘空间。", $"{unusable.Path} cannot be written. Check permissions and disk space."),
        StoreFault.TooNew => new("store.too-new", $"{unusable.Path} 由更新的版本写成。请使用该版本启动。", $"{unusable.Path} was written by a newer release. Start that one."),
        StoreFault.Occupied => new("store.occupied", $"{unusable.Path} 已存在。请换一个位置。", $"{unusable.Path} exists already. Choose another place."),
        StoreFault.NotAStore => new("store.foreign", $"{unusable.Path} 不是本程序的数据。", $"{unusable.Path} is no data of this program."),
        _ => new("store.damaged", $"{unusable.Path} 已损坏：{unusable.Message}。请从备份恢复。", $"{unusable.Message}. Restore a backup."),
    };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => store.DisposeAsync();
}
