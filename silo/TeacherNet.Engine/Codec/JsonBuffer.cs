using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TeacherNet.Engine.Codec;

/// <summary>Writes JSON into memory of the thread's own that is used again and again.</summary>
internal static class JsonBuffer
{
    private const int KeptBytes = 1 << 16;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Pair? mine;

    /// <summary>The bytes, until this thread writes again.</summary>
    public static ReadOnlySpan<byte> Write(object message, JsonTypeInfo json)
    {
        var (buffer, writer) = mine is { Buffer.Capacity: <= KeptBytes } kept ? kept : mine = Pair.Make();
        buffer.ResetWrittenCount();
        writer.Reset();
        try
        {
            JsonSerializer.Serialize(writer, message, json);
            writer.Flush();
        }
        catch
        {
            mine = null;
            throw;
        }
        return buffer.WrittenSpan;
    }

    private sealed record Pair(ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)
    {
        public static Pair Make()
        {
            var buffer = new ArrayBufferWriter<byte>(1024);
            return new(buffer, new(buffer, Options));
        }
    }
}
