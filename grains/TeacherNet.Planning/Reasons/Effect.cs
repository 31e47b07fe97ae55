namespace TeacherNet.Planning.Reasons;

/// <summary>What a decision does to the best plan.</summary>
/// <param name="Before">The levels without it.</param>
/// <param name="After">The levels with it, both proven least.</param>
/// <param name="Changed">How many teachers have another outcome in the plan found, the teacher asked about among them.</param>
public sealed record Effect(IReadOnlyList<long> Before, IReadOnlyList<long> After, int Changed)
{
    /// <summary>The first level that differs, counted from 0; null when the plan is as good.</summary>
    public int? Level
    {
        get
        {
            for (var level = 0; level < Before.Count; level++)
                if (Before[level] != After[level])
                    return level;
            return null;
        }
    }

    /// <summary>By how much that level rises (falls, when negative); 0 when none differs.</summary>
    public long Price => Level is { } level ? After[level] - Before[level] : 0;
}
