using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Journals;

/// <summary>
/// The hash chain of a scope. The digest covers what a commit says, without position and epoch, each field
/// preceded by its length; so moving to another store or restoring keeps every hash.
/// </summary>
public static class Chain
{
    /// <summary>The hash before the first commit: 32 zero bytes.</summary>
    public static ImmutableArray<byte> Empty { get; } = [.. new byte[32]];

    /// <summary>SHA-256 over the commit's fields: scope, command, actor, target, body digest, time in Unix microseconds, then each event.</summary>
    public static byte[] Digest(ScopeId scope, CommandId command, string actor, GrainId target, ReadOnlySpan<byte> bodyDigest, long microseconds, IEnumerable<StoredEvent> events)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> id = stackalloc byte[16];
        command.Value.TryWriteBytes(id, bigEndian: true, out _);
        Add(hash, scope.Value);
        Add(hash, id);
        Add(hash, actor);
        Add(hash, target.Kind);
        Add(hash, target.Key);
        Add(hash, bodyDigest);
        Add(hash, microseconds);
        foreach (var e in events)
        {
            Add(hash, e.Grain.Kind);
            Add(hash, e.Grain.Key);
            Add(hash, e.Version);
            Add(hash, e.Encoded.Name);
            Add(hash, e.Encoded.Version);
            Add(hash, e.Encoded.Body.Span);
        }
        return hash.GetHashAndReset();
    }

    /// <summary>SHA-256(previous hash ‖ first position, 8 bytes big endian ‖ digest).</summary>
    public static byte[] Next(ReadOnlySpan<byte> previous, long first, ReadOnlySpan<byte> digest)
    {
        Span<byte> input = stackalloc byte[72];
        previous.CopyTo(input);
        BinaryPrimitives.WriteInt64BigEndian(input[32..], first);
        digest.CopyTo(input[40..]);
        return SHA256.HashData(input);
    }

    private static void Add(IncrementalHash hash, string text)
    {
        Span<byte> utf8 = stackalloc byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        Add(hash, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        Add(hash, bytes);
    }

    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> field)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
        hash.AppendData(length);
        hash.AppendData(field);
    }
}
