using System.Security.Cryptography;
using System.Text;

namespace TeacherNet.Kernel;

/// <summary>The client's name for one command: the same id again answers the first receipt.</summary>
public readonly record struct CommandId(Guid Value)
{
    private static readonly Guid FollowUps = new("6f0c7e1a-52b6-5d0e-9a63-7d0f8f0f5c1b");

    /// <summary>
    /// The id of a follow-up: UUIDv5 (RFC 9562) over reactor, causing command, ordinal and step,
    /// so that the same cause always yields the same id, whatever happened between.
    /// </summary>
    public static CommandId Following(string reactor, CommandId cause, int ordinal, int step) =>
        Named($"{reactor}\n{cause.Value:D}\n{ordinal}\n{step}");

    /// <summary>UUIDv5 of a name in the namespace of follow-ups.</summary>
    public static CommandId Named(string name)
    {
        Span<byte> input = stackalloc byte[16 + Encoding.UTF8.GetMaxByteCount(name.Length)];
        FollowUps.TryWriteBytes(input, bigEndian: true, out _);
        var length = 16 + Encoding.UTF8.GetBytes(name, input[16..]);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 9562 fixes SHA-1 for version 5; it names things here and protects nothing.
        SHA1.HashData(input[..length], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(new Guid(hash[..16], bigEndian: true));
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
