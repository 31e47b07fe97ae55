using TeacherNet.Web.Demo;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet serve</c></summary>
internal static class ServeVerb
{
    public static Verb Verb { get; } = new(
        "serve", "[--data DIR] [--key FILE] [--urls URL[;URL]] [--demo] [--quiet]",
        "启动服务器", "Run the server",
        ["data", "key", "urls"], ["demo", "quiet"], RunAsync);

    private static async Task<int> RunAsync(VerbArguments args, CancellationToken cancel)
    {
        var settings = new NodeSettings
        {
            DataDirectory = args.Find("data") ?? ".data",
            KeyFile = args.Find("key"),
            Urls = args.Find("urls")?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? ["http://127.0.0.1:5080"],
            Demo = args.Has("demo"),
            Quiet = args.Has("quiet"),
        };
        await using var app = await ServeCommand.BuildAsync(settings, cancel: cancel);
        var demo = settings.Demo ? await DemoStart.PrepareAsync(app.Services, settings, cancel) : null;
        await app.StartAsync(cancel);
        app.Logger.Serving(Path.GetFullPath(settings.DataDirectory), string.Join(' ', app.Urls));
        demo?.Print(Console.Out, app.Urls.First());
        await app.WaitForShutdownAsync(cancel);
        return ExitCode.Done;
    }
}
