using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Engine;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Tests.Hosting;

/// <summary>Accounts of a running host, and browsers signed in with them.</summary>
internal static class People
{
    public const string Password = "open sesame";

    /// <summary>The day it is in the counties, whatever the machine's own zone.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    public static ScopeId Datong { get; } = ScopeId.Region("datong");

    /// <summary>Opens an account with a role, and sets its password.</summary>
    public static async Task<Guid> AdmitAsync(this RunningHost host, string login, string role, ScopeId scope, string? target = null, ScopeId? home = null, Guid? person = null)
    {
        var grant = Guid.NewGuid();
        await host.OrderAsync(home ?? scope, AccountGrain.Kind, login, new OpenAccount(login, null, person, (home ?? scope).Value));
        await host.OrderAsync(home ?? scope, AccountGrain.Kind, login, new GrantRole(new(grant, role, scope.Value, target, null, null)));
        await host.App.Services.GetRequiredService<Credentials>().SetAsync(login, home ?? scope, login, Password, CancellationToken.None);
        return grant;
    }

    /// <summary>Orders past the web edge and waits until views show it.</summary>
    public static async Task OrderAsync(this RunningHost host, ScopeId scope, string kind, string key, ICommand command)
    {
        var answer = await host.App.Services.GetRequiredService<IEngine>().AskAsync(new(scope, kind, key), command, "test", new(Guid.CreateVersion7()), CancellationToken.None);
        var accepted = answer as Answer.Accepted ?? throw new InvalidOperationException($"{command}: {answer}");
        var views = await host.App.Services.GetRequiredService<ViewHost>().OfAsync(scope);
        await views.WhenBeyondAsync(accepted.Receipt.Position - 1, CancellationToken.None);
    }

    /// <summary>A browser signed in; its session also stands in a header of its own, for sockets.</summary>
    public static async Task<HttpClient> SignInAsync(this RunningHost host, string login)
    {
        var browser = new HttpClient(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = host.Client.BaseAddress };
        var answer = await browser.PostAsJsonAsync("/api/v1/session", new SignInBody(login, Password));
        answer.EnsureSuccessStatusCode();
        browser.DefaultRequestHeaders.Add("X-Test-Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        return browser;
    }
}
