using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Codec;

/// <summary>Answers as bytes, for engines whose grains are in another process.</summary>
public static class AnswerCodec
{
    /// <summary>The answer to one command as bytes.</summary>
    /// <exception cref="ArgumentException">The answer is a batch's; batches do not travel.</exception>
    public static byte[] Encode(Answer answer) => JsonSerializer.SerializeToUtf8Bytes(Wire(answer), AnswerJson.Default.AnswerWire);

    /// <summary>The answer inside.</summary>
    /// <exception cref="JsonException">The bytes are no answer.</exception>
    public static Answer Decode(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, AnswerJson.Default.AnswerWire) switch
    {
        { Receipt: { } r } => new Answer.Accepted(new(ScopeId.Parse(r.Scope), r.Epoch, r.Position, r.Version, r.Changed, r.Repeated)),
        { Refusal: { } r } => new Answer.Refused(new(r.Code, r.Rule, r.Fields, r.Facts)),
        { RetryAfter: { } wait } => new Answer.Busy(wait),
        { Unknown: true } => new Answer.Unknown(),
        _ => throw new JsonException("These bytes are no answer."),
    };

    private static AnswerWire Wire(Answer answer) => answer switch
    {
        Answer.Accepted { Receipt: var r } => new() { Receipt = new(r.Scope.Value, r.Epoch, r.Position, r.Version, r.Changed, r.Repeated) },
        Answer.Refused { Refusal: var r } => new() { Refusal = new(r.Code, r.Rule, r.Fields, r.Facts) },
        Answer.Busy busy => new() { RetryAfter = busy.RetryAfter },
        Answer.Unknown => new() { Unknown = true },
        Answer.BatchRefused => throw new ArgumentException("The answer to a batch does not travel.", nameof(answer)),
        _ => throw new UnreachableException($"{answer.GetType().Name} is no answer."),
    };
}

/// <summary>One of its parts is there.</summary>
internal sealed record AnswerWire
{
    public ReceiptWire? Receipt { get; init; }

    public RefusalWire? Refusal { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public bool Unknown { get; init; }
}

internal sealed record ReceiptWire(string Scope, Guid Epoch, long Position, long Version, int Changed, bool Repeated);

internal sealed record RefusalWire(string Code, string? Rule, ImmutableArray<string> Fields, ImmutableDictionary<string, string> Facts);

[JsonSerializable(typeof(AnswerWire))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
internal sealed partial class AnswerJson : JsonSerializerContext;
