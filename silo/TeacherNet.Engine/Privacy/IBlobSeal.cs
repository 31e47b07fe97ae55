namespace TeacherNet.Engine.Privacy;

/// <summary>Seals whole blobs, such as checkpoints, that may hold opened names.</summary>
public interface IBlobSeal
{
    /// <summary>The blob, encrypted and authenticated.</summary>
    byte[] Seal(ReadOnlySpan<byte> blob);

    /// <summary>What was sealed, or null when the bytes are damaged or under another key.</summary>
    byte[]? Open(ReadOnlySpan<byte> sealedBlob);
}
