using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeacherNet.Web.Api;

/// <summary>JSON that was serialised before and is written as it is.</summary>
/// <param name="Utf8">Valid UTF-8 JSON.</param>
[JsonConverter(typeof(RawJsonConverter))]
public readonly record struct RawJson(byte[] Utf8);

/// <summary>Writes the bytes through.</summary>
public sealed class RawJsonConverter : JsonConverter<RawJson>
{
    /// <inheritdoc/>
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return new(JsonSerializer.SerializeToUtf8Bytes(document.RootElement));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Utf8, skipInputValidation: true);
}
