using System.Net;
using System.Net.Http.Json;
using TeacherNet.Web.Api.Imports;
using TeacherNet.Web.Api.Teachers;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Imports.Editing;
using Xunit;

namespace TeacherNet.Web.Tests.Api;

public sealed class EditingTests(RosterHost host) : IClassFixture<RosterHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Holds_the_people_the_list_shows_and_what_it_masks_masked()
    {
        foreach (var (browser, filter) in new[] { (host.Principal, ""), (host.Coordinator, "?subject=mathematics&stage=primary&sort=-arrived") })
        {
            var shown = (await browser.GetFromJsonAsync<TeacherListBody>($"{RosterHost.Address}/teachers{(filter.Length == 0 ? "?" : filter + "&")}size=200", Cancel))!;
            var book = await DownloadAsync(browser, $"teachers/workbook/editable{filter}");

            Assert.Equal(shown.Total, book.List.Count);
            Assert.Equal(shown.Rows.Select(r => r.StaffNumber), Enumerable.Range(0, shown.Rows.Length).Select(i => (string)book.List[i, "教师编号"]!));
            var dossier = (await browser.GetFromJsonAsync<DossierBody>($"{RosterHost.Address}/teachers/{shown.Rows[0].Key}", Cancel))!;
            Assert.Equal((dossier.IdentityNumber, dossier.Phone), (book.List[0, "身份证号"], book.List[0, "联系电话"]));
            Assert.DoesNotContain(book.Tabs.SelectMany(t => t.Rows).SelectMany(r => r).OfType<string>(), c => c.Length == 18 && c.All(char.IsAsciiDigit));
        }
    }

    [Fact]
    public async Task Shows_each_cell_before_and_after_writes_those_and_takes_them_back()
    {
        var book = await DownloadAsync(host.Coordinator, "teachers/workbook/editable");
        var title = (string)book.List[0, "职称"]!;
        book.List[0, "职称"] = "正高级教师";
        book.List[1, "任教学科"] = "魔法";

        var check = (await (await RosterHost.SendAsync(host.Coordinator, $"{RosterHost.Address}/imports/checks", Guid.NewGuid(), book.Save())).Content.ReadFromJsonAsync<ImportCheckBody>(Cancel))!;

        Assert.True(check.CanBeTaken);
        Assert.Equal((1, 0, book.List.Count - 2, 1, 0), (check.Edits!.CellCount, check.Edits.Added, check.Edits.Unchanged, check.Edits.Refused, check.Edits.MissingCount));
        Assert.Equal(("职称", title, "正高级教师"), (check.Edits.Cells[0].Column, check.Edits.Cells[0].Before, check.Edits.Cells[0].After));
        var id = Guid.NewGuid();
        var taken = await RosterHost.TakeAsync(host.Coordinator, id, book.Save());
        Assert.Equal(1, taken.Changed);
        Assert.Equal(1, (await RosterHost.TakeAsync(host.Coordinator, id, book.Save())).Changed);
        using var undo = new HttpRequestMessage(HttpMethod.Post, $"{RosterHost.Address}/imports/{taken.Import}/undo")
        {
            Content = JsonContent.Create(new UndoBody(false)),
            Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() } },
        };
        var undone = await host.Coordinator.SendAsync(undo, Cancel);
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        await host.Coordinator.ReachAsync($"{RosterHost.Address}/teachers", (await undone.Content.ReadFromJsonAsync<UndoneBody>(Cancel))!.Position);
        Assert.Equal(title, (await DownloadAsync(host.Coordinator, "teachers/workbook/editable")).List[0, "职称"]);
    }

    private static async Task<Book> DownloadAsync(HttpClient browser, string path) =>
        Book.Open(await browser.GetByteArrayAsync($"{RosterHost.Address}/{path}", Cancel));
}
