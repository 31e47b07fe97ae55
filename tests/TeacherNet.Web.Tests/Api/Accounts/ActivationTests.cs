using System.Net;
using System.Net.Http.Json;
using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Api.Accounts;
using TeacherNet.Web.Identity;
using TeacherNet.Web.Tests.Hosting;
using Xunit;
using static TeacherNet.Web.Tests.Api.Accounts.AccountsWorld;

namespace TeacherNet.Web.Tests.Api.Accounts;

public sealed class ActivationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_teacher_with_a_slip_chooses_a_password_and_is_signed_in()
    {
        await using var world = await AccountsWorld.StartAsync();
        var slip = (await world.OpenAsync(world.Clerk))["DT00001"];
        var phone = world.Phone();

        Assert.Equal("session.failed", await world.SignInAsync("DT00001", ""));
        Assert.Null(await ActivateAsync(phone, "dt00001", slip.Code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));

        var session = (await phone.GetFromJsonAsync<SessionBody>("/api/v1/session", Cancel))!;
        Assert.Equal("张敏", session.Name);
        Assert.Equal([new SessionGrant(Roles.Teacher, "region/datong", "t1")], session.Grants);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync($"{Address}/teachers/t1/training", Cancel)).StatusCode);
        Assert.Null(await world.SignInAsync("DT00001", AccountsWorld.Password));
    }

    [Fact]
    public async Task A_code_serves_once()
    {
        await using var world = await AccountsWorld.StartAsync();
        var slip = (await world.OpenAsync(world.Clerk))["DT00001"];
        Assert.Null(await ActivateAsync(world.Phone(), "DT00001", slip.Code));

        Assert.Equal("account.activation-used", await ActivateAsync(world.Phone(), "DT00001", slip.Code, "another one 8"));
        Assert.Null(await world.SignInAsync("DT00001", AccountsWorld.Password));
    }

    [Fact]
    public async Task A_code_can_be_looked_at_before_a_password_is_chosen()
    {
        await using var world = await AccountsWorld.StartAsync();
        var slip = (await world.OpenAsync(world.Clerk))["DT00001"];

        Assert.Equal("张敏", (await (await CheckAsync(world, slip.Code)).Content.ReadFromJsonAsync<ActivationCheckBody>(Cancel))!.Name);
        Assert.Null(await ActivateAsync(world.Phone(), "DT00001", slip.Code));
        Assert.Equal("account.activation-used", await CodeAsync(await CheckAsync(world, slip.Code)));
        var issued = await AskAsync<IssuedBody>(world.Clerk, HttpMethod.Post, "/teachers/t1/activation");
        Assert.Equal("account.activation-void", await CodeAsync(await CheckAsync(world, slip.Code)));
        world.Time.Advance(Activation.Validity);
        Assert.Equal("account.activation-expired", await CodeAsync(await CheckAsync(world, issued.Slip.Code)));
        Assert.Equal("activation.failed", await CodeAsync(await CheckAsync(world, "00000-00000")));
    }

    [Fact]
    public async Task The_same_request_again_is_the_same_activation()
    {
        await using var world = await AccountsWorld.StartAsync();
        var slip = (await world.OpenAsync(world.Clerk))["DT00001"];
        var key = Guid.NewGuid();

        for (var sent = 0; sent < 2; sent++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/activation") { Content = JsonContent.Create(new ActivationBody("DT00001", slip.Code, AccountsWorld.Password)) };
            request.Headers.Add("Idempotency-Key", key.ToString());
            Assert.Equal(HttpStatusCode.OK, (await world.Phone().SendAsync(request, Cancel)).StatusCode);
        }
    }

    [Fact]
    public async Task A_code_is_taken_for_fourteen_days()
    {
        await using var world = await AccountsWorld.StartAsync();
        var slips = await world.OpenAsync(world.Clerk);

        world.Time.Advance(Activation.Validity - TimeSpan.FromMinutes(1));
        Assert.Null(await ActivateAsync(world.Phone(), "DT00001", slips["DT00001"].Code));
        world.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("account.activation-expired", await ActivateAsync(world.Phone(), "DT00002", slips["DT00002"].Code));
    }

    [Fact]
    public async Task A_reset_gives_a_new_code_voids_the_old_one_and_ends_password_and_sessions()
    {
        await using var world = await AccountsWorld.StartAsync();
        var old = (await world.OpenAsync(world.Clerk))["DT00001"];
        var phone = world.Phone();
        Assert.Null(await ActivateAsync(phone, "DT00001", old.Code));

        var issued = await AskAsync<IssuedBody>(world.Clerk, HttpMethod.Post, "/teachers/t1/activation");

        Assert.NotEqual(old.Code, issued.Slip.Code);
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.GetAsync("/api/v1/session", Cancel)).StatusCode);
        Assert.Equal("session.failed", await world.SignInAsync("DT00001", AccountsWorld.Password));
        Assert.Equal("account.activation-void", await ActivateAsync(world.Phone(), "DT00001", old.Code));
        Assert.Null(await ActivateAsync(world.Phone(), "DT00001", issued.Slip.Code, "the second one 9"));
        Assert.Equal("session.failed", await world.SignInAsync("DT00001", AccountsWorld.Password));
        Assert.Null(await world.SignInAsync("DT00001", "the second one 9"));
    }

    [Fact]
    public async Task Wrong_codes_lock_the_login_like_wrong_passwords()
    {
        await using var world = await AccountsWorld.StartAsync();
        var slip = (await world.OpenAsync(world.Clerk))["DT00001"];

        var codes = new List<string?>();
        foreach (var code in (string[])["00000-00000", "1", "2", "3", "4", slip.Code])
            codes.Add(await ActivateAsync(world.Phone(), "DT00001", code));
        Assert.Equal(["activation.failed", "activation.failed", "activation.failed", "activation.failed", "session.locked", "session.locked"], codes);
        Assert.Equal("session.locked", await world.SignInAsync("DT00001", "x"));

        world.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Null(await ActivateAsync(world.Phone(), "DT00001", slip.Code));
    }

    [Fact]
    public async Task Answers_an_unknown_number_like_a_wrong_code()
    {
        await using var world = await AccountsWorld.StartAsync();

        Assert.Equal("activation.failed", await ActivateAsync(world.Phone(), "DT99999", "00000-00000"));
    }

    [Fact]
    public async Task Refuses_a_password_that_is_easily_guessed_and_keeps_the_code()
    {
        await using var world = await AccountsWorld.StartAsync();
        var slip = (await world.OpenAsync(world.Clerk))["DT00001"];

        (string Password, string Refusal)[] guessed =
        [
            ("short 123", "password.short"), ("my DT00001 x", "password.holds-login"), ("1234567890", "password.common"),
            ("Password2026!", "password.common"), ("aaaaabbbbbcc", "password.common"), ("ＤＴ00001abc", "password.holds-login"),
        ];
        foreach (var (password, refusal) in guessed)
            Assert.Equal(refusal, await ActivateAsync(world.Phone(), "DT00001", slip.Code, password));
        Assert.Null(await ActivateAsync(world.Phone(), "DT00001", slip.Code));
    }

    [Fact]
    public async Task A_code_of_one_teacher_opens_no_other_account()
    {
        await using var world = await AccountsWorld.StartAsync();
        var slips = await world.OpenAsync(world.Clerk);

        Assert.Equal("activation.failed", await ActivateAsync(world.Phone(), "DT00002", slips["DT00001"].Code));
    }

    [Fact]
    public async Task A_person_ends_all_their_sessions()
    {
        await using var world = await AccountsWorld.StartAsync();
        using var other = await world.Host.SignInAsync("clerk");

        Assert.Equal(HttpStatusCode.NoContent, (await world.Clerk.DeleteAsync("/api/v1/session/all", Cancel)).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync("/api/v1/session", Cancel)).StatusCode);
    }

    private static Task<HttpResponseMessage> CheckAsync(AccountsWorld world, string code) =>
        world.Host.Client.PostAsJsonAsync("/api/v1/activation/check", new ActivationCheckOrderBody("DT00001", code), Cancel);

    private static async Task<string> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<Web.Api.ProblemBody>(Cancel))!.Code;
}
