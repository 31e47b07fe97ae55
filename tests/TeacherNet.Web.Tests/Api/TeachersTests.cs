using System.Net;
using System.Net.Http.Json;
using TeacherNet.Engine.Journals;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Teachers;
using Xunit;

namespace TeacherNet.Web.Tests.Api;

public sealed class TeachersTests(RosterHost host) : IClassFixture<RosterHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_a_page_that_matches_with_the_number_of_all()
    {
        var all = await ListAsync(host.Coordinator, "");
        Assert.Equal((1_073, 50), (all.Total, all.Rows.Length));

        var found = await ListAsync(host.Coordinator, "?stage=primary&subject=mathematics&sort=-arrived&size=10&page=2");
        Assert.Equal(10, found.Rows.Length);
        Assert.All(found.Rows, r => Assert.Equal(("primary", "mathematics"), (r.Stage, r.Subject)));
        Assert.Equal(found.Rows.Select(r => r.Arrived).OrderDescending(), found.Rows.Select(r => r.Arrived));
        Assert.Equal([all.Rows[7]], (await ListAsync(host.Coordinator, $"?q={all.Rows[7].StaffNumber}")).Rows);
    }

    [Fact]
    public async Task Answers_an_unchanged_list_without_sending_it_again()
    {
        using var first = await host.Coordinator.GetAsync($"{RosterHost.Address}/teachers", Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{RosterHost.Address}/teachers") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        Assert.Equal(HttpStatusCode.NotModified, (await host.Coordinator.SendAsync(again, Cancel)).StatusCode);
    }

    [Fact]
    public async Task Shows_a_principal_the_own_school_alone()
    {
        var own = await ListAsync(host.Principal, "");
        Assert.Equal(host.School.Staffed, own.Total);
        Assert.All(own.Rows, r => Assert.Equal(host.School.Key, r.School));

        var other = (await ListAsync(host.Coordinator, "")).Rows.First(r => r.School != host.School.Key);
        Assert.Equal(0, (await ListAsync(host.Principal, $"?school={other.School}")).Total);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Principal.GetAsync($"{RosterHost.Address}/teachers/{other.Key}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Principal.GetAsync($"{RosterHost.Address}/teachers/{own.Rows[0].Key}", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Masks_the_identity_number_until_a_purpose_is_given_and_records_that()
    {
        var teacher = (await ListAsync(host.Coordinator, "?size=1")).Rows[0];
        var address = $"{RosterHost.Address}/teachers/{teacher.Key}";
        var dossier = (await host.Coordinator.GetFromJsonAsync<DossierBody>(address, Cancel))!;
        Assert.Matches(@"^9999\d\d\*{10}[\dX]{2}$", dossier.IdentityNumber);

        Assert.Equal("teacher.purpose-missing", await CodeAsync(await RevealAsync(address, new("identity-number", " "))));
        Assert.Equal("teacher.nothing-to-reveal", await CodeAsync(await RevealAsync(address, new("name", "核对"))));
        var position = (await HeadAsync()).Position;
        var shown = (await (await RevealAsync(address, new("identity-number", "核对社保"))).Content.ReadFromJsonAsync<RevealedBody>(Cancel))!;
        Assert.Equal((18, position + 1), (shown.Value.Length, shown.Position));
        Assert.Equal(dossier.IdentityNumber![..6], shown.Value[..6]);

        Assert.Equal([teacher], (await ListAsync(host.Coordinator, $"?q={shown.Value}")).Rows);
        Assert.Equal(0, (await ListAsync(host.Coordinator, $"?q={shown.Value[..12]}")).Total);
    }

    [Fact]
    public async Task Exports_the_list_as_a_workbook_within_the_same_reach()
    {
        using var answer = await host.Principal.GetAsync($"{RosterHost.Address}/teachers/workbook", Cancel);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        using var book = ExcelDataReader.ExcelReaderFactory.CreateReader(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Cancel)));
        var rows = 0;
        while (book.Read()) rows++;
        Assert.Equal(host.School.Staffed + 2, rows);
    }

    private static async Task<TeacherListBody> ListAsync(HttpClient browser, string query) =>
        (await browser.GetFromJsonAsync<TeacherListBody>($"{RosterHost.Address}/teachers{query}", Cancel))!;

    private async Task<Head> HeadAsync() =>
        await ((IJournal)host.Host.App.Services.GetService(typeof(IJournal))!).HeadAsync(Kernel.ScopeId.Region("xx"), Cancel);

    private async Task<HttpResponseMessage> RevealAsync(string address, RevealBody body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/revealed")
        {
            Content = JsonContent.Create(body),
            Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() } },
        };
        return await host.Coordinator.SendAsync(request, Cancel);
    }

    private static async Task<string> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<ProblemBody>(Cancel))!.Code;
}
