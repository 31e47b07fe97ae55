using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Sqlite;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Privacy;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet backup</c> and <c>teachernet restore</c></summary>
internal static class BackupVerbs
{
    public static Verb Backup { get; } = new(
        "backup", "[--data DIR] FILE",
        "把数据目录备份到一个新文件（不含密钥）", "Copy a data directory into one new file, without the key",
        OpenNode.Options, [], BackupAsync);

    public static Verb Restore { get; } = new(
        "restore", "[--data DIR] [--key FILE] FILE",
        "从备份恢复到空的数据目录，并再次擦除密钥文件旁擦除名单中的人", "Make an empty data directory from a backup, and erase again whom the list beside the key file names",
        OpenNode.Options, [], RestoreAsync);

    private static async Task<int> BackupAsync(VerbArguments args, CancellationToken cancel)
    {
        ThrowIfDatabase(args);
        var (file, directory) = (OneFile(args), args.Find("data") ?? ".data");
        try
        {
            await using var store = SqliteStore.Open(directory, TimeProvider.System);
            await Task.Run(() => store.BackupTo(file), cancel);
            new UpkeepFile(directory).Note(u => u with { BackedUpAt = TimeProvider.System.GetUtcNow() });
        }
        catch (StoreUnusableException unusable)
        {
            throw NodeStore.Explain(unusable);
        }
        await Console.Out.WriteLineAsync($"已备份到 {file}；密钥文件请另行保管\nBacked up to {file}; keep the key file elsewhere");
        return ExitCode.Done;
    }

    private static async Task<int> RestoreAsync(VerbArguments args, CancellationToken cancel)
    {
        ThrowIfDatabase(args);
        var (file, settings) = (OneFile(args), OpenNode.Settings(args));
        var (directory, list) = (settings.DataDirectory, ErasureFile.Beside(settings));
        var erased = 0;
        try
        {
            await Task.Run(() => SqliteStore.Restore(file, directory), cancel);
            await using var store = SqliteStore.Open(directory, TimeProvider.System);
            erased = await Erasing.AgainAsync(store.Side, store.Checkpoints, store.Journal, list, cancel);
            new UpkeepFile(directory).Note(_ => new(RestoredAt: TimeProvider.System.GetUtcNow()));
        }
        catch (StoreUnusableException unusable)
        {
            throw NodeStore.Explain(unusable);
        }
        await Console.Out.WriteLineAsync(list.Exists
            ? $"擦除名单 {list.Path} 中有 {erased} 人在备份里，已再次擦除\n{erased} people of the erasure list {list.Path} were in the backup and are erased again"
            : $"{list.Path} 处没有擦除名单；曾经擦除过的，请在启动前连同密钥文件放回，启动时会再次擦除\nThere is no erasure list at {list.Path}; if anyone was ever erased, put it back with the key file before you start");
        await Console.Out.WriteLineAsync($"已恢复到 {directory}；启动前请放好原密钥文件\nRestored into {directory}; put the key file in place before you start");
        return ExitCode.Done;
    }

    /// <summary>A database is copied by its own means, which take nodes that go on writing into account.</summary>
    private static void ThrowIfDatabase(VerbArguments args)
    {
        if (OpenNode.Database(args) is null)
            return;
        var (key, erased) = (OpenNode.Settings(args).KeyPath, ErasureFile.Beside(OpenNode.Settings(args)).Path);
        throw new StartException(
            "backup.of-database",
            $"数据在 PostgreSQL 中，请用数据库自己的办法备份和恢复：每日 pg_dump -Fc，或基础备份加连续归档（可恢复到任一时间点，PITR）。密钥文件 {key} 和擦除名单 {erased} 不在数据库里，请另行保管；恢复时用 pg_restore 恢复到新建的空数据库，把这两个文件放回每个节点，再启动节点。",
            $"The data are in PostgreSQL, which is backed up and restored by its own means: pg_dump -Fc each day, or base backups with continuous archiving (point-in-time recovery). The key file {key} and the erasure list {erased} are not in the database: keep them apart. To restore, pg_restore into a new, empty database, put both files back on every node, and only then start the nodes.");
    }

    private static string OneFile(VerbArguments args) =>
        args.Files is [var file] ? file : throw new UsageException("请给出一个备份文件", "Name one backup file");
}
