using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TeacherNet.Web.Api.Audit;

/// <summary>A stored body with every sealed value masked.</summary>
internal static partial class MaskedJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(ReadOnlyMemory<byte> body) => JsonSerializer.SerializeToUtf8Bytes(Masked(JsonNode.Parse(body.Span)), Readable);

    private static JsonNode? Masked(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Masked(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Masked)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && Sealed().IsMatch(value.GetValue<string>()) => JsonValue.Create("•••"),
        null => null,
        _ => node.DeepClone(),
    };

    [GeneratedRegex("^[0-9a-f]{32}:[A-Za-z0-9+/=]{20,}$")]
    private static partial Regex Sealed();
}
