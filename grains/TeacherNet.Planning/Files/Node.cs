using System.Text.Json;

namespace TeacherNet.Planning.Files;

/// <summary>One JSON value that knows its line and path, so that every complaint names its place.</summary>
internal sealed class Node
{
    private readonly List<Node> items = [];
    private readonly Dictionary<string, Node> fields = [];

    private Node(JsonTokenType kind, long line, string path, string text) => (Kind, Line, Path, Text) = (kind, line, path, text);

    public JsonTokenType Kind { get; }

    public long Line { get; }

    public string Path { get; }

    /// <summary>The text of a string or the digits of a number.</summary>
    public string Text { get; }

    public static Node Parse(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith((byte[])[0xEF, 0xBB, 0xBF])) json = json[3..];
        var reader = new Utf8JsonReader(json);
        var lines = new Lines(json);
        try
        {
            reader.Read();
            var node = Read(ref reader, lines, "$");
            reader.Read();
            return node;
        }
        catch (InvalidOperationException e)
        {
            throw new MalformedException(lines.At(reader.TokenStartIndex), "$", "文本不是有效的 UTF-8：" + e.Message, "a text is no valid UTF-8: " + e.Message);
        }
        catch (JsonException e)
        {
            throw new MalformedException((e.LineNumber ?? 0) + 1, "$", "不是有效的 JSON：" + e.Message, "this is no JSON: " + e.Message);
        }
    }

    public MalformedException Wrong(string zh, string en) => new(Line, Path, zh, en);

    public IReadOnlyList<Node> Items => Kind == JsonTokenType.StartArray ? items : throw Wrong("此处应为列表", "a list is expected");

    public Node? Optional(string name) =>
        Kind != JsonTokenType.StartObject ? throw Wrong("此处应为对象", "an object is expected")
        : fields.TryGetValue(name, out var field) && field.Kind != JsonTokenType.Null ? field : null;

    public Node Required(string name) => Optional(name) ?? throw Wrong($"缺少字段 \"{name}\"", $"the field \"{name}\" is missing");

    public string String() => Kind == JsonTokenType.String ? Text : throw Wrong("此处应为文本", "a text is expected");

    public bool True() => Kind == JsonTokenType.True ? true : throw Wrong("此处只能写 true", "only true is meaningful here");

    public long Integer(long least, long most) =>
        Kind == JsonTokenType.Number && long.TryParse(Text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value >= least && value <= most ? value : throw Wrong($"{Text} 不在 {least} 与 {most} 之间", $"{Text} is not between {least} and {most}")
            : throw Wrong("此处应为整数", "a whole number is expected");

    public int Index(int count, string of) =>
        count == 0 ? throw Wrong($"没有可引用的 {of}", $"there are no {of} to point at") : (int)Integer(0, count - 1);

    private static Node Read(ref Utf8JsonReader reader, Lines lines, string path)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
            _ => "",
        };
        var node = new Node(reader.TokenType, lines.At(reader.TokenStartIndex), path, text);
        if (node.Kind == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                node.items.Add(Read(ref reader, lines, Inside(path) + $"[{node.items.Count}]"));
        }
        else if (node.Kind == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                reader.Read();
                var field = Read(ref reader, lines, path == "$" ? name : path + "." + name);
                if (!node.fields.TryAdd(name, field)) throw field.Wrong($"\"{name}\" 重复出现", $"\"{name}\" stands here twice");
            }
        }

        return node;
    }

    private static string Inside(string path) => path == "$" ? "" : path;

    private sealed class Lines
    {
        private readonly List<long> starts = [0];

        public Lines(ReadOnlySpan<byte> json)
        {
            for (var i = 0; i < json.Length; i++)
                if (json[i] == (byte)'\n')
                    starts.Add(i + 1);
        }

        public long At(long position)
        {
            var found = starts.BinarySearch(position);
            return found >= 0 ? found + 1 : ~found;
        }
    }
}
