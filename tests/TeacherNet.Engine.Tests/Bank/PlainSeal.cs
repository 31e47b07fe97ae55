using TeacherNet.Engine.Privacy;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Bank;

/// <summary>Seals nothing: the bank has no secrets.</summary>
internal sealed class PlainSeal : IBlobSeal
{
    public static PlainSeal Instance { get; } = new();

    public byte[] Seal(ReadOnlySpan<byte> blob) => blob.ToArray();

    public byte[]? Open(ReadOnlySpan<byte> sealedBlob) => sealedBlob.ToArray();
}

/// <summary>The bank's events hold nothing sealed.</summary>
internal sealed class NothingToReveal : IReveal
{
    public static NothingToReveal Instance { get; } = new();

    public string? Open(Protected<string> value) => throw new InvalidOperationException("The bank seals nothing.");
}
