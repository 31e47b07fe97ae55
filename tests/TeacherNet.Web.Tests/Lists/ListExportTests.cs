using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Grains.Codes;
using TeacherNet.Web.Access;
using Xunit;

namespace TeacherNet.Web.Tests.Lists;

/// <summary>Every list there is, found among the endpoints, exported by every role of the demonstration.</summary>
[Collection(nameof(ListOffice))]
public sealed class ListExportTests(ListOffice office)
{
    private const string Workbook = "/workbook";

    // What answers several rows and is no list of its own.
    private static readonly Dictionary<string, string> NoLists = new()
    {
        ["action"] = "one action's record",
        ["action-undo"] = "a question before an order",
        ["desk"] = "one's own shortcuts",
        ["exchange-schools"] = "the choices of a form",
        ["exchange-sentence"] = "one sentence",
        ["import-undo"] = "a question before an order",
        ["lesson-end"] = "one lesson",
        ["node"] = "how the node is",
        ["regionMetricPeriods"] = "the periods to choose from",
        ["partnershipMetricPeriods"] = "the periods to choose from",
        ["metrics"] = "what figures there are",
        ["open-check-ins"] = "the choices of a form",
        ["rotation-actors"] = "names beside a log",
        ["rotation-candidate"] = "one candidate's record",
        ["rotation-cycles"] = "the years to choose from",
        ["rotation-plan"] = "a computation, which nothing keeps; an adopted plan's moves have the workbook",
        ["rotation-planning"] = "the numbers of one plan",
        ["rotation-proposal"] = "the dates of a form",
        ["rotationCandidatePosts"] = "where to put one person",
        ["school"] = "one school's record",
        ["school-changes"] = "one school's record; the trail has the workbook",
        ["teacher"] = "one teacher's record",
        ["rotation-own-notice"] = "one's own row and hashes",
        ["report-sentences"] = "sentences to copy",
        ["teacher-links"] = "one teacher's record",
        ["term"] = "one move's record",
        ["term-order"] = "one teacher's document",
        ["teacher-exemptions"] = "one teacher's record; the list of all has the workbook",
        ["teacher-changes"] = "one teacher's record; the trail has the workbook",
        ["rotation-wishes"] = "what one teacher chooses from",
        ["rotation-case"] = "one teacher's record; disputes have a workbook of their own",
        ["rotation-simulation"] = "what one teacher tries",
    };

    // Filters to export under beside none, by where a list's address ends.
    private static readonly Dictionary<string, string[]> Filters = new()
    {
        ["/teachers"] = ["?subject=mathematics&sort=-arrived&q=小学", "?honour=none-such", "?sort=title&stage=junior"], ["/schools"] = ["?sort=-shortage&location=village", "?q=小学"],
        ["/accounts"] = ["?state=waiting&sort=-name", "?school={school}"], ["/offices"] = ["?q=coordinator"], ["/pairings"] = ["?q=小学", "?state=expired"],
        ["/activities"] = ["?q=2026", "?month=2026-03", "?heldFor={group}"], ["/lessons"] = ["?phase=timetabled"], ["/groups"] = ["?type=G3"], ["/staff"] = ["?on=2024-10-01"],
        ["/candidates"] = ["?standing=duty&unplaced=true", "?scenario={scenario}&subject=mathematics"], ["/shortages"] = ["?subject=mathematics&scenario={scenario}"],
        ["/standings"] = ["?school={school}", "?year=2025"], ["/training"] = ["?from=2026-01-01&until=2026-12-31"], ["/events"] = ["?grain=account", "?from=2020-01-01&until=2027-01-01&grain=group"],
        ["/orders/text"] = [$"?document={Uri.EscapeDataString(ListOffice.Formula)}"],
        ["/terms"] = ["?waiting=any", "?standing=serving&q=小学"],
        ["/disputes"] = ["?state=waiting", "?q=none-such"], ["/comparison"] = ["?first={scenario}&second={other}", "?first={scenario}&second={other}&school={school}"], ["/posts"] = ["?stage=primary&scenario={scenario}"], ["/applications"] = ["?state=at-bureau"], ["/eligibility"] = ["?standing=duty&q=小学"],
        ["/exemptions"] = ["?state=waiting", "?q=小学&by=school&open=true"], ["/matrix"] = ["?stage=primary"], ["/what-if"] = ["?set=R1/threshold:9", "?schoolYear=2027&set=R3/threshold:3"], ["/policy"] = ["?version=0"], ["/records"] = ["?year=2024", "?asOf=2026-06-30"],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_list_has_a_workbook_under_the_permission_of_the_list()
    {
        var all = Endpoints().ToLookup(e => e.RoutePattern.RawText!.TrimEnd('/'));

        foreach (var list in Endpoints().Where(e => LineOf(e) is { Kind: AccessKind.Query } && IsList(e)))
        {
            var query = LineOf(list)!;
            if (NoLists.ContainsKey(query.Name) || NoLists.ContainsKey(list.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName))
                continue;
            var export = all[list.RoutePattern.RawText!.TrimEnd('/') + Workbook].SingleOrDefault();
            Assert.True(export is not null, $"{list.RoutePattern.RawText} is a list without a workbook.");
            Assert.Equal(query with { Kind = AccessKind.Export }, LineOf(export));
        }
    }

    [Fact]
    public void Every_export_is_of_a_list_or_known_to_these_tests()
    {
        var lists = Endpoints().Select(e => e.RoutePattern.RawText!.TrimEnd('/')).ToHashSet();

        var strangers = Exports().Select(ListOf).Where(l => !lists.Contains(l) && LiveLists.Find(l) is null);

        Assert.Empty(strangers);
    }

    [Fact]
    public async Task An_export_answers_whom_the_list_answers_with_the_same_rows_in_the_same_order_and_nothing_more()
    {
        foreach (var export in Exports())
        {
            foreach (var filter in FiltersOf(export))
            {
                await Task.WhenAll(office.Browsers.Select(b => CompareAsync(
                    b.Value, office.AddressOf(export)[..^Workbook.Length], office.Filled(filter), $"{export.RoutePattern.RawText}{filter} as {b.Key}", LiveLists.Find(ListOf(export)))));
            }
        }
    }

    [Fact]
    public async Task Every_list_has_something_to_export_for_somebody()
    {
        foreach (var export in Exports())
        {
            var filled = false;
            foreach (var (browser, filter) in office.Browsers.Values.SelectMany(_ => FiltersOf(export), (b, f) => (b, f)).OrderBy(p => p.f.Length))
            {
                using var answer = await browser.GetAsync(office.AddressOf(export) + office.Filled(filter), Cancel);
                filled = answer.IsSuccessStatusCode && Sheet.Of(await answer.Content.ReadAsByteArrayAsync(Cancel)).Data.Any();
                if (filled)
                    break;
            }
            Assert.True(filled, $"{export.RoutePattern.RawText} is empty for everybody.");
        }
    }

    [Fact]
    public async Task Formulas_and_long_codes_are_text_in_every_export()
    {
        var (formulas, codes) = (0, 0);
        foreach (var export in Exports())
        {
            foreach (var browser in office.Browsers.Values)
            {
                using var answer = await browser.GetAsync(office.AddressOf(export) + FiltersOf(export).First(), Cancel);
                if (!answer.IsSuccessStatusCode)
                    continue;
                var sheet = Sheet.Of(await answer.Content.ReadAsByteArrayAsync(Cancel));
                Assert.DoesNotContain("<x:f>", sheet.Text, StringComparison.Ordinal);
                Assert.Contains("ySplit=\"2\"", sheet.Text, StringComparison.Ordinal);
                var cells = sheet.Data.SelectMany(r => r).ToList();
                Assert.All(cells.Where(c => c.Number is null && c.Text[0] is '=' or '+' or '-' or '@' or '\t' or '\r'), c => Assert.True(c.IsQuoted, c.Text));
                Assert.All(cells, c => Assert.True(c.Number is null or < 1e9, c.Text));
                formulas += cells.Count(c => c.Text == ListOffice.Formula);
                codes += cells.Count(c => c is { Number: null, Text: ListOffice.LongCode });
            }
        }
        Assert.True(formulas >= 4, $"{formulas} formulas");
        Assert.True(codes >= 1, $"{codes} long codes");
    }

    private async Task CompareAsync(HttpClient browser, string list, string filter, string what, LiveLists? live)
    {
        using var export = await browser.GetAsync($"{list}{Workbook}{filter}", Cancel);
        var (status, rows, whole) = live is null ? await ListReading.AllAsync(browser, list, filter) : await live.AllAsync(browser, list, office);
        Assert.True(status == export.StatusCode, $"{what}: the list says {status}, the export {export.StatusCode}.");
        if (status != HttpStatusCode.OK)
            return;
        var sheet = Sheet.Of(await export.Content.ReadAsByteArrayAsync(Cancel));
        var data = sheet.Data.ToList();
        Assert.True(live is { HasRows: false } || data.Count == rows.Count, $"{what}: {rows.Count} rows in the list, {data.Count} in the export.");
        var shown = live is { HasRows: false } ? new ShownValues(whole) : null;
        for (var n = 0; n < data.Count; n++)
        {
            var values = shown ?? new ShownValues([rows[n]]);
            foreach (var cell in data[n].Where(c => c.Number is null))
            {
                Assert.True(values.Beyond(cell.Text) is "", $"{what}, row {n + 1}: “{cell.Text}” holds “{values.Beyond(cell.Text)}”, which the list does not show there.");
                Assert.True(IdentityNumber.Read(cell.Text, out _) != IdentityFault.None, $"{what}: an identity number.");
            }
        }
    }

    private static IEnumerable<string> FiltersOf(RouteEndpoint export) =>
        Filters.Where(f => ListOf(export).EndsWith(f.Key, StringComparison.Ordinal)).SelectMany(f => f.Value).Prepend("").Except(ListOf(export).EndsWith("/matrix", StringComparison.Ordinal) ? [""] : []);

    private static string ListOf(RouteEndpoint export) => export.RoutePattern.RawText![..^Workbook.Length].TrimEnd('/');

    private static AccessLine? LineOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<Needed>()?.Lines.Single();

    // A GET that answers rows: records in an array, at the top or as a part.
    private static bool IsList(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains("GET")
        && endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().LastOrDefault(m => m.StatusCode == 200)?.Type is { } type
        && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.PropertyType).Append(type).Any(IsRows);

    private static bool IsRows(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>) && type.GetGenericArguments()[0] is { IsPrimitive: false } row && row != typeof(string);

    private IEnumerable<RouteEndpoint> Exports() =>
        Endpoints().Where(e => LineOf(e) is { Kind: AccessKind.Export } && e.RoutePattern.RawText!.EndsWith(Workbook, StringComparison.Ordinal));

    private IEnumerable<RouteEndpoint> Endpoints() =>
        office.Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<Needed>() is { Lines.Length: 1 });
}
