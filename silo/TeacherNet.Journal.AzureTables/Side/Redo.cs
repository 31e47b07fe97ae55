using System.Text.Json;
using TeacherNet.Journal.AzureTables.Protocol;

namespace TeacherNet.Journal.AzureTables.Side;

/// <summary>Changes as bytes, for whoever has to make them.</summary>
internal static class Redo
{
    public static byte[] Write(IEnumerable<Change> changes)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var change in changes)
            {
                json.WriteStartObject();
                json.WriteString("verb", change.Verb);
                json.WriteString("condition", change.Condition);
                json.WritePropertyName("row");
                change.Row.Write(json, "");
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return bytes.ToArray();
    }

    public static List<Change> Read(byte[] bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        return [.. json.RootElement.EnumerateArray().Select(c => new Change(c.GetProperty("verb").GetString()!, Row.Read(c.GetProperty("row"), null), c.GetProperty("condition").GetString()))];
    }
}
