using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli;

/// <summary>The data directory a verb works on, which must exist and be open nowhere else.</summary>
internal static class OpenNode
{
    public static readonly string[] Options = ["data", "key"];

    public static NodeSettings Settings(VerbArguments args) => new() { DataDirectory = args.Find("data") ?? ".data", KeyFile = args.Find("key"), Quiet = true };

    /// <exception cref="StartException">There is none, or a server has it open.</exception>
    public static Task<Node> OfAsync(VerbArguments args, CancellationToken cancel)
    {
        var settings = Settings(args);
        return NodeStore.IsNew(settings.DataDirectory)
            ? throw new StartException("store.missing", $"{settings.DataDirectory} 中没有数据。请用 --data 指明数据目录。", $"{settings.DataDirectory} holds no data. Name the data directory with --data.")
            : Node.OpenAsync(settings, TimeProvider.System, cancel);
    }
}
