using System.Globalization;

namespace TeacherNet.Engine.Journals;

/// <summary>A place in a scope's history that is recognised again, or not.</summary>
/// <param name="Epoch">The history.</param>
/// <param name="Position">Of the last event seen.</param>
/// <param name="Mark">The first 8 bytes of the chain hash there, in lower-case hexadecimal.</param>
public sealed record Cursor(Guid Epoch, long Position, string Mark)
{
    /// <summary>The cursor at a head.</summary>
    public static Cursor At(Head head) => new(head.Epoch, head.Position, MarkOf(head.Hash.AsSpan()));

    /// <summary>The mark of a chain hash.</summary>
    public static string MarkOf(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash[..8]);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Epoch:N}.{Position}.{Mark}");
}
