using TeacherNet.Kernel;

namespace TeacherNet.Grains;

/// <summary>Names of people whose key is gone.</summary>
public static class Erased
{
    /// <summary>Shown in place of an erased person's name.</summary>
    public const string Name = "（已删除）";

    /// <summary>The name, or the sign that it was erased.</summary>
    public static string Open(this IReveal reveal, Protected<string> name, string erased = Name) => reveal.Open(name) ?? erased;
}
