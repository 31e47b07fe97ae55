using TeacherNet.Journal.Sqlite;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet backup</c> and <c>teachernet restore</c></summary>
internal static class BackupVerbs
{
    public static Verb Backup { get; } = new(
        "backup", "[--data DIR] FILE",
        "把全部数据备份到一个新文件（不含密钥）", "Copy all data into one new file, without the key",
        ["data"], [], BackupAsync);

    public static Verb Restore { get; } = new(
        "restore", "[--data DIR] FILE",
        "从备份恢复到空的数据目录", "Make an empty data directory from a backup",
        ["data"], [], RestoreAsync);

    private static async Task<int> BackupAsync(VerbArguments args, CancellationToken cancel)
    {
        var file = OneFile(args);
        try
        {
            await using var store = SqliteStore.Open(args.Find("data") ?? ".data", TimeProvider.System);
            await Task.Run(() => store.BackupTo(file), cancel);
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
        var (file, directory) = (OneFile(args), args.Find("data") ?? ".data");
        try
        {
            await Task.Run(() => SqliteStore.Restore(file, directory), cancel);
        }
        catch (StoreUnusableException unusable)
        {
            throw NodeStore.Explain(unusable);
        }
        await Console.Out.WriteLineAsync($"已恢复到 {directory}；启动前请放好原密钥文件\nRestored into {directory}; put the key file in place before you start");
        return ExitCode.Done;
    }

    private static string OneFile(VerbArguments args) =>
        args.Files is [var file] ? file : throw new UsageException("请给出一个备份文件", "Name one backup file");
}
