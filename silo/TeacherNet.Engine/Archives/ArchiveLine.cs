using System.Text.Json;
using System.Text.Json.Serialization;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Archives;

/// <summary>One line of an archive: a JSON object whose <c>line</c> says what it holds. Bytes are base64, times Unix microseconds.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "line")]
[JsonDerivedType(typeof(Begin), "begin")]
[JsonDerivedType(typeof(Commit), "commit")]
[JsonDerivedType(typeof(End), "log-end")]
[JsonDerivedType(typeof(Side), "row")]
[JsonDerivedType(typeof(Sum), "end")]
internal abstract record ArchiveLine
{
    public const int Format = 1;

    /// <summary>The first line.</summary>
    public sealed record Begin(int Version, Guid Epoch) : ArchiveLine;

    /// <summary>A commit; those of a log follow each other.</summary>
    public sealed record Commit(
        string Scope, long First, Guid Command, string Actor, string TargetKind, string TargetKey, byte[] BodyDigest, long At, byte[] Digest, byte[] Hash, Event[] Events) : ArchiveLine
    {
        public static Commit Of(StoredCommit c) => new(
            c.Scope.Value, c.First, c.Command.Value, c.Actor, c.Target.Kind, c.Target.Key, [.. c.BodyDigest], Microseconds.Of(c.At), [.. c.Digest], [.. c.Hash],
            [.. c.Events.Select(e => new Event(e.Grain.Kind, e.Grain.Key, e.Version, e.Encoded.Name, e.Encoded.Version, e.Encoded.Body.ToArray()))]);

        public StoredCommit ToStored()
        {
            var scope = new ScopeId(Scope);
            return new(
                scope, First, new(Command), Actor, new(scope, TargetKind, TargetKey), [.. BodyDigest], Microseconds.ToTime(At), [.. Digest], [.. Hash],
                [.. Events.Select((e, n) => new StoredEvent(First + n, new(scope, e.Kind, e.Key), e.Version, new(e.Name, e.Shape, e.Body)))]);
        }
    }

    /// <summary>An event of a commit.</summary>
    public sealed record Event(string Kind, string Key, long Version, string Name, int Shape, byte[] Body);

    /// <summary>The end of a log.</summary>
    public sealed record End(string Scope, long Position, byte[] Hash) : ArchiveLine;

    /// <summary>A row stored beside the journal.</summary>
    public sealed record Side(string Table, string Key, byte[] Value) : ArchiveLine;

    /// <summary>The last line: how much there is, and SHA-256 over all bytes before it.</summary>
    public sealed record Sum(long Commits, long Events, long Rows, byte[] Sha256) : ArchiveLine;

    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, ArchiveJson.Default.ArchiveLine), (byte)'\n'];

    /// <exception cref="ArchiveDamagedException">The line is none of an archive.</exception>
    public static ArchiveLine Read(string text, long number)
    {
        try
        {
            return JsonSerializer.Deserialize(text, ArchiveJson.Default.ArchiveLine) ?? throw new ArchiveDamagedException(number, "empty line");
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            throw new ArchiveDamagedException(number, "no line of an archive", wrong);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ArchiveLine))]
internal sealed partial class ArchiveJson : JsonSerializerContext;
