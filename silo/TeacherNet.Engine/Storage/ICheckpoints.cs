using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Storage;

/// <summary>Rebuildable copies of view states. Losing all of them costs time and nothing else.</summary>
public interface ICheckpoints
{
    /// <summary>The checkpoint of a view, or null when the one kept is of another code version or epoch, or damaged.</summary>
    ValueTask<Checkpoint?> LoadAsync(ScopeId scope, string view, int version, Guid epoch, CancellationToken cancel);

    /// <summary>Stores a checkpoint in place of the view's earlier one, of whatever version and epoch.</summary>
    ValueTask SaveAsync(ScopeId scope, string view, int version, Guid epoch, Checkpoint checkpoint, CancellationToken cancel);

    /// <summary>Removes every checkpoint of a scope, as when a person is erased.</summary>
    ValueTask ForgetAsync(ScopeId scope, CancellationToken cancel);
}

/// <summary>A view's state at a position, sealed by the caller.</summary>
/// <param name="Position">Of the last event folded.</param>
/// <param name="Mark">The chain hash mark there; must fit the log for the checkpoint to be used.</param>
/// <param name="Body">The state.</param>
public sealed record Checkpoint(long Position, string Mark, byte[] Body)
{
    /// <summary>SHA-256 over all of it, by which a store knows that what it reads is what it wrote.</summary>
    public byte[] Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> position = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(position, Position);
        hash.AppendData(position);
        hash.AppendData(Encoding.UTF8.GetBytes(Mark));
        hash.AppendData(Body);
        return hash.GetHashAndReset();
    }
}
