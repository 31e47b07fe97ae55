using System.Net;
using TeacherNet.Web.Demo;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet serve</c></summary>
internal static class ServeVerb
{
    public static Verb Verb { get; } = new(
        "serve", "[--data DIR | --postgres CONNECTION] [--key FILE] [--urls URL[;URL]] [--proxy ADDRESS[;ADDRESS]] [--demo] [--quiet]",
        "启动服务器", "Run the server",
        ["urls", "proxy", .. OpenNode.Options], ["demo", "quiet"], RunAsync);

    private static async Task<int> RunAsync(VerbArguments args, CancellationToken cancel)
    {
        var settings = new NodeSettings
        {
            DataDirectory = args.Find("data") ?? ".data",
            KeyFile = args.Find("key"),
            Postgres = OpenNode.Database(args),
            Urls = args.Find("urls") is { } urls ? Parts(urls) : ["http://127.0.0.1:5080"],
            Proxies = [.. Parts(args.Find("proxy")).Select(ReadProxy)],
            Demo = args.Has("demo"),
            Quiet = args.Has("quiet"),
        };
        await using var app = await ServeCommand.BuildAsync(settings, cancel: cancel);
        var demo = settings.Demo ? await DemoStart.PrepareAsync(app.Services, settings, cancel) : null;
        await app.StartAsync(cancel);
        app.Logger.Serving(settings.Postgres is null ? Path.GetFullPath(settings.DataDirectory) : "PostgreSQL", string.Join(' ', app.Urls));
        demo?.Print(Console.Out, app.Urls.First());
        await app.WaitForShutdownAsync(cancel);
        return app.Services.GetRequiredService<RestartWatch>().Called ? ExitCode.Again : ExitCode.Done;
    }

    private static string[] Parts(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static IPNetwork ReadProxy(string text) => Proxies.TryRead(text, out var network)
        ? network
        : throw new UsageException($"--proxy 应为 IP 地址或网段（如 10.0.0.0/24），收到“{text}”", $"--proxy must be an IP address or a network such as 10.0.0.0/24, not '{text}'");
}
