using System.Net;
using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Api.Accounts;
using TeacherNet.Web.Tests.Hosting;
using Xunit;
using static TeacherNet.Web.Tests.Api.Accounts.AccountsWorld;

namespace TeacherNet.Web.Tests.Api.Accounts;

public sealed class OfficeTests
{
    private const string Region = "region/datong";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_operator_opens_an_account_for_an_office_with_its_first_role()
    {
        await using var world = await AccountsWorld.StartAsync();
        var issued = await OpenAsync(world, "qiaotou", Roles.SchoolPrincipal, "s1");
        Assert.Equal(("qiaotou", "桥头小学校长室"), (issued.Slip.Login, issued.Slip.Name));

        var phone = world.Phone();
        Assert.Null(await ActivateAsync(phone, "qiaotou", issued.Slip.Code));

        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync($"{Address}/schools/s1/activation-slips", Cancel)).StatusCode);
        var line = (await world.Operator.ReadAsync<OfficeListBody>($"{Address}/accounts/offices?q=qiaotou")).Rows.Single();
        Assert.Equal(("active", "桥头小学"), (line.State, line.Grants.Single().TargetName));
        Assert.Equal("account.login-taken", await world.Operator.RefusalAsync(HttpMethod.Post, $"{Address}/accounts/offices", Office("QiaoTou", Roles.Auditor, null)));
    }

    [Fact]
    public async Task Gives_and_takes_back_a_role_in_scopes_the_operator_runs_only()
    {
        await using var world = await AccountsWorld.StartAsync();
        var auditor = await world.AdmitAsync("auditor", Roles.Auditor, null);
        var grant = new GrantOrderBody(Guid.NewGuid(), Roles.SchoolClerk, Region, "s1", null, null);

        await world.Operator.DoAsync(HttpMethod.Post, $"{Address}/accounts/auditor/grants", grant);
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync($"{Address}/schools/s1/activation-slips", Cancel)).StatusCode);
        await world.Operator.DoAsync(HttpMethod.Delete, $"{Address}/accounts/auditor/grants/{grant.Id}");
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync($"{Address}/schools/s1/activation-slips", Cancel)).StatusCode);

        Assert.Equal("account.scope-not-run", await world.Operator.RefusalAsync(HttpMethod.Post, $"{Address}/accounts/auditor/grants", grant with { Id = Guid.NewGuid(), Scope = "region/gaotai" }));
        Assert.Equal("account.target-unknown", await world.Operator.RefusalAsync(HttpMethod.Post, $"{Address}/accounts/auditor/grants", grant with { Id = Guid.NewGuid(), Target = "s9" }));
        Assert.Equal("access.denied", await world.Coordinator.RefusalAsync(HttpMethod.Post, $"{Address}/accounts/auditor/grants", grant with { Id = Guid.NewGuid() }));
    }

    [Fact]
    public async Task A_code_is_nobody_s_who_would_gain_roles_by_it()
    {
        await using var world = await AccountsWorld.StartAsync();
        await world.OpenAsync(world.Clerk);
        var account = (await world.Operator.ReadAsync<AccountListBody>($"{Address}/accounts?q=DT00001")).Rows.Single().Account;
        await world.Operator.DoAsync(HttpMethod.Post, $"{Address}/accounts/{account}/grants", new GrantOrderBody(Guid.NewGuid(), Roles.SchoolPrincipal, Region, "s1", null, null));

        Assert.Equal("account.reset-by-operator", await world.Clerk.RefusalAsync(HttpMethod.Post, $"{Address}/teachers/t1/activation"));
        Assert.DoesNotContain((await world.Clerk.ReadAsync<SlipsBody>($"{Address}/schools/s1/activation-slips")).Slips, s => s.Login == "DT00001");
        await AskAsync<IssuedBody>(world.Coordinator, HttpMethod.Post, "/teachers/t1/activation");
        Assert.Equal("account.reset-by-operator", await world.Coordinator.RefusalAsync(HttpMethod.Post, $"{Address}/accounts/operator/activation"));
        Assert.Equal("access.denied", await world.Clerk.RefusalAsync(HttpMethod.Post, $"{Address}/accounts/operator/activation"));
    }

    [Fact]
    public async Task A_principal_lends_the_own_role_until_a_day_and_no_other()
    {
        await using var world = await AccountsWorld.StartAsync();
        var principal = await world.AdmitAsync("principal", Roles.SchoolPrincipal, "s1");
        var own = (await principal.ReadAsync<DelegationListBody>($"{Address}/accounts/delegations")).Own.Single();
        var order = new DelegationOrderBody(Guid.NewGuid(), own.Id, null, new(2026, 3, 10));
        Assert.Equal(HttpStatusCode.Forbidden, (await world.OtherClerk.GetAsync($"{Address}/schools/s1/activation-slips", Cancel)).StatusCode);

        var lent = await principal.DoAsync(HttpMethod.Post, $"{Address}/accounts/clerk2/delegations", order);

        Assert.Equal(HttpStatusCode.OK, (await world.OtherClerk.GetAsync($"{Address}/schools/s1/activation-slips", Cancel)).StatusCode);
        Assert.Equal([("clerk2", (DateOnly?)new(2026, 3, 10))], (await principal.ReadAsync<DelegationListBody>($"{Address}/accounts/delegations", lent)).Lent.Select(l => (l.Account, l.Grant.Until)));
        Assert.Equal("account.delegation-not-own", await principal.RefusalAsync(HttpMethod.Post, $"{Address}/accounts/clerk2/delegations", order with { Id = Guid.NewGuid(), Of = Guid.NewGuid() }));
        Assert.Equal("access.denied", await world.Clerk.RefusalAsync(HttpMethod.Post, $"{Address}/accounts/clerk2/delegations", order with { Id = Guid.NewGuid() }));

        await principal.DoAsync(HttpMethod.Delete, $"{Address}/accounts/clerk2/delegations/{order.Id}");
        Assert.Equal(HttpStatusCode.Forbidden, (await world.OtherClerk.GetAsync($"{Address}/schools/s1/activation-slips", Cancel)).StatusCode);
    }

    [Fact]
    public async Task An_operator_ends_the_sessions_of_an_account()
    {
        await using var world = await AccountsWorld.StartAsync();

        await world.Operator.DoAsync(HttpMethod.Delete, $"{Address}/accounts/clerk/sessions");

        Assert.Equal(HttpStatusCode.Unauthorized, (await world.Clerk.GetAsync("/api/v1/session", Cancel)).StatusCode);
        Assert.Null(await world.SignInAsync("clerk", People.Password));
    }

    private static Task<IssuedBody> OpenAsync(AccountsWorld world, string login, string role, string? target) =>
        AskAsync<IssuedBody>(world.Operator, HttpMethod.Post, "/accounts/offices", Office(login, role, target));

    private static OpenOfficeBody Office(string login, string role, string? target) => new(login, "桥头小学校长室", new(Guid.NewGuid(), role, Region, target, null, null));
}
