using TeacherNet.Engine;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;

namespace TeacherNet.Web.Hosting;

/// <summary>What a node writes to.</summary>
internal abstract class NodeStore : IAsyncDisposable
{
    public abstract IJournal Journal { get; }

    public abstract ISideStore Side { get; }

    public abstract ICheckpoints Checkpoints { get; }

    /// <summary>True when other nodes may use it at the same time.</summary>
    public abstract bool IsShared { get; }

    /// <summary>How an engine hands it groups best.</summary>
    public abstract EngineOptions Options { get; }

    /// <summary>Completes when what is stored turns out to be of another history than this node began with.</summary>
    public abstract Task OtherHistory { get; }

    /// <summary>Opens what the settings name, and makes it when there is none.</summary>
    /// <param name="settings">Which store.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancel">Gives up opening.</param>
    /// <param name="history">The epoch that a store without events goes on under; null for its own.</param>
    /// <exception cref="StartException">It cannot be used; nothing in it was changed.</exception>
    public static async Task<NodeStore> OpenAsync(NodeSettings settings, TimeProvider time, CancellationToken cancel, Guid? history = null)
    {
        try
        {
            return settings switch
            {
                { AzureTables: { } account } => await AzureTablesNodeStore.OpenAsync(account, time, cancel, history),
                { Postgres: { } connection } => await PostgresNodeStore.OpenAsync(connection, time, cancel, history),
                _ => SqliteNodeStore.Open(settings.DataDirectory, time, history),
            };
        }
        catch (StoreUnusableException unusable)
        {
            throw Explain(unusable);
        }
    }

    /// <summary>True when nothing was ever stored under a key.</summary>
    public abstract ValueTask<bool> IsNewAsync(CancellationToken cancel);

    /// <summary>Checks every stored byte.</summary>
    public abstract Task<Verified> VerifyAsync(IProgress<long>? progress, CancellationToken cancel);

    /// <summary>Why a store cannot be used, for an operator.</summary>
    public static StartException Explain(StoreUnusableException unusable) => unusable.Fault switch
    {
        StoreFault.Locked => new("store.locked", $"数据目录 {unusable.Path} 正由另一个进程使用。请先停止该进程，或通过运行中的服务器操作。", $"{unusable.Path} is in use by another process. Stop it, or work through the running server."),
        StoreFault.Missing => new("store.missing", $"{unusable.Path} 中缺少日志文件。请放回原文件，或从备份恢复。", $"{unusable.Path} lacks its journal. Put the file back, or restore a backup."),
        StoreFault.NotReached => new("store.not-reached", $"无法连接数据库 {unusable.Path}：{unusable.Message}。请检查连接参数、网络与数据库服务。", $"The database {unusable.Path} cannot be reached: {unusable.Message}. Check the connection string, the network and the server."),
        StoreFault.NotWritable => new("store.not-writable", $"{unusable.Path} 不可写。请检查权限与磁盘空间。", $"{unusable.Path} cannot be written. Check permissions and disk space."),
        StoreFault.TooNew => new("store.too-new", $"{unusable.Path} 由更新的版本写成。请使用该版本启动。", $"{unusable.Path} was written by a newer release. Start that one."),
        StoreFault.Unsuitable => new("store.unsuitable", $"数据库不符合要求：{unusable.Message}。请按部署说明准备数据库。", $"The database does not fit: {unusable.Message}. Prepare it as the runbook says."),
        StoreFault.Occupied => new("store.occupied", $"{unusable.Path} 已存在。请换一个位置。", $"{unusable.Path} exists already. Choose another place."),
        StoreFault.NotAStore => new("store.foreign", $"{unusable.Path} 不是本程序的数据。", $"{unusable.Path} is no data of this program."),
        _ => new("store.damaged", $"{unusable.Path} 已损坏：{unusable.Message}。请从备份恢复。", $"{unusable.Message}. Restore a backup."),
    };

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
