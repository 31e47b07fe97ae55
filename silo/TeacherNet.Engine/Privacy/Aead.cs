using System.Security.Cryptography;

namespace TeacherNet.Engine.Privacy;

/// <summary>AES-256-GCM with nonce, ciphertext and tag in one block.</summary>
internal static class Aead
{
    public const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain)
    {
        var block = new byte[NonceBytes + plain.Length + TagBytes];
        nonce[..NonceBytes].CopyTo(block);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce[..NonceBytes], plain, block.AsSpan(NonceBytes, plain.Length), block.AsSpan(NonceBytes + plain.Length));
        return block;
    }

    public static byte[] SealRandom(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain)
    {
        Span<byte> nonce = stackalloc byte[NonceBytes];
        RandomNumberGenerator.Fill(nonce);
        return Seal(key, nonce, plain);
    }

    /// <summary>The plain bytes, or null when the block does not open under the key.</summary>
    public static byte[]? Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> block)
    {
        if (block.Length < NonceBytes + TagBytes)
            return null;
        var plain = new byte[block.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(block[..NonceBytes], block[NonceBytes..^TagBytes], block[^TagBytes..], plain);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
