using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Web.Notices;

/// <summary>A notice to check away from the server, with every row or with one's own alone.</summary>
/// <param name="Format"><see cref="Name"/>, or the one before.</param>
/// <param name="Head">What is hashed before the rows.</param>
/// <param name="Hash">As published, and as the paper notice has it.</param>
/// <param name="Rows">In the order that is hashed.</param>
/// <param name="Sum">SHA-256 over this file without it, so that a slip in copying is found. It has no key: what nobody may change is in <paramref name="Hash"/>.</param>
internal sealed record NoticeFile(string Format, NoticeHead Head, string Hash, ImmutableArray<NoticeFileRow> Rows, string Sum)
{
    public const string Name = "teachernet-notice/3";

    // Names were in no hashed line: whoever altered one had but to compute the sum anew.
    private const string Former = "teachernet-notice/2";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The file of a notice with its sum.</summary>
    public static NoticeFile Of(NoticeHead head, string hash, ImmutableArray<NoticeFileRow> rows)
    {
        var file = new NoticeFile(Name, head, hash, rows, "");
        return file with { Sum = file.Summed() };
    }

    /// <summary>Reads a file; null when it is none.</summary>
    public static NoticeFile? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<NoticeFile>(bytes, Json) is { Format: Name or Former, Head: not null, Rows.IsDefault: false } file ? file : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The file as written.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Whether whatever the file shows is in the hash, names and all; false for a notice from before names were hashed.</summary>
    [JsonIgnore]
    public bool CoversNames => Rows.All(r => r.Line is null || r.Names is not null);

    /// <summary>What does not hold, a line each; empty when the file is whole.</summary>
    /// <param name="printed">The hash on the paper notice, or null when nobody compares it.</param>
    public IEnumerable<string> Faults(string? printed)
    {
        for (var n = 0; n < Rows.Length; n++)
        {
            if (Rows[n].Line is { } line && NoticeText.RowHash(line) != Rows[n].Hash)
                yield return $"第 {n + 1} 行已被改动 / row {n + 1} was altered";
            if (!Rows[n].AreNamesSound)
                yield return $"第 {n + 1} 行的姓名、编号或校名已被改动 / the names of row {n + 1} were altered";
        }

        if (NoticeText.Hash(Head, Rows.Select(r => r.Hash)) != Hash)
            yield return "名单或公示信息与散列值不符 / the list or its head does not give the hash";
        if (printed is not null && !string.Equals(printed, Hash, StringComparison.OrdinalIgnoreCase))
            yield return "散列值与纸质公示不符 / the hash is not the printed one";
        if (Summed() != Sum)
            yield return "文件内容已被改动 / the file was altered";
    }

    private string Summed() => Convert.ToHexStringLower(SHA256.HashData((this with { Sum = "" }).ToBytes()));
}

/// <summary>A row of a notice's file: its hash, and what it says when it is shown.</summary>
/// <param name="Hash">The row's.</param>
/// <param name="Move">Id of the move.</param>
/// <param name="Teacher">Key of the teacher.</param>
/// <param name="From">The post left.</param>
/// <param name="To">The post taken.</param>
/// <param name="Form">Form of exchange.</param>
/// <param name="RelationMoves">Whether the personnel relation moves.</param>
/// <param name="Name">The teacher's name.</param>
/// <param name="Number">The teacher's number.</param>
/// <param name="FromName">The school left.</param>
/// <param name="ToName">The school joined.</param>
/// <param name="Names">The hash of these four as they were put up, which is part of the line; null for a notice from before names were hashed. The four are left out when they have changed since.</param>
internal sealed record NoticeFileRow(
    string Hash, Guid? Move, string? Teacher, Post? From, Post? To, string? Form, bool? RelationMoves, string? Name, string? Number, string? FromName, string? ToName,
    string? Names = null)
{
    /// <summary>The line that is hashed; null for a row that is not shown.</summary>
    [JsonIgnore]
    public string? Line => this is { Move: { } move, Teacher: not null, From: not null, To: not null, Form: not null, RelationMoves: { } relation }
        ? NoticeText.RowLine(new(move, Teacher, From, To, Form, relation, [], 0, 0), Names)
        : null;

    /// <summary>Whether the names are those that were put up. Names beside a line that is not shown, or only some of the four, are nobody's.</summary>
    [JsonIgnore]
    public bool AreNamesSound => this switch
    {
        { Name: null, Number: null, FromName: null, ToName: null } => true,
        { Move: { } move, Line: not null, Name: not null, Number: not null, FromName: not null, ToName: not null } =>
            Names is null || Names == NoticeText.NamesHash(move, new(Name, Number, FromName, ToName)),
        _ => false,
    };

    /// <summary>A row that shows its hash alone.</summary>
    public static NoticeFileRow Hidden(Placement move, NoticeEntry notice) => new(NoticeText.RowHash(notice.LineOf(move)), null, null, null, null, null, null, null, null, null, null);

    /// <summary>A row with all it says.</summary>
    public static NoticeFileRow Shown(Placement move, NoticeEntry notice, RotationState state)
    {
        var hashed = notice.Names.GetValueOrDefault(move.Move);
        var names = hashed is null ? NoticeNames.Of(state, move) : NoticeNames.AsPutUp(state, notice, move);
        return new(
            NoticeText.RowHash(notice.LineOf(move)), move.Move, move.Teacher, move.From, move.To, move.Form, move.RelationMoves,
            names?.Name, names?.Number, names?.FromName, names?.ToName, hashed);
    }
}
