using System.Net;
using System.Net.Http.Json;
using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Api;
using TeacherNet.Web.Identity;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Identity;

public sealed class SessionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tells_a_person_who_signs_in_their_name_scopes_and_grants()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync("wang", Roles.SchoolClerk, People.Datong, "school1");
        using var browser = await host.SignInAsync("wang");

        var session = (await browser.GetFromJsonAsync<SessionBody>("/api/v1/session", Cancel))!;

        Assert.Equal("wang", session.Account);
        Assert.Equal([new SessionScope("region/datong", "datong", "region")], session.Scopes);
        Assert.Equal([new SessionGrant(Roles.SchoolClerk, "region/datong", "school1")], session.Grants);
    }

    [Fact]
    public async Task Knows_nobody_without_a_session_and_after_signing_out()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync("wang", Roles.Coordinator, People.Datong);
        using var browser = await host.SignInAsync("wang");

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Client.GetAsync("/api/v1/session", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.DeleteAsync("/api/v1/session", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/session", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Knows_everyone_of_many_requests_that_come_at_once_after_a_rest()
    {
        var time = new ShiftedTime(DateTimeOffset.UtcNow);
        await using var host = await RunningHost.StartAsync(time: time);
        await host.AdmitAsync("wang", Roles.Coordinator, People.Datong);
        using var browser = await host.SignInAsync("wang");

        for (var rest = 0; rest < 5; rest++)
        {
            time.Advance(TimeSpan.FromMinutes(6));
            var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => browser.GetAsync("/api/v1/session", Cancel)));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Locks_a_login_after_five_wrong_passwords_even_for_the_right_one()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync("wang", Roles.Coordinator, People.Datong);

        var codes = new List<string>();
        foreach (var password in (string[])["1", "2", "3", "4", "5", People.Password])
            codes.Add(await CodeAsync(await host.Client.PostAsJsonAsync("/api/v1/session", new SignInBody("wang", password), Cancel)));

        Assert.Equal(["session.failed", "session.failed", "session.failed", "session.failed", "session.locked", "session.locked"], codes);
    }

    [Fact]
    public async Task Answers_an_unknown_login_like_a_wrong_password()
    {
        await using var host = await RunningHost.StartAsync();

        Assert.Equal("session.failed", await CodeAsync(await host.Client.PostAsJsonAsync("/api/v1/session", new SignInBody("nobody", "x"), Cancel)));
    }

    [Fact]
    public async Task Refuses_a_change_another_site_made_the_browser_send()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync("wang", Roles.Coordinator, People.Datong);
        using var browser = await host.SignInAsync("wang");
        using var forged = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/session") { Headers = { { "Origin", "https://elsewhere.example" } } };

        Assert.Equal("request.cross-site", await CodeAsync(await browser.SendAsync(forged, Cancel)));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/session", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Signs_nobody_in_to_a_closed_account()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync("wang", Roles.Coordinator, People.Datong);
        using var browser = await host.SignInAsync("wang");

        await host.OrderAsync(People.Datong, AccountGrain.Kind, "wang", new CloseAccount());

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/session", Cancel)).StatusCode);
        Assert.Equal("session.failed", await CodeAsync(await host.Client.PostAsJsonAsync("/api/v1/session", new SignInBody("wang", People.Password), Cancel)));
    }

    private static async Task<string> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<ProblemBody>(Cancel))!.Code;
}
