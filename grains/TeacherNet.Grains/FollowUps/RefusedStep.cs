namespace TeacherNet.Grains.FollowUps;

/// <summary>A refused follow-up: what a decision about it needs.</summary>
public abstract record RefusedStep
{
    private RefusedStep()
    {
    }

    /// <summary>Nothing was refused.</summary>
    public sealed record None : RefusedStep;

    /// <summary>Waits for somebody.</summary>
    public sealed record Waiting : RefusedStep;

    /// <summary>Was mended.</summary>
    public sealed record Resolved : RefusedStep;
}
