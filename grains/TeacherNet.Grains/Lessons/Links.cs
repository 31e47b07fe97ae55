namespace TeacherNet.Grains.Lessons;

/// <summary>
/// The connections of a live lesson. A receiving end holds time while it and the speaker's end are both connected.
/// Times that run backwards count as standing still.
/// </summary>
/// <param name="Started">When the lesson went live.</param>
/// <param name="Last">The latest time counted.</param>
/// <param name="Ends">All ends, the speaker's first.</param>
public sealed record Links(DateTimeOffset Started, DateTimeOffset Last, Listed<EndLink> Ends)
{
    /// <summary>All ends at the start; those not checked are not connected yet.</summary>
    public static Links Start(IEnumerable<string> receiving, IEnumerable<string> connected, DateTimeOffset at)
    {
        var up = connected.ToHashSet(StringComparer.Ordinal);
        return new(at, at, [.. receiving.Prepend(LessonPlan.SpeakerEnd).Select(id => new EndLink(id, up.Contains(id), TimeSpan.Zero, 0))]);
    }

    /// <summary>True when an end is connected.</summary>
    public bool IsUp(string end) => Ends.Any(e => e.Id == end && e.IsUp);

    /// <summary>An end lost its connection.</summary>
    public Links Dropped(string end, DateTimeOffset at) => Until(at).With(end, e => e with { IsUp = false, Drops = e.Drops + 1 });

    /// <summary>An end is connected again.</summary>
    public Links Resumed(string end, DateTimeOffset at) => Until(at).With(end, e => e with { IsUp = true });

    /// <summary>The time up to an instant counted in.</summary>
    public Links Until(DateTimeOffset at)
    {
        if (at <= Last) return this;
        var passed = at - Last;
        var hasSpeaker = IsUp(LessonPlan.SpeakerEnd);
        return this with { Last = at, Ends = [.. Ends.Select(e => hasSpeaker && e.IsUp ? e with { Held = e.Held + passed } : e)] };
    }

    private Links With(string end, Func<EndLink, EndLink> change) => this with { Ends = [.. Ends.Select(e => e.Id == end ? change(e) : e)] };
}

/// <summary>One end's connection.</summary>
/// <param name="Id">The end.</param>
/// <param name="IsUp">Connected now.</param>
/// <param name="Held">Time held so far.</param>
/// <param name="Drops">How often it lost its connection.</param>
public sealed record EndLink(string Id, bool IsUp, TimeSpan Held, int Drops);

/// <summary>What a receiving end had of a lesson.</summary>
/// <param name="End">The end.</param>
/// <param name="Minutes">Whole minutes held.</param>
/// <param name="Drops">How often it lost its connection.</param>
public sealed record EndHeld(string End, int Minutes, int Drops);
