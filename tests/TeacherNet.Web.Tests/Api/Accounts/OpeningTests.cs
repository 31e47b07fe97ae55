using System.Net;
using System.Net.Http.Json;
using ExcelDataReader;
using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Api.Accounts;
using TeacherNet.Web.Tests.Hosting;
using Xunit;
using static TeacherNet.Web.Tests.Api.Accounts.AccountsWorld;

namespace TeacherNet.Web.Tests.Api.Accounts;

public sealed class OpeningTests
{
    static OpeningTests() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_coordinator_sees_how_many_can_be_opened_and_opens_all_of_them_at_once()
    {
        await using var world = await AccountsWorld.StartAsync();
        Assert.Equal(new AccountCountsBody(4, 0, 0, 0, 0), (await ListAsync(world.Coordinator)).Counts);
        Assert.Equal(3, (await AskAsync<OpeningPreviewBody>(world.Coordinator, HttpMethod.Post, "/accounts/opening/preview", new OpeningBody("s1", null))).Possible);

        var opened = await AskAsync<OpenedBody>(world.Coordinator, HttpMethod.Post, "/accounts/opening", new OpeningBody(null, null));

        Assert.Equal((4, 0), (opened.Opened, opened.Refused.Length));
        var list = await ListAsync(world.Coordinator, "?state=waiting&sort=number", opened.Position);
        Assert.Equal(["DT00001", "DT00002", "DT00003", "DT00004"], list.Rows.Select(r => r.StaffNumber));
        Assert.Equal(new(2026, 3, 15, 1, 0, 0, TimeSpan.Zero), Assert.NotNull(list.Rows[0].ValidUntil), TimeSpan.FromMinutes(1));
        Assert.Equal([(Roles.Teacher, "t1", "张敏")], list.Rows[0].Grants.Select(g => (g.Role, g.Target, g.TargetName)));
        Assert.Equal(0, (await AskAsync<OpenedBody>(world.Coordinator, HttpMethod.Post, "/accounts/opening", new OpeningBody(null, null))).Opened);
    }

    [Fact]
    public async Task The_same_order_again_answers_what_it_did()
    {
        await using var world = await AccountsWorld.StartAsync();
        var key = Guid.NewGuid();

        var first = await OpenAsync(world.Coordinator, key);
        await ListAsync(world.Coordinator, "", first.Position);
        var again = await OpenAsync(world.Coordinator, key);

        Assert.Equal((first.Opened, first.Position), (again.Opened, again.Position));
    }

    [Fact]
    public async Task A_login_that_is_somebody_else_s_is_listed_with_the_reason()
    {
        await using var world = await AccountsWorld.StartAsync();
        await world.Host.AdmitAsync("dt00002", Roles.Auditor, People.Datong);

        var preview = await AskAsync<OpeningPreviewBody>(world.Coordinator, HttpMethod.Post, "/accounts/opening/preview", new OpeningBody("s1", null));
        var opened = await AskAsync<OpenedBody>(world.Coordinator, HttpMethod.Post, "/accounts/opening", new OpeningBody("s1", null));

        Assert.Equal(2, preview.Possible);
        Assert.Equal([("DT00002", "account.login-taken")], preview.Refused.Select(r => (r.StaffNumber, r.Code)));
        Assert.Equal((2, 1), (opened.Opened, opened.Refused.Length));
    }

    [Fact]
    public async Task A_clerk_opens_sees_and_hands_out_those_of_the_own_school_only()
    {
        await using var world = await AccountsWorld.StartAsync();
        var opened = await AskAsync<OpenedBody>(world.Clerk, HttpMethod.Post, "/accounts/opening", new OpeningBody(null, null));
        Assert.Equal(3, opened.Opened);

        Assert.Equal(3, (await ListAsync(world.Clerk, "", opened.Position)).Total);
        Assert.Equal(["DT00004"], (await ListAsync(world.OtherClerk, "", opened.Position)).Rows.Select(r => r.StaffNumber));
        foreach (var path in (string[])["/schools/s1/activation-slips", "/schools/s1/activation-slips/workbook"])
            Assert.Equal(HttpStatusCode.Forbidden, (await world.OtherClerk.GetAsync(Address + path, Cancel)).StatusCode);
        Assert.Equal("access.denied", await world.OtherClerk.RefusalAsync(HttpMethod.Post, $"{Address}/teachers/t1/activation"));
        Assert.Equal("access.denied", await world.OtherClerk.RefusalAsync(HttpMethod.Post, $"{Address}/accounts/opening", new OpeningBody("s1", null)));
        Assert.Equal("access.denied", await world.OtherClerk.RefusalAsync(HttpMethod.Post, $"{Address}/accounts/opening/preview", new OpeningBody("s1", null)));
        Assert.Equal(0, (await AskAsync<OpeningPreviewBody>(world.OtherClerk, HttpMethod.Post, "/accounts/opening/preview", new OpeningBody(null, ["t1"]))).Possible);
    }

    [Fact]
    public async Task Slips_hold_names_numbers_and_codes_and_nothing_else_of_a_person()
    {
        await using var world = await AccountsWorld.StartAsync();
        var slips = await world.OpenAsync(world.Clerk);

        var slip = slips["DT00001"];
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$", slip.Code);
        Assert.Equal($"{world.Host.Client.BaseAddress}activate?account=DT00001&code={slip.Code}", slip.Link);
        Assert.StartsWith("<svg", slip.Qr, StringComparison.Ordinal);
        Assert.Equal(3, slips.Values.Select(s => s.Code).Distinct().Count());

        using var book = ExcelReaderFactory.CreateReader(new MemoryStream(await world.Clerk.GetByteArrayAsync($"{Address}/schools/s1/activation-slips/workbook", Cancel)));
        var cells = new List<string>();
        while (book.Read())
            cells.AddRange(Enumerable.Range(0, book.FieldCount).Select(n => $"{book.GetValue(n)}"));
        Assert.Contains(slip.Code, cells);
        Assert.Contains("马生贵", cells);
        Assert.DoesNotContain("王桂花", cells);
        Assert.DoesNotContain(cells, c => c.Contains("110101199001011237", StringComparison.Ordinal) || c.Contains("1101", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Slips_can_be_fetched_again_until_the_code_is_used_or_over()
    {
        await using var world = await AccountsWorld.StartAsync();
        var slips = await world.OpenAsync(world.Clerk);
        Assert.Null(await ActivateAsync(world.Phone(), "DT00001", slips["DT00001"].Code));

        var again = await world.Clerk.ReadAsync<SlipsBody>($"{Address}/schools/s1/activation-slips");
        Assert.Equal([slips["DT00002"].Code, slips["DT00003"].Code], again.Slips.Select(s => s.Code));
        Assert.Equal(["DT00003"], (await world.Clerk.ReadAsync<SlipsBody>($"{Address}/schools/s1/activation-slips?teacher=t3")).Slips.Select(s => s.Login));

        world.Time.Advance(Activation.Validity);
        using var clerk = await world.Host.SignInAsync("clerk");
        Assert.Empty((await clerk.ReadAsync<SlipsBody>($"{Address}/schools/s1/activation-slips")).Slips);
        Assert.Equal(new AccountCountsBody(0, 0, 2, 1, 0), (await ListAsync(clerk)).Counts);
    }

    [Fact]
    public async Task A_closed_account_is_opened_anew_only_by_name()
    {
        await using var world = await AccountsWorld.StartAsync();
        var slips = await world.OpenAsync(world.Clerk);
        var account = (await ListAsync(world.Operator, "?q=DT00001")).Rows.Single().Account;
        await world.Operator.DoAsync(HttpMethod.Delete, $"{Address}/accounts/{account}");

        Assert.Equal("activation.failed", await ActivateAsync(world.Phone(), "DT00001", slips["DT00001"].Code));
        Assert.Equal(0, (await AskAsync<OpeningPreviewBody>(world.Clerk, HttpMethod.Post, "/accounts/opening/preview", new OpeningBody("s1", null))).Possible);
        var opened = await AskAsync<OpenedBody>(world.Clerk, HttpMethod.Post, "/accounts/opening", new OpeningBody(null, ["t1"]));

        Assert.Equal(1, opened.Opened);
        Assert.Equal(new AccountCountsBody(0, 3, 0, 0, 0), (await ListAsync(world.Clerk, "", opened.Position)).Counts);
    }

    private static Task<AccountListBody> ListAsync(HttpClient browser, string query = "", long after = 0) => browser.ReadAsync<AccountListBody>($"{Address}/accounts{query}", after);

    private static async Task<OpenedBody> OpenAsync(HttpClient browser, Guid key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Address}/accounts/opening") { Content = JsonContent.Create(new OpeningBody(null, null)) };
        request.Headers.Add("Idempotency-Key", key.ToString());
        using var answer = await browser.SendAsync(request, Cancel);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<OpenedBody>(Cancel))!;
    }
}
