using System.Net;
using TeacherNet.Silo;
using TeacherNet.Web.Demo;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet serve</c></summary>
internal static class ServeVerb
{
    private const int SiloPort = 11111;

    public static Verb Verb { get; } = new(
        "serve", "[--data DIR | --postgres CONNECTION | --azure-tables CONNECTION] [--key FILE] [--engine local|orleans] [--silo ADDRESS:PORT] [--urls URL[;URL]] [--proxy ADDRESS[;ADDRESS]] [--otlp URL] [--demo] [--quiet]",
        "启动服务器", "Run the server",
        ["urls", "proxy", "otlp", "engine", "silo", .. OpenNode.Options], ["demo", "quiet"], RunAsync);

    private static async Task<int> RunAsync(VerbArguments args, CancellationToken cancel)
    {
        var settings = new NodeSettings
        {
            DataDirectory = args.Find("data") ?? ".data",
            KeyFile = args.Find("key"),
            Postgres = OpenNode.Database(args),
            AzureTables = OpenNode.Account(args),
            Urls = args.Find("urls") is { } urls ? Parts(urls) : ["http://127.0.0.1:5080"],
            Silo = ReadSilo(args),
            Proxies = [.. Parts(args.Find("proxy")).Select(ReadProxy)],
            Otlp = ReadCollector(args.Find("otlp") ?? Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")),
            Demo = args.Has("demo"),
            Quiet = args.Has("quiet"),
        };
        await using var app = await ServeCommand.BuildAsync(settings, cancel: cancel);
        var demo = settings.Demo ? await DemoStart.PrepareAsync(app.Services, settings, cancel) : null;
        await ServeCommand.StartAsync(app, cancel);
        app.Logger.Serving(settings switch { { AzureTables: not null } => "Azure Tables", { Postgres: not null } => "PostgreSQL", _ => Path.GetFullPath(settings.DataDirectory) }, string.Join(' ', app.Urls));
        demo?.Print(Console.Out, app.Urls.First());
        await app.WaitForShutdownAsync(cancel);
        return app.Services.GetRequiredService<RestartWatch>().Called ? ExitCode.Again : ExitCode.Done;
    }

    private static Uri? ReadCollector(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new UsageException($"--otlp（或 OTEL_EXPORTER_OTLP_ENDPOINT）应为 http(s) 地址，如 http://127.0.0.1:4318，收到“{text}”", $"--otlp (or OTEL_EXPORTER_OTLP_ENDPOINT) must be an http(s) address such as http://127.0.0.1:4318, not '{text}'");

    private static string[] Parts(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static IPEndPoint? ReadSilo(VerbArguments args) => (args.Find("engine"), args.Find("silo")) switch
    {
        (null or "local", null) => null,
        ("orleans", _) when !SiloHosting.IsBuilt => throw new StartException("engine.not-built", "本程序构建时未包含 Orleans。请用 deploy/run.sh --orleans 构建，或去掉 --engine orleans。", "This program was built without Orleans. Build it with deploy/run.sh --orleans, or leave --engine orleans out."),
        ("orleans", null) => new(IPAddress.Loopback, SiloPort),
        ("orleans", { } text) when IPEndPoint.TryParse(text, out var address) && address.Port > 0 => address,
        ("orleans", var text) => throw new UsageException($"--silo 应为“地址:端口”，收到“{text}”", $"--silo must be ADDRESS:PORT, not '{text}'"),
        (null or "local", _) => throw new UsageException("--silo 需与 --engine orleans 一起使用", "--silo goes with --engine orleans"),
        var (engine, _) => throw new UsageException($"--engine 应为 local 或 orleans，收到“{engine}”", $"--engine must be local or orleans, not '{engine}'"),
    };

    private static IPNetwork ReadProxy(string text) => Proxies.TryRead(text, out var network)
        ? network
        : throw new UsageException($"--proxy 应为 IP 地址或网段（如 10.0.0.0/24），收到“{text}”", $"--proxy must be an IP address or a network such as 10.0.0.0/24, not '{text}'");
}
