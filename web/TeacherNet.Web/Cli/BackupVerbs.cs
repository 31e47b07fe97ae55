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
        "把全部数据备份到一个新文件（不含密钥）", "Copy all data into one new file, without the key",
        ["data"], [], BackupAsync);

    public static Verb Restore { get; } = new(
        "restore", "[--data DIR] [--key FILE] FILE",
        "从备份恢复到空的数据目录，并再次擦除密钥文件旁擦除名单中的人", "Make an empty data directory from a backup, and erase again whom the list beside the key file names",
        OpenNode.Options, [], RestoreAsync);

    private static async Task<int> BackupAsync(VerbArguments args, CancellationToken cancel)
    {
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

    private static string OneFile(VerbArguments args) =>
        args.Files is [var file] ? file : throw new UsageException("请给出一个备份文件", "Name one backup file");
}
