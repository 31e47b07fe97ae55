using TeacherNet.Web.Api;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet openapi</c>: what the pages' types are generated from.</summary>
internal static class OpenApiVerb
{
    public static Verb Verb { get; } = new(
        "openapi", "FILE", "写出 API 描述", "Write the API's description", [], [], RunAsync);

    private static async Task<int> RunAsync(VerbArguments args, CancellationToken cancel)
    {
        var file = args.Files is [var one] ? one : throw new UsageException("请给出一个文件", "Name one file");
        var directory = Directory.CreateTempSubdirectory("teachernet-openapi-");
        try
        {
            // Endpoints are described only once the server runs: on a free port, for a moment.
            var settings = new NodeSettings { DataDirectory = Path.Combine(directory.FullName, "data"), Urls = ["http://127.0.0.1:0"], Quiet = true };
            await using var app = await ServeCommand.BuildAsync(settings, cancel: cancel);
            await app.StartAsync(cancel);
            await File.WriteAllTextAsync(file, await OpenApiDocument.WriteAsync(app.Services, cancel), cancel);
            await app.StopAsync(cancel);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
        return ExitCode.Done;
    }
}
