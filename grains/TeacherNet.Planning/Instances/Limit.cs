namespace TeacherNet.Planning.Instances;

/// <summary>A bound on how many movers have certain tags and go between certain schools.</summary>
/// <param name="Tags">A mover counts when it has all of them; empty: every mover.</param>
/// <param name="From">Only movers who leave here; null: from anywhere.</param>
/// <param name="To">Only movers who come here; null: to anywhere.</param>
/// <param name="AtLeast">Fewest, inclusive.</param>
/// <param name="AtMost">Most, inclusive.</param>
/// <param name="Hard">Whether it must hold; otherwise its shortfall is the first thing to be made small.</param>
public sealed record Limit(
    string Id, IReadOnlyList<string> Tags, Whereabouts? From, Whereabouts? To, long? AtLeast, long? AtMost, Share? Share, bool Hard);

/// <summary><see cref="D"/> × count ≥ <see cref="N"/> × the movers with the tags <see cref="Of"/> under the same from and to.</summary>
public sealed record Share(long N, long D, IReadOnlyList<string> Of);

/// <summary>One school (index) or all schools of one place; exactly one of the two is given.</summary>
public sealed record Whereabouts(int? School, string? Place)
{
    /// <summary>Whether the school with this index lies here.</summary>
    public bool Covers(Instance instance, int school) => School is { } one ? one == school : instance.Schools[school].Place == Place;
}
