using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Regions;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Exemptions;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Lists;
using Xunit;

namespace TeacherNet.Web.Tests.Privacy;

/// <summary>Somebody is exempt for a reason of their own: everything there is to read is asked as every role, about that person, and searched for it.</summary>
[Collection(nameof(ListOffice))]
public sealed partial class ExemptionLeakTests(ListOffice office)
{
    private const string Region = "/api/v1/region/datong";
    private const string Evidence = "医学证明 LEAK770011";
    private const string Reason = "缘由只告诉教育局";
    private const string Kind = "nursing";
    private const string KindZh = "哺乳期";

    // Who decides and who asked read the request itself; whose facts they keep, the kind in the dossier.
    private static readonly HashSet<(string Role, string Line)> MayKnow =
    [
        (Roles.Coordinator, "teacher-exemptions"), (Roles.Coordinator, "teacher"), (Roles.Coordinator, "exemptions"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_tells_why_somebody_is_exempt_but_to_those_who_decide()
    {
        var (teacher, school) = await ExemptAsync();
        var computed = await PlanAsync();
        var (answered, told, silent) = (new HashSet<string>(), new List<string>(), new List<string>());
        foreach (var endpoint in Readable())
        {
            var (line, address) = (endpoint.Metadata.GetMetadata<Needed>()!.Lines[0], Known(endpoint, teacher, school, computed));
            var isAnswered = false;
            foreach (var (label, browser) in office.Browsers)
            {
                foreach (var text in await ReadAsync(browser, address))
                {
                    answered.Add(line.Name);
                    isAnswered = true;
                    if (Tells(text) is { } what && !MayKnow.Contains((RoleOf(label), line.Name)))
                        told.Add($"{endpoint.RoutePattern.RawText} tells “{what}” to {label}");
                }
            }

            if (!isAnswered && ((string[])["/rotation/", "/terms"]).Any(part => endpoint.RoutePattern.RawText!.Contains(part, StringComparison.Ordinal)))
                silent.Add(address);
        }

        Assert.Empty(told);
        Assert.True(silent.Count == 0, $"Nobody is answered by {string.Join(", ", silent)}.");
        Assert.Superset(
            new HashSet<string> { "teacher", "teacher-exemptions", "exemptions", "rotation-candidate", "rotation-candidates", "rotation-moves", "rotation-duties", "school-rotation", "policy", "events", "metrics" }, answered);
    }

    [Fact]
    public async Task No_live_document_tells_why_somebody_is_exempt()
    {
        var (teacher, school) = await ExemptAsync();
        string[] documents =
        [
            $"rotation?audience={office.Key("cycle")}", $"rotation?audience={office.Key("cycle")}.{office.Key("scenario")}", $"rotation?audience=t.{teacher}",
            "todo?audience=coordinator", $"todo?audience=school-principal.{school}", $"todo?audience=school-clerk.{school}", "followups?audience=coordinator", "matrix?audience=primary",
        ];
        var answered = 0;
        foreach (var document in documents)
        {
            foreach (var browser in office.Browsers.Values)
            {
                foreach (var text in await ReadAsync(browser, $"{Region}/live/{document}"))
                {
                    answered++;
                    Assert.True(Tells(text) is null, $"{document} tells “{Tells(text)}”.");
                }
            }
        }

        Assert.True(answered > documents.Length / 2, $"{answered} documents were answered.");
    }

    private async Task<(string Teacher, string School)> ExemptAsync()
    {
        var coordinator = office.Browsers["轮岗专干（甲）"];
        var due = (await coordinator.ReadAsync<JsonNode>($"{Region}/rotation/cycles/{office.Key("cycle")}/candidates?standing=duty&unplaced=true&size=1"))["rows"]![0]!;
        var (teacher, id) = ((string)due["teacher"]!, Guid.CreateVersion7());
        await coordinator.DoAsync(
            HttpMethod.Post, $"{Region}/teachers/{teacher}/exemptions", new ExemptionRequestBody(id, Kind, Evidence, Reason, new(2026, 1, 1), People.Today.AddYears(3)));
        var granted = await coordinator.DoAsync(HttpMethod.Post, $"{Region}/teachers/{teacher}/exemptions/{id}/grant", new { });
        await coordinator.ReadAsync<JsonNode>($"{Region}/teachers/{teacher}", granted);
        return (teacher, (string)due["school"]!);
    }

    /// <summary>What of the reason a text tells; null when nothing. The rules' own words name kinds, and may.</summary>
    private static string? Tells(string text)
    {
        if (text.Contains("LEAK770011", StringComparison.Ordinal))
            return Evidence;
        if (text.Contains(Reason, StringComparison.Ordinal))
            return Reason;
        foreach (var rule in DefaultPolicy.Value.Rules)
            text = text.Replace(rule.Zh, "", StringComparison.Ordinal).Replace(rule.En, "", StringComparison.Ordinal);
        return text.Contains(KindZh, StringComparison.Ordinal) ? KindZh : KindCode().IsMatch(text) ? Kind : null;
    }

    /// <summary>What an address answers, opened where it is packed; nothing when it refuses.</summary>
    private static async Task<IEnumerable<string>> ReadAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address, Cancel);
        if (answer.StatusCode != HttpStatusCode.OK)
            return [];
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        if (bytes is not [(byte)'P', (byte)'K', ..])
            return [Unescaped(Encoding.UTF8.GetString(bytes))];
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal) || e.Name.EndsWith(".json", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        })];
    }

    private static string Unescaped(string text) => text.Contains("\\u", StringComparison.Ordinal) ? Regex.Unescape(text.Replace("\\\"", "'", StringComparison.Ordinal)) : text;

    /// <summary>A plan computed for the scenario that is still a draft: what explains it is asked too.</summary>
    private async Task<(string Plan, string Mover)> PlanAsync()
    {
        var (plan, browser) = (Guid.NewGuid(), office.Browsers["轮岗专干（甲）"]);
        var scenario = $"{Region}/rotation/scenarios/{office.Key("other")}";
        using var ordered = await browser.PostAsJsonAsync($"{scenario}/plans", new { plan }, Cancel);
        ordered.EnsureSuccessStatusCode();
        var proven = await browser.ReadAsync<JsonNode>($"{scenario}/plans/{plan}?wait=20000");
        Assert.Equal("proven", (string)proven["state"]!);
        return ($"{plan}", (string)proven["moves"]![0]!["teacher"]!);
    }

    private string Known(RouteEndpoint endpoint, string teacher, string school, (string Plan, string Mover) computed)
    {
        var route = endpoint.RoutePattern.RawText!;
        var address = office.AddressOf(endpoint, name => name switch
        {
            "teacher" => route.EndsWith("alternatives", StringComparison.Ordinal) ? computed.Mover : teacher,
            "school" => school,
            "plan" => computed.Plan,
            "scenario" when route.Contains("{plan}", StringComparison.Ordinal) => office.Key("other"),
            _ => office.Find(name) ?? "none",
        });
        return address + Asked.FirstOrDefault(a => route.EndsWith(a.Route, StringComparison.Ordinal)).Query?.Invoke(office);
    }

    private static readonly (string Route, Func<ListOffice, string> Query)[] Asked =
    [
        ("/comparison", Both), ("/comparison/workbook", Both), ("/balance-goal", _ => "?stage=primary&most=1"),
        ("/orders/document", Order), ("/orders/text", Order), ("/orders/text/workbook", Order),
    ];

    private static string Order(ListOffice office) => $"?document={Uri.EscapeDataString(ListOffice.Formula)}";

    private static string Both(ListOffice office) => $"?first={office.Key("scenario")}&second={office.Key("other")}";

    private static string RoleOf(string label) => label.StartsWith("轮岗专干", StringComparison.Ordinal) ? Roles.Coordinator : label;

    private IEnumerable<RouteEndpoint> Readable() =>
        office.Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e =>
            e.Metadata.GetMetadata<Needed>() is { Lines: [{ Kind: AccessKind.Query or AccessKind.Export or AccessKind.File }, ..] }
            && e.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()!.HttpMethods.Contains("GET"));

    [GeneratedRegex("\\bnursing\\b")]
    private static partial Regex KindCode();
}
