using TeacherNet.Kernel;

namespace TeacherNet.Grains.Tests;

/// <summary>Opens values that tests "sealed" by writing them plainly.</summary>
internal sealed class OpenReveal : IReveal
{
    public static OpenReveal Instance { get; } = new();

    public static Protected<string> Seal(string text, Guid person = default) => new(new(person), text);

    public string? Open(Protected<string> value) => value.Sealed;
}
