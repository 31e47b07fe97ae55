using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Live;

/// <summary>Writes live documents and the JSON merge patches (RFC 7396) between them.</summary>
public static class LiveJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document as UTF-8 JSON.</summary>
    public static byte[] Write(LiveNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, node);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The merge patch that turns one document into another, or null when they are equal.</summary>
    public static byte[]? Diff(LiveNode.Map from, LiveNode.Map to)
    {
        if (from.Equals(to))
            return null;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Diff(writer, from, to);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Diff(Utf8JsonWriter writer, LiveNode.Map from, LiveNode.Map to)
    {
        writer.WriteStartObject();
        foreach (var (key, _) in from.Members)
        {
            if (!to.Members.ContainsKey(key))
                writer.WriteNull(key);
        }
        foreach (var (key, value) in to.Members)
        {
            if (from.Members.TryGetValue(key, out var before) && before.Equals(value))
                continue;
            writer.WritePropertyName(key);
            if (before is LiveNode.Map old && value is LiveNode.Map now)
                Diff(writer, old, now);
            else
                Write(writer, value);
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LiveNode node)
    {
        switch (node)
        {
            case LiveNode.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case LiveNode.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case LiveNode.Flag flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case LiveNode.Texts texts:
                writer.WriteStartArray();
                foreach (var value in texts.Values)
                    writer.WriteStringValue(value);
                writer.WriteEndArray();
                break;
            case LiveNode.Map map:
                writer.WriteStartObject();
                foreach (var (key, value) in map.Members)
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }
                writer.WriteEndObject();
                break;
        }
    }
}
