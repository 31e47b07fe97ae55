using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli;

/// <summary>The data directory a verb works on, which must exist and be open nowhere else.</summary>
internal static class OpenNode
{
    public static readonly string[] Options = ["data", "key", "postgres", "azure-tables"];

    /// <summary>The database a command line names, or the environment where a password should not stand on it; null for a data directory. With a database, the data directory holds the key and nothing else.</summary>
    public static string? Database(VerbArguments args) => args.Find("postgres") ?? Environment.GetEnvironmentVariable("TEACHERNET_POSTGRES");

    /// <summary>The Azure Tables account a command line names, or the environment; null for another store.</summary>
    public static string? Account(VerbArguments args) => args.Find("azure-tables") ?? (args.Has("postgres") || args.Has("data") ? null : Environment.GetEnvironmentVariable("TEACHERNET_AZURE_TABLES"));

    public static NodeSettings Settings(VerbArguments args) => new() { DataDirectory = args.Find("data") ?? ".data", KeyFile = args.Find("key"), Postgres = Database(args), AzureTables = Account(args), Quiet = true };

    /// <summary>Refuses a data directory without data.</summary>
    /// <exception cref="StartException">There is none.</exception>
    public static void RefuseNothing(NodeSettings settings)
    {
        if (!settings.IsInDatabase && SqliteNodeStore.IsEmpty(settings.DataDirectory))
            throw new StartException("store.missing", $"{settings.DataDirectory} 中没有数据。请用 --data 指明数据目录。", $"{settings.DataDirectory} holds no data. Name the data directory with --data.");
    }

    /// <exception cref="StartException">There is none, or a server has it open.</exception>
    public static Task<Node> OfAsync(VerbArguments args, CancellationToken cancel)
    {
        var settings = Settings(args);
        RefuseNothing(settings);
        return Node.OpenAsync(settings, TimeProvider.System, cancel);
    }
}
