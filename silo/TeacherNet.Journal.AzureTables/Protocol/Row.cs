using System.Globalization;
using System.Text.Json;

namespace TeacherNet.Journal.AzureTables.Protocol;

/// <summary>An entity of a partition: text, whole numbers and bytes by name.</summary>
/// <param name="key">The row key.</param>
internal sealed class Row(string key)
{
    private const string Tag = "odata.etag";
    private const string Type = "@odata.type";
    private readonly Dictionary<string, object> values = [];

    public string Key => key;

    /// <summary>What a conditional write must name; null for a row not read by its key.</summary>
    public string? Tagged { get; init; }

    /// <summary>When the service last wrote it; null for a row not read.</summary>
    public DateTimeOffset? WrittenAt { get; private init; }

    /// <summary>Bytes of the row in a request, roughly and never too few.</summary>
    public int Size { get; private set; } = 600 + key.Length * 6;

    public Row With(string name, string text)
    {
        Size += name.Length + text.Length * 6 + 8;
        values[name] = text;
        return this;
    }

    public Row With(string name, long number)
    {
        Size += name.Length * 2 + 60;
        values[name] = number;
        return this;
    }

    public Row With(string name, ReadOnlyMemory<byte> bytes)
    {
        Size += name.Length * 2 + 60 + bytes.Length / 3 * 4;
        values[name] = bytes;
        return this;
    }

    public bool Has(string name) => values.ContainsKey(name);

    /// <exception cref="FormatException">The row has no such text.</exception>
    public string Text(string name) => Need(name) as string ?? throw Wrong(name);

    /// <exception cref="FormatException">The row has no such number.</exception>
    public long Number(string name) => Need(name) switch
    {
        long number => number,
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Wrong(name),
    };

    /// <exception cref="FormatException">The row has no such bytes.</exception>
    public ReadOnlyMemory<byte> Bytes(string name) => Need(name) switch
    {
        ReadOnlyMemory<byte> bytes => bytes,
        string text => Convert.FromBase64String(text),
        _ => throw Wrong(name),
    };

    public static Row Read(JsonElement json, string? tag)
    {
        var row = new Row(json.GetProperty("RowKey").GetString()!)
        {
            Tagged = tag ?? (json.TryGetProperty(Tag, out var told) ? told.GetString() : null),
            WrittenAt = json.TryGetProperty("Timestamp", out var at) && at.TryGetDateTimeOffset(out var time) ? time : null,
        };
        foreach (var property in json.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.String && property.Name is not ("PartitionKey" or "RowKey" or "Timestamp" or Tag) && !property.Name.EndsWith(Type, StringComparison.Ordinal))
                row.Take(property.Name, property.Value.GetString()!, json.TryGetProperty(property.Name + Type, out var type) ? type.GetString() : null);
        }
        return row;
    }

    public void Write(Utf8JsonWriter json, string partition)
    {
        json.WriteStartObject();
        json.WriteString("PartitionKey", partition);
        json.WriteString("RowKey", key);
        foreach (var (name, value) in values)
        {
            switch (value)
            {
                case long number:
                    json.WriteString(name + Type, "Edm.Int64");
                    json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                    break;
                case ReadOnlyMemory<byte> bytes:
                    json.WriteString(name + Type, "Edm.Binary");
                    json.WriteBase64String(name, bytes.Span);
                    break;
                default:
                    json.WriteString(name, (string)value);
                    break;
            }
        }
        json.WriteEndObject();
    }

    /// <summary>The service leaves types out where it is asked to, and then the reader's question says which is meant.</summary>
    private void Take(string name, string text, string? type) => _ = type switch
    {
        "Edm.Int64" => With(name, long.Parse(text, CultureInfo.InvariantCulture)),
        "Edm.Binary" => With(name, Convert.FromBase64String(text).AsMemory()),
        _ => With(name, text),
    };

    private object Need(string name) => values.TryGetValue(name, out var value) ? value : throw Wrong(name);

    private FormatException Wrong(string name) => new($"row {key} has no readable {name}");
}
