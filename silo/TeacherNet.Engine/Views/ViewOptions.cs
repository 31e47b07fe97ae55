namespace TeacherNet.Engine.Views;

/// <summary>How views are kept.</summary>
public sealed record ViewOptions
{
    /// <summary>A checkpoint is written after this many events folded.</summary>
    public int CheckpointEvents { get; init; } = 20_000;

    /// <summary>How long a read waits for its view to reach a receipt's position.</summary>
    public TimeSpan AfterPatience { get; init; } = TimeSpan.FromSeconds(2);
}

/// <summary>A scope's log cannot be folded by this program; nothing of it is served until that is mended.</summary>
public sealed class ScopeUnavailableException(string message, Exception inner) : Exception(message, inner);
