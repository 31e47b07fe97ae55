namespace TeacherNet.Grains.Terms;

/// <summary>One line of a hand-over list.</summary>
/// <param name="Code">From <c>HandOverItems</c>, or the county's own words.</param>
/// <param name="Side">Who ticks it: one of <see cref="HandOverSides"/>.</param>
public sealed record HandOverItem(string Code, string Side);

/// <summary>Who sees to a line of a hand-over list.</summary>
public static class HandOverSides
{
    /// <summary>The school left.</summary>
    public const string From = "from";

    /// <summary>The school joined.</summary>
    public const string To = "to";

    /// <summary>The teacher.</summary>
    public const string Teacher = "teacher";

    /// <summary>All of them.</summary>
    public static readonly System.Collections.Immutable.ImmutableArray<string> All = [From, To, Teacher];
}
