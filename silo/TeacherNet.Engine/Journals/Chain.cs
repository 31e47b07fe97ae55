using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
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
    public static byte[] Digest(ScopeId scope, CommandId command, string actor, GrainId target, ReadOnlySpan<byte> bodyDigest, long microseconds, ReadOnlySpan<StoredEvent> events)
    {
        var hash = new FieldHash(stackalloc byte[4096]);
        Span<byte> id = stackalloc byte[16];
        command.Value.TryWriteBytes(id, bigEndian: true, out _);
        hash.Add(scope.Value);
        hash.Add(id);
        hash.Add(actor);
        hash.Add(target.Kind);
        hash.Add(target.Key);
        hash.Add(bodyDigest);
        hash.Add(microseconds);
        foreach (var e in events)
        {
            hash.Add(e.Grain.Kind);
            hash.Add(e.Grain.Key);
            hash.Add(e.Version);
            hash.Add(e.Encoded.Name);
            hash.Add(e.Encoded.Version);
            hash.Add(e.Encoded.Body.Span);
        }
        return hash.Finish();
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
}
