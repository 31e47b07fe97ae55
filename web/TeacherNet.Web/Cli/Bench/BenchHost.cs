using TeacherNet.Engine;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>The real server on a free port of this machine, over a new data directory, with one account.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    private const string Login = "bench";
    private readonly DirectoryInfo directory;

    private BenchHost(WebApplication app, DirectoryInfo directory, string cookie) => (App, this.directory, Cookie) = (app, directory, cookie);

    public WebApplication App { get; }

    /// <summary>The account's session, as a browser sends it.</summary>
    public string Cookie { get; }

    public Uri Address => new(App.Urls.Single());

    public IEngine Engine => App.Services.GetRequiredService<IEngine>();

    /// <param name="map">Adds the endpoints the bench measures beside.</param>
    /// <param name="grants">Roles of the account.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<BenchHost> StartAsync(Action<WebApplication> map, IReadOnlyList<(string Role, ScopeId Scope)> grants, CancellationToken cancel)
    {
        var directory = Directory.CreateTempSubdirectory("teachernet-bench-");
        var settings = new NodeSettings { DataDirectory = Path.Combine(directory.FullName, "data"), Urls = ["http://127.0.0.1:0"], PasswordRounds = 1_000, Quiet = true };
        var app = await ServeCommand.BuildAsync(settings, cancel: cancel);
        map(app);
        await app.StartAsync(cancel);
        return new(app, directory, await SignInAsync(app, grants, cancel));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        directory.Delete(recursive: true);
    }

    private static async Task<string> SignInAsync(WebApplication app, IReadOnlyList<(string Role, ScopeId Scope)> grants, CancellationToken cancel)
    {
        var home = grants[0].Scope;
        var engine = app.Services.GetRequiredService<IEngine>();
        var account = new GrainId(home, AccountGrain.Kind, Login);
        ICommand[] orders = [new OpenAccount(Login, null, null, home.Value), .. grants.Select(g => new GrantRole(new(Guid.NewGuid(), g.Role, g.Scope.Value, null, null, null)))];
        foreach (var order in orders)
        {
            if (await engine.AskAsync(account, order, "bench", new(Guid.CreateVersion7()), cancel) is not Answer.Accepted { Receipt: var receipt })
                throw new InvalidOperationException($"The bench could not order {order}.");
            await (await app.Services.GetRequiredService<ViewHost>().OfAsync(home)).ReachAsync(receipt.Position, cancel);
        }
        var password = Guid.NewGuid().ToString();
        await app.Services.GetRequiredService<Credentials>().SetAsync(Login, home, Login, password, cancel);
        using var browser = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        using var answer = await browser.PostAsJsonAsync("/api/v1/session", new SignInBody(Login, password), cancel);
        answer.EnsureSuccessStatusCode();
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }
}
