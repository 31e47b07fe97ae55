using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace TeacherNet.Web.Tests.Lists;

/// <summary>Reads all pages of a list, as a person turning them.</summary>
internal static class ListReading
{
    private const int Page = 200;
    private static readonly string[] RowNames = ["rows", "lines", "teachers", "lent", "memberships", "records", "events", "candidates", "slips", "worst", "rules", "differing"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>How the list was answered, its rows, and all of its last page.</summary>
    public static async Task<(HttpStatusCode Status, List<JsonNode?> Rows, JsonNode? Whole)> AllAsync(HttpClient browser, string list, string filter)
    {
        var rows = new List<JsonNode?>();
        var next = "";
        for (var page = 1; ; page++)
        {
            var joined = filter.Length == 0 ? '?' : '&';
            using var answer = await browser.GetAsync($"{list}{filter}{joined}page={page}&size={Page}{next}", Cancel);
            if (!answer.IsSuccessStatusCode)
                return (answer.StatusCode, rows, null);
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!;
            List<JsonNode?> part = (body as JsonObject)?["leaving"] is JsonArray leaving ? [.. leaving, .. body["coming"]!.AsArray()]
                : [.. body as JsonArray ?? RowNames.Select(n => body[n]).OfType<JsonArray>().First()];
            rows.AddRange(part);
            if (body is JsonObject trail && trail.ContainsKey("events") && trail["before"] is { } before)
                next = $"&before={before}";
            else if (body is not JsonObject || body["total"] is not { } total || rows.Count >= (int)total || part.Count < Page)
                return (answer.StatusCode, rows, body);
        }
    }
}
