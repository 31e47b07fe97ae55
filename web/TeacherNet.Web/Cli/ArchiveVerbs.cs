using TeacherNet.Engine.Archives;
using TeacherNet.Engine.Journals;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Privacy;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet export --journal</c> and <c>teachernet import --journal</c>: a store moves to another, whole.</summary>
internal static class ArchiveVerbs
{
    /// <summary>Writes the store into a new file, which appears only when whole.</summary>
    public static async Task<int> ExportAsync(VerbArguments args, string file, CancellationToken cancel)
    {
        var settings = OpenNode.Settings(args);
        OpenNode.RefuseNothing(settings);
        if (File.Exists(file))
            throw new StartException("archive.occupied", $"{file} 已存在。请换一个文件名。", $"{file} exists already. Choose another name.");
        await using var store = await NodeStore.OpenAsync(settings, TimeProvider.System, cancel);
        await UnfinishedStore.RefuseAsync(store.Side, cancel);
        var progress = new ErrorProgress<long>(events => $"已导出 {events:N0} 个事件 / events exported");
        var part = file + ".part";
        try
        {
            ArchiveSum sum;
            await using (var to = new FileStream(part, FileMode.Create, FileAccess.Write))
            {
                sum = await Archive.WriteAsync(store.Journal, store.Side, to, progress, cancel);
                to.Flush(flushToDisk: true);
            }
            File.Move(part, file);
            progress.Finish();
            await Console.Out.WriteLineAsync($"已导出 {sum.Commits:N0} 次提交、{sum.Events:N0} 个事件、{sum.Rows:N0} 条其他数据到 {file}；密钥文件请另行保管\nExported {sum.Commits:N0} commits, {sum.Events:N0} events and {sum.Rows:N0} other rows to {file}; keep the key file elsewhere");
            return ExitCode.Done;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Takes such a file into an empty store, and verifies it.</summary>
    public static async Task<int> ImportAsync(VerbArguments args, string file, CancellationToken cancel)
    {
        var settings = OpenNode.Settings(args);
        var archive = await CheckAsync(file, cancel);
        await using var store = await NodeStore.OpenAsync(settings, TimeProvider.System, cancel, archive.Epoch);
        var taking = new ArchiveTaking(store.Journal, store.Side);
        if (!await taking.FitsAsync(archive, cancel))
            throw new StartException("archive.not-empty", "目标库不是空的，只能导入空库。请换一个空的数据目录或数据库；若上次导入中断，请用当时的同一个文件。", "The store is not empty, and only an empty one can be imported into. Choose an empty data directory or database; to go on with an import that was stopped, use the same file.");
        try
        {
            var verified = await TakeAsync(store, taking, file, archive, cancel);
            await Console.Out.WriteLineAsync($"已导入并校验 {verified.Commits:N0} 次提交、{verified.Events:N0} 个事件、{archive.Rows:N0} 条其他数据，每个位置与哈希不变；启动前请放好原密钥文件\nImported and verified {verified.Commits:N0} commits, {verified.Events:N0} events and {archive.Rows:N0} other rows, every position and hash the same; put the key file in place before you start");
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return await Verbs.FailAsync(ExitCode.Refused, "已中止。目标库尚未导入完，不能启动；用同一个文件再次导入即接着完成，或者清空该库重来。", "Stopped. The store is not whole and refuses to start; import the same file again to go on, or empty the store and begin anew.");
        }
        var list = ErasureFile.Beside(settings);
        var erased = await Erasing.AgainAsync(store.Side, store.Checkpoints, store.Journal, list, CancellationToken.None);
        if (erased > 0)
            await Console.Out.WriteLineAsync($"擦除名单 {list.Path} 中有 {erased} 人在文件里，已再次擦除\n{erased} people of the erasure list {list.Path} were in the file and are erased again");
        return ExitCode.Done;
    }

    private static async Task<ArchiveSum> CheckAsync(string file, CancellationToken cancel)
    {
        try
        {
            await using var from = File.OpenRead(file);
            return await Archive.CheckAsync(from, cancel);
        }
        catch (ArchiveDamagedException damaged)
        {
            throw new StartException("archive.damaged", $"{file} 第 {damaged.Line} 行不完整或被改动过，没有导入任何内容。请重新导出。", $"{file} is cut off or changed at {damaged.Message}; nothing was imported. Export again.");
        }
    }

    private static async Task<Verified> TakeAsync(NodeStore store, ArchiveTaking taking, string file, ArchiveSum archive, CancellationToken cancel)
    {
        var progress = new ErrorProgress<long>(events => $"已导入 {events:N0} / {archive.Events:N0} 个事件 / events imported");
        await using (var from = File.OpenRead(file))
            await taking.TakeAsync(from, archive, progress, cancel);
        var verified = await store.VerifyAsync(new ErrorProgress<long>(events => $"已校验 {events:N0} / {archive.Events:N0} 个事件 / events verified"), cancel);
        progress.Finish();
        if (!verified.IsSound || !await taking.IsTakenAsync(archive, cancel))
            throw new StartException("archive.not-taken", "导入后的数据与文件不一致，该库不能使用。请清空该库后重试。", "What was imported is not what the file holds; the store refuses to start. Empty it and try again.");
        await taking.FinishAsync();
        return verified;
    }
}
