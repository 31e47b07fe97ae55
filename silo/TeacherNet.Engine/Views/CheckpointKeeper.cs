using System.Buffers.Binary;
using System.IO.Compression;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Storage;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Views;

/// <summary>Seals view states into checkpoints and takes back those that fit the log.</summary>
internal sealed class CheckpointKeeper(ICheckpoints checkpoints, IJournal journal, IBlobSeal seal)
{
    private const int LengthBytes = sizeof(int);
    private const int FastestQuality = 1;
    private const int Window = 22;

    /// <summary>The saved state and its position, or null when none fits this history and this code.</summary>
    public async ValueTask<(object State, long Position)?> LoadAsync(ScopeId scope, ViewKind kind, Head head, CancellationToken cancel)
    {
        if (await checkpoints.LoadAsync(scope, kind.Name, kind.Version, head.Epoch, cancel) is not { } saved
            || saved.Position > head.Position
            || !await FitsAsync(scope, saved, cancel)
            || seal.Open(saved.Body) is not { } packed)
            return null;
        try
        {
            return (kind.Load(Unpack(packed)), saved.Position);
        }
#pragma warning disable CA1031 // Whatever is wrong with a checkpoint, the log has everything it held.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    public ValueTask SaveAsync(ScopeId scope, ViewKind kind, Cursor at, byte[] body) =>
        checkpoints.SaveAsync(scope, kind.Name, kind.Version, at.Epoch, new(at.Position, at.Mark, seal.Seal(Pack(body))), CancellationToken.None);

    private async ValueTask<bool> FitsAsync(ScopeId scope, Checkpoint saved, CancellationToken cancel)
    {
        await foreach (var commit in journal.ReadAsync(scope, saved.Position - 1, cancel))
            return commit.Last == saved.Position && Cursor.MarkOf(commit.Hash.AsSpan()) == saved.Mark;
        return false;
    }

    // Its length goes before it, so that a state of a hundred megabytes is unpacked in one piece and never copied.
    private static byte[] Pack(byte[] body)
    {
        var packed = new byte[LengthBytes + BrotliEncoder.GetMaxCompressedLength(body.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(packed, body.Length);
        return BrotliEncoder.TryCompress(body, packed.AsSpan(LengthBytes), out var written, FastestQuality, Window)
            ? packed[..(LengthBytes + written)]
            : throw new InvalidOperationException("A checkpoint did not fit its greatest length.");
    }

    private static byte[] Unpack(byte[] packed)
    {
        var body = GC.AllocateUninitializedArray<byte>(BinaryPrimitives.ReadInt32LittleEndian(packed));
        return BrotliDecoder.TryDecompress(packed.AsSpan(LengthBytes), body, out var written) && written == body.Length
            ? body
            : throw new InvalidDataException("A checkpoint is not packed as it was.");
    }
}
