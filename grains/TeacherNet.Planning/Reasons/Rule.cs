namespace TeacherNet.Planning.Reasons;

/// <summary>What kind of hard rule.</summary>
public enum RuleKind
{
    /// <summary>The fewest teachers of a post.</summary>
    Floor,

    /// <summary>The most teachers of a post.</summary>
    Ceiling,

    /// <summary>The most teachers a school may lose.</summary>
    MaxOut,

    /// <summary>The most teachers a school may receive.</summary>
    MaxIn,

    /// <summary>A hard limit.</summary>
    Limit,

    /// <summary>A pair that stays together.</summary>
    Together,

    /// <summary>A lock.</summary>
    Lock,
}

/// <summary>One named hard rule of an instance.</summary>
/// <param name="Index">Of the post, school, limit, pair or lock in the instance's list.</param>
public readonly record struct Rule(RuleKind Kind, int Index) : IComparable<Rule>
{
    /// <inheritdoc/>
    public int CompareTo(Rule other) => (Kind, Index).CompareTo((other.Kind, other.Index));

    /// <summary>Whether <paramref name="left"/> is listed before <paramref name="right"/>.</summary>
    public static bool operator <(Rule left, Rule right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(Rule left, Rule right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is listed after <paramref name="right"/>.</summary>
    public static bool operator >(Rule left, Rule right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_GreaterThan"/>
    public static bool operator >=(Rule left, Rule right) => left.CompareTo(right) >= 0;
}
