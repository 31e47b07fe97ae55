using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli;

/// <summary>The data directory a verb works on, which must exist and be open nowhere else.</summary>
internal static class OpenNode
{
    public static readonly string[] Options = ["data", "key", "postgres"];

    /// <summary>The database a command line names, or the environment where a password should not stand on it; null for a data directory. With a database, the data directory holds the key and nothing else.</summary>
    public static string? Database(VerbArguments args) => args.Find("postgres") ?? Environment.GetEnvironmentVariable("TEACHERNET_POSTGRES");

    public static NodeSettings Settings(VerbArguments args) => new() { DataDirectory = args.Find("data") ?? ".data", KeyFile = args.Find("key"), Postgres = Database(args), Quiet = true };

    /// <exception cref="StartException">There is none, or a server has it open.</exception>
    public static Task<Node> OfAsync(VerbArguments args, CancellationToken cancel)
    {
        var settings = Settings(args);
        return settings.Postgres is null && SqliteNodeStore.IsEmpty(settings.DataDirectory)
            ? throw new StartException("store.missing", $"{settings.DataDirectory} 中没有数据。请用 --data 指明数据目录。", $"{settings.DataDirectory} holds no data. Name the data directory with --data.")
            : Node.OpenAsync(settings, TimeProvider.System, cancel);
    }
}
