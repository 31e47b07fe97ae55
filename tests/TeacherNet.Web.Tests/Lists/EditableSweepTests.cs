using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Grains.Codes;
using TeacherNet.Web.Access;
using TeacherNet.Web.Imports.Editing;
using TeacherNet.Web.Imports.Taking;
using TeacherNet.Web.Tests.Api;
using TeacherNet.Web.Tests.Imports.Editing;
using Xunit;

namespace TeacherNet.Web.Tests.Lists;

/// <summary>Every workbook that can be changed and sent back, found among the endpoints, in the hands of every role of the demonstration.</summary>
[Collection(nameof(ListOffice))]
public sealed class EditableSweepTests(ListOffice office)
{
    private const string Editable = "/workbook/editable";
    private const int Looked = 12;

    // What else the page of a list shows of a row, read as the same person; the row's own address, or a list beside it.
    private static readonly Dictionary<string, Func<string, string, string>> Beside = new()
    {
        ["/teachers"] = (list, key) => $"{list}/{key}",
        ["/schools"] = (list, key) => $"{list}/{key}",
        ["/move-records"] = (list, _) => $"{RootOf(list)}/schools?size=500",
        ["/activities"] = (list, _) => $"{RootOf(list)}/pairings?size=500",
        ["/matrix"] = (list, _) => $"{RootOf(list)}/schools?size=500",
        ["/attendance"] = (list, _) => $"{RootOf(list)}/activities?size=500",
        ["/{group}"] = (list, _) => $"{RootOf(list)}/schools?size=500",
    };

    // Words a workbook writes for what the list shows; a pairing past its day is called expired.
    private static readonly HashSet<string> Words = ["", "牵头校", "成员校", "在册", "是", "期满"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_sweep_knows_every_workbook() =>
        Assert.Equal(
            ["activities", "attendance", "group", "matrix", "move-records", "pairings", "schools", "teachers"],
            Workbooks().Select(e => e.Metadata.GetMetadata<Needed>()!.Lines.Single().Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Holds_the_rows_of_the_list_and_no_value_that_its_page_does_not_show_the_same_person()
    {
        var beyond = new List<string>();
        foreach (var workbook in Workbooks())
            beyond.AddRange((await Task.WhenAll(office.Browsers.Select(b => BeyondAsync(b.Value, workbook, $"{workbook.RoutePattern.RawText} as {b.Key}")))).SelectMany(b => b));
        Assert.Equal([], beyond);
    }

    [Fact]
    public async Task Comes_back_from_nobody_but_a_coordinator_and_unchanged_from_one()
    {
        var (formulas, codes) = (0, new HashSet<string>());
        foreach (var workbook in Workbooks())
        {
            var address = Filled(workbook);
            var whole = await office.Browsers["轮岗专干（甲）"].GetByteArrayAsync(address, Cancel);
            formulas += QuotedFormulas(whole);
            if (Book.Open(whole).List.Rows.Skip(2).Any(r => r.Contains(ListOffice.LongCode)))
                codes.Add(workbook.Metadata.GetMetadata<Needed>()!.Lines.Single().Name);
            foreach (var (who, browser) in office.Browsers)
            {
                var (status, check) = await CheckAsync(browser, address, Book.Open(whole));
                if (status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
                {
                    Assert.DoesNotContain("轮岗专干", who, StringComparison.Ordinal);
                    continue;
                }
                Assert.True(status == HttpStatusCode.OK && who.StartsWith("轮岗专干", StringComparison.Ordinal), $"{address} as {who}: {status}");
                Assert.True((int)check!["refused"]!["total"]! == 0, $"{address} as {who}: {check["refused"]}");
                Assert.Equal((0, Book.Open(whole).List.Count), ((int)check["edits"]!["cellCount"]!, (int)check["edits"]!["unchanged"]!));
            }
        }

        Assert.True(formulas >= 1, $"{formulas} formulas");
        Assert.Equal(["activities", "attendance", "move-records"], codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_a_school_s_clerk_is_of_the_own_school_and_is_not_taken_back_even_with_a_row_of_another_school()
    {
        var clerk = office.Browsers.Single(b => b.Key.EndsWith("文书", StringComparison.Ordinal)).Value;
        var coordinator = office.Browsers["轮岗专干（甲）"];
        var address = "/api/v1/region/datong/teachers/workbook/editable";
        var (own, all) = (Book.Open(await clerk.GetByteArrayAsync(address, Cancel)), Book.Open(await coordinator.GetByteArrayAsync(address, Cancel)));
        var names = own.List.Rows.Skip(2).Select(r => r[2]).Distinct();
        Assert.Single(names);
        Assert.True(own.List.Count < all.List.Count);

        var stranger = all.List.Rows.Skip(2).First(r => r[2]?.Equals(names.Single()) != true);
        own.List.Rows.Add([.. stranger]);
        own.List[0, "学历"] = "硕士研究生";

        Assert.Equal(HttpStatusCode.Forbidden, (await CheckAsync(clerk, address, own)).Status);
        using var taken = await RosterHost.SendAsync(clerk, $"{RootOf(address)}/imports", Guid.NewGuid(), own.Save());
        Assert.Equal(HttpStatusCode.Forbidden, taken.StatusCode);
        Assert.Equal(all.List.Rows.Skip(2), Book.Open(await coordinator.GetByteArrayAsync(address, Cancel)).List.Rows.Skip(2));
    }

    [Fact]
    public async Task Of_another_region_is_refused_and_so_is_a_single_row_of_it()
    {
        var coordinator = office.Browsers["轮岗专干（甲）"];
        var (own, other) = ("/api/v1/region/datong/teachers/workbook/editable", "/api/v1/region/xx/teachers/workbook/editable");
        var (here, there) = (Book.Open(await coordinator.GetByteArrayAsync(own, Cancel)), Book.Open(await coordinator.GetByteArrayAsync(other, Cancel)));

        Assert.Equal(["import.other-scope"], CodesOf((await CheckAsync(coordinator, own, there)).Check!));
        here.List.Rows.Add([.. there.List.Rows[2]]);
        Assert.Equal(["import.key-unknown"], CodesOf((await CheckAsync(coordinator, own, here)).Check!));
    }

    private async Task<List<string>> BeyondAsync(HttpClient browser, RouteEndpoint workbook, string what)
    {
        var (address, pattern) = (Filled(workbook), workbook.RoutePattern.RawText![..^Editable.Length].TrimEnd('/'));
        var (path, filter) = address.Split('?') is [var p, var f] ? (p, $"?{f}") : (address, "");
        var list = path[..^Editable.Length];
        var live = LiveLists.Find(pattern);
        var (status, rows, whole) = live is null ? await ListReading.AllAsync(browser, list, filter) : await live.AllAsync(browser, list, office);
        using var answer = await browser.GetAsync(address, Cancel);
        Assert.True(status == answer.StatusCode, $"{what}: the list says {status}, the workbook {answer.StatusCode}.");
        var beyond = new List<string>();
        if (status != HttpStatusCode.OK)
            return beyond;

        var book = Book.Open(await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.True(live is not null || book.List.Count == rows.Count, $"{what}: {rows.Count} rows in the list, {book.List.Count} in the workbook.");
        Assert.True(book.Tabs.Single(t => t.IsHidden).Count == book.List.Count, $"{what}: the hidden sheet has other rows.");
        Assert.All(book.Tabs.SelectMany(t => t.Rows).SelectMany(r => r).OfType<string>(), c => Assert.NotEqual(IdentityFault.None, IdentityNumber.Read(c, out _)));
        for (var n = 0; n < Math.Min(Looked, book.List.Count); n++)
        {
            var key = (string)book.List[n, EditMarks.Key]!;
            var shown = new ShownValues([live is null ? rows[n] : null, whole, await BesideAsync(browser, pattern, list, key)]);
            beyond.AddRange(
                from heading in book.List.Headings
                let text = Shown(shown, heading, book.List[n, heading] as string ?? "")
                where heading != EditMarks.Key && !Words.Contains(text) && text.Split('—').Any(part => shown.Beyond(part) is not "")
                select $"{what}, row {n + 1}, {heading}: “{text}” is not on the page.");
        }
        return beyond;
    }

    // What pages give as figures stands in words here.
    private static string Shown(ShownValues shown, string heading, string text) => heading switch
    {
        "任教年级" when Grades.Of(text) is { } grade => $"{grade}",
        // The list names the first day without it, the workbook the last day with it.
        "终止日期" when DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var lastDay) && !shown.Shows(text) => $"{lastDay.AddDays(1):yyyy-MM-dd}",
        "岗位等级" when PostGrades.Find(text) is { } grade => $"{grade}",
        _ => text,
    };

    private static async Task<JsonNode?> BesideAsync(HttpClient browser, string pattern, string list, string key)
    {
        if (Beside.FirstOrDefault(b => pattern.EndsWith(b.Key, StringComparison.Ordinal)).Value is not { } address)
            return null;
        using var answer = await browser.GetAsync(address(list, key), Cancel);
        return answer.IsSuccessStatusCode ? JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel)) : null;
    }

    private static async Task<(HttpStatusCode Status, JsonNode? Check)> CheckAsync(HttpClient browser, string workbook, Book book)
    {
        using var answer = await RosterHost.SendAsync(browser, $"{RootOf(workbook)}/imports/checks", Guid.NewGuid(), book.Save());
        return (answer.StatusCode, answer.IsSuccessStatusCode ? JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel)) : null);
    }

    private static IEnumerable<string> CodesOf(JsonNode check) => [.. check["refused"]!["rows"]!.AsArray().Select(r => (string)r!["code"]!)];

    private static int QuotedFormulas(byte[] workbook)
    {
        var cells = Sheet.Of(workbook).Data.SelectMany(r => r).Where(c => c.Number is null && c.Text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]).ToList();
        Assert.All(cells, c => Assert.True(c.IsQuoted, c.Text));
        return cells.Count;
    }

    private static string RootOf(string address) => string.Join('/', address.Split('/').Take(5));

    private string Filled(RouteEndpoint workbook) =>
        office.AddressOf(workbook) + (workbook.RoutePattern.RawText!.EndsWith($"/matrix{Editable}", StringComparison.Ordinal) ? "?stage=primary" : "");

    private IEnumerable<RouteEndpoint> Workbooks() =>
        office.Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.EndsWith(Editable, StringComparison.Ordinal));
}
