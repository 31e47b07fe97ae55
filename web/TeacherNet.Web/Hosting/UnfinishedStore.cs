using TeacherNet.Engine.Archives;
using TeacherNet.Engine.Storage;

namespace TeacherNet.Web.Hosting;

/// <summary>A store that an archive was only partly taken into.</summary>
internal static class UnfinishedStore
{
    /// <exception cref="StartException">It is one.</exception>
    public static async Task RefuseAsync(ISideStore side, CancellationToken cancel)
    {
        if (await ArchiveTaking.UnderWayAsync(side, cancel) is { } archive)
            throw new StartException("store.unfinished", $"这里的数据还没有导入完（导出文件摘要 {archive[..16]}）。请用同一个导出文件再次运行 import --journal，接着完成。", $"The data here were only partly imported (archive {archive[..16]}). Run import --journal with the same file again to go on.");
    }
}
