using Microsoft.AspNetCore.Builder;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Tests.Hosting;

/// <summary>The real server on a free port of this machine, over a data directory of its own.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private readonly DirectoryInfo directory;

    private RunningHost(WebApplication app, DirectoryInfo directory)
    {
        (App, this.directory) = (app, directory);
        Client = new() { BaseAddress = new(app.Urls.Single()) };
    }

    public WebApplication App { get; }

    public HttpClient Client { get; }

    public static async Task<RunningHost> StartAsync(Func<NodeSettings, NodeSettings>? with = null, TimeProvider? time = null)
    {
        var directory = Directory.CreateTempSubdirectory("teachernet-");
        var settings = new NodeSettings
        {
            DataDirectory = Path.Combine(directory.FullName, "data"),
            Urls = ["http://127.0.0.1:0"],
            PasswordRounds = 1_000,
            Quiet = true,
        };
        var app = await ServeCommand.BuildAsync(with?.Invoke(settings) ?? settings, time);
        await app.StartAsync();
        return new(app, directory);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        directory.Delete(recursive: true);
    }
}
