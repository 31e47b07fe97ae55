using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>The two sides of a partnership, in the order of the scope's name.</summary>
public static class Sides
{
    /// <summary>The region named first.</summary>
    public const string First = "first";

    /// <summary>The region named second.</summary>
    public const string Second = "second";

    /// <summary>The side a region is on, or null when it is none of the two or the scope is no partnership.</summary>
    public static string? Of(ScopeId scope, string region) => scope.Kind == "partnership" && scope.Name.Split('~') is [var first, var second]
        ? region == first ? First : region == second ? Second : null
        : null;
}
