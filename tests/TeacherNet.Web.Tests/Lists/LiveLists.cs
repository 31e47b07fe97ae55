using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace TeacherNet.Web.Tests.Lists;

/// <summary>A list that a page shows from a live document.</summary>
/// <param name="Document">Reads the document's address off the list's.</param>
/// <param name="Rows">The rows of the document; null when a row of the export is not one of the document.</param>
/// <param name="HasDetails">Whether the list's own address tells more of each row, by its id.</param>
internal sealed record LiveLists(Func<string, ListOffice, string> Document, Func<JsonNode, IEnumerable<JsonNode?>>? Rows, bool HasDetails = false)
{
    private static readonly Dictionary<string, LiveLists> All = new()
    {
        ["/matrix"] = new((list, _) => $"{Root(list)}/live/matrix?audience=primary", null),
        ["/training/approval"] = new(
            (list, _) => $"{Root(list)}/live/training?audience={list.Split('/')[^3]}",
            document => document["order"]!.AsArray().Select(id => document["entries"]![(string)id!])),
        ["/moves"] = new(
            (list, office) => $"{Root(list)}/live/rotation?audience={office.Key("cycle")}",
            document => document["moves"]!["order"]!.AsArray().Select(id => document["moves"]!["items"]![(string)id!]),
            HasDetails: true),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public bool HasRows => Rows is not null;

    /// <summary>The live list behind a list's pattern; null when the list answers for itself.</summary>
    public static LiveLists? Find(string list) => All.FirstOrDefault(l => list.EndsWith(l.Key, StringComparison.Ordinal)).Value;

    public async Task<(HttpStatusCode Status, List<JsonNode?> Rows, JsonNode? Whole)> AllAsync(HttpClient browser, string list, ListOffice office)
    {
        using var answer = await browser.GetAsync(Document(list, office), Cancel);
        if (!answer.IsSuccessStatusCode)
            return (answer.StatusCode, [], null);
        var document = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!["document"]!;
        var rows = Rows?.Invoke(document).ToList() ?? [];
        if (HasDetails)
        {
            var details = (await ListReading.AllAsync(browser, list, "")).Rows.ToDictionary(d => (string)d!["id"]!);
            rows = [.. rows.Select(r => (JsonNode?)new JsonArray(r!.DeepClone(), details[(string)r["id"]!]!.DeepClone()))];
        }
        return (answer.StatusCode, rows, document);
    }

    private static string Root(string list) => string.Join('/', list.Split('/').Take(5));
}
