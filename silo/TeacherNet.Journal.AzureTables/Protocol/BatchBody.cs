using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TeacherNet.Journal.AzureTables.Protocol;

/// <summary>An entity group transaction as multipart/mixed.</summary>
internal static class BatchBody
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Default };

    public static string TypeOf(Guid id) => $"multipart/mixed; boundary=batch_{id}";

    public static ReadOnlyMemory<byte> Write(Guid id, Address address, string partition, IReadOnlyList<Change> changes)
    {
        var body = new ArrayBufferWriter<byte>(changes.Sum(c => c.Row.Size) + 1024);
        Say(body, $"--batch_{id}\r\nContent-Type: multipart/mixed; boundary=changeset_{id}\r\n\r\n");
        foreach (var change in changes)
        {
            Say(body, $"--changeset_{id}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            Say(body, $"{change.Verb} {address.At(change.Verb == "POST" ? address.Table : Table.EntityOf(address.Table, partition, change.Row.Key))} HTTP/1.1\r\n");
            Say(body, "Accept: application/json;odata=minimalmetadata\r\nPrefer: return-no-content\r\nDataServiceVersion: 3.0\r\n");
            if (change.Condition is { } tag)
                Say(body, $"If-Match: {tag}\r\n");
            if (change.Verb != "DELETE")
            {
                Say(body, "Content-Type: application/json\r\n\r\n");
                using var json = new Utf8JsonWriter(body, Json);
                change.Row.Write(json, partition);
            }
            Say(body, "\r\n");
        }
        Say(body, $"--changeset_{id}--\r\n--batch_{id}--\r\n");
        return body.WrittenMemory;
    }

    /// <summary>The status of each answer, with its tag or the code of what went wrong.</summary>
    public static List<(int Status, string? Tag, string? Code)> Read(string answer)
    {
        var answers = new List<(int, string?, string?)>();
        foreach (var part in answer.Split("HTTP/1.1 ").Skip(1))
        {
            var status = int.Parse(part.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture);
            answers.Add((status, After(part, "ETag: ", '\r'), After(part, "\"code\":\"", '"')));
        }
        return answers;
    }

    private static string? After(string part, string mark, char end)
    {
        var at = part.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var text = part[(at + mark.Length)..];
        return text.IndexOf(end, StringComparison.Ordinal) is >= 0 and var stop ? text[..stop] : text;
    }

    private static void Say(ArrayBufferWriter<byte> body, string text) => Encoding.UTF8.GetBytes(text, body);
}
