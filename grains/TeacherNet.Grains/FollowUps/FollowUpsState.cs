using System.Collections.Immutable;

namespace TeacherNet.Grains.FollowUps;

/// <summary>The refused follow-ups nobody has mended yet.</summary>
public sealed class FollowUpsState
{
    /// <summary>By key.</summary>
    public Dictionary<string, WaitingStep> Waiting { get; set; } = [];

    /// <summary>What waits for a role, oldest first.</summary>
    public IEnumerable<WaitingStep> For(string role) => Waiting.Values.Where(w => w.Role == role).OrderBy(w => w.Position);
}

/// <summary>One refused follow-up, as its role sees it.</summary>
public sealed record WaitingStep(
    string Key, string Role, string Cause, string Target, string Order, string Code, string? Rule,
    ImmutableArray<FollowUpFact> Facts, DateTimeOffset At, long Position);
