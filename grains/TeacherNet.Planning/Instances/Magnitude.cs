namespace TeacherNet.Planning.Instances;

/// <summary>The largest numbers an instance may hold, chosen so that no sum of the planner can leave 64 bits and no proof 128.</summary>
/// <remarks>
/// The shortage is the largest level: at most 2^22 posts, each at most 2^20 places short at a weight of at most 2^20, so below 2^62;
/// wishes and distances are at most 2^24 times 2^30. A proof multiplies numbers of at most 2^30 by prices of at most 2^60, fewer than 2^14
/// of them for an option, and adds this up for 2^22 teachers: below 2^126.
/// </remarks>
public static class Magnitude
{
    /// <summary>Largest wish, distance or bound of a count, inclusive.</summary>
    public const long Largest = 1_000_000_000;

    /// <summary>Largest weight, staff or target of a post, inclusive.</summary>
    public const long Staff = 1_000_000;

    /// <summary>Largest number of teachers, posts or schools, inclusive.</summary>
    public const int Entries = 4_000_000;

    /// <summary>Largest number of limits, inclusive.</summary>
    public const int Limits = 4_096;

    /// <summary>Most pairs one teacher may stand in.</summary>
    public const int PairsOfOne = 16;

    /// <summary>Largest number of options of all teachers together, inclusive.</summary>
    public const int Options = 16_000_000;
}
