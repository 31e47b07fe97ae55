using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Engine.Privacy;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Accounts;
using TeacherNet.Web.Identity;
using TeacherNet.Web.Tests.Hosting;

namespace TeacherNet.Web.Tests.Api.Accounts;

/// <summary>Two schools with three and one teachers who have no accounts, and those who open them. The clock is the test's.</summary>
internal sealed class AccountsWorld : IAsyncDisposable
{
    public const string Address = "/api/v1/region/datong";
    public const string Password = "chosen by Zhang 7";
    private readonly List<HttpClient> browsers = [];

    private AccountsWorld(RunningHost host, ShiftedTime time) => (Host, Time) = (host, time);

    public RunningHost Host { get; }

    public ShiftedTime Time { get; }

    public HttpClient Coordinator { get; private set; } = null!;

    public HttpClient Clerk { get; private set; } = null!;

    public HttpClient OtherClerk { get; private set; } = null!;

    public HttpClient Operator { get; private set; } = null!;

    public static async Task<AccountsWorld> StartAsync()
    {
        var time = new ShiftedTime(new(2026, 3, 1, 1, 0, 0, TimeSpan.Zero));
        var world = new AccountsWorld(await RunningHost.StartAsync(time: time), time);
        await world.RegisterAsync("s1", "DT001", "桥头小学", ("t1", "DT00001", "张敏"), ("t2", "DT00002", "李秀兰"), ("t3", "DT00003", "马生贵"));
        await world.RegisterAsync("s2", "DT002", "城关小学", ("t4", "DT00004", "王桂花"));
        world.Coordinator = await world.AdmitAsync("coordinator", Roles.Coordinator, null);
        world.Clerk = await world.AdmitAsync("clerk", Roles.SchoolClerk, "s1");
        world.OtherClerk = await world.AdmitAsync("clerk2", Roles.SchoolClerk, "s2");
        world.Operator = await world.AdmitAsync("operator", Roles.Operator, null);
        return world;
    }

    public async Task<HttpClient> AdmitAsync(string login, string role, string? target)
    {
        await Host.AdmitAsync(login, role, People.Datong, target);
        return Keep(await Host.SignInAsync(login));
    }

    /// <summary>Opens the accounts of a school's teachers; their slips by number.</summary>
    public async Task<Dictionary<string, SlipBody>> OpenAsync(HttpClient browser, string school = "s1")
    {
        var opened = await AskAsync<OpenedBody>(browser, HttpMethod.Post, "/accounts/opening", new OpeningBody(school, null));
        return (await browser.ReadAsync<SlipsBody>($"{Address}/schools/{school}/activation-slips", opened.Position)).Slips.ToDictionary(s => s.Login);
    }

    /// <summary>Orders something that must be accepted; its answer.</summary>
    public static async Task<T> AskAsync<T>(HttpClient browser, HttpMethod method, string path, object? body = null)
    {
        using var answer = await browser.OrderAsync(method, Address + path, body);
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<T>())! : throw new InvalidOperationException($"{path}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>A browser of nobody yet.</summary>
    public HttpClient Phone() => Keep(new(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = Host.Client.BaseAddress });

    /// <summary>Activates; null when signed in, else the code of the refusal.</summary>
    public static async Task<string?> ActivateAsync(HttpClient phone, string login, string code, string password = Password)
    {
        using var answer = await phone.OrderAsync(HttpMethod.Post, "/api/v1/activation", new ActivationBody(login, code, password));
        return answer.IsSuccessStatusCode ? null : (await answer.Content.ReadFromJsonAsync<ProblemBody>())!.Code;
    }

    public async Task<string?> SignInAsync(string login, string password)
    {
        using var answer = await Host.Client.PostAsJsonAsync("/api/v1/session", new SignInBody(login, password));
        return answer.IsSuccessStatusCode ? null : (await answer.Content.ReadFromJsonAsync<ProblemBody>())!.Code;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers)
            browser.Dispose();
        await Host.DisposeAsync();
    }

    private HttpClient Keep(HttpClient browser)
    {
        browsers.Add(browser);
        return browser;
    }

    private async Task RegisterAsync(string school, string code, string name, params (string Key, string Number, string Name)[] teachers)
    {
        await Host.OrderAsync(People.Datong, SchoolGrain.Kind, school, new RegisterSchool(new(code, name, [], "primary", ["primary"], "city", "ordinary", "桥头镇", null, null, 480, [], null), null));
        var vault = Host.App.Services.GetRequiredService<PersonVault>();
        foreach (var teacher in teachers)
        {
            var person = new PersonId(Guid.CreateVersion7());
            await vault.AdmitAsync([person], CancellationToken.None);
            await Host.OrderAsync(People.Datong, TeacherGrain.Kind, teacher.Key, new RegisterTeacher(
                new(
                    person.Value, teacher.Number, vault.Seal(person, teacher.Name), null, null, vault.Seal(person, "110101199001011237"), null, new(school, null, "primary", "mathematics"),
                    new(2019, 9, 1), [], 3, "mathematics", "T3", 8, null, null, "bachelor", "public", new(2007, 8, 1), null, null, false, null, null, null),
                null));
        }
    }
}
