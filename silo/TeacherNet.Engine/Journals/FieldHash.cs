using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TeacherNet.Engine.Journals;

/// <summary>SHA-256 over fields, each preceded by its length in bytes as 4 bytes big endian.</summary>
/// <remarks>Small fields are gathered first: a call into the hash for each costs more than the hashing itself.</remarks>
internal ref struct FieldHash(Span<byte> buffer)
{
    private readonly Span<byte> buffer = buffer;
    private IncrementalHash? hash;
    private int filled;

    public void Add(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most + 4 > buffer.Length)
        {
            Add(Encoding.UTF8.GetBytes(text));
            return;
        }
        var target = Room(most + 4);
        var length = Encoding.UTF8.GetBytes(text, target[4..]);
        BinaryPrimitives.WriteInt32BigEndian(target, length);
        filled += length + 4;
    }

    public void Add(long number)
    {
        var target = Room(12);
        BinaryPrimitives.WriteInt32BigEndian(target, 8);
        BinaryPrimitives.WriteInt64BigEndian(target[4..], number);
        filled += 12;
    }

    public void Add(ReadOnlySpan<byte> field)
    {
        var target = Room(4);
        BinaryPrimitives.WriteInt32BigEndian(target, field.Length);
        filled += 4;
        if (field.Length > buffer.Length)
        {
            Flush();
            hash!.AppendData(field);
            return;
        }
        field.CopyTo(Room(field.Length));
        filled += field.Length;
    }

    public byte[] Finish()
    {
        if (hash is null)
            return SHA256.HashData(buffer[..filled]);
        Flush();
        using (hash)
            return hash.GetHashAndReset();
    }

    private Span<byte> Room(int bytes)
    {
        if (buffer.Length - filled < bytes)
            Flush();
        return buffer[filled..];
    }

    private void Flush()
    {
        hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(buffer[..filled]);
        filled = 0;
    }
}
