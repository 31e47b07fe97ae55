namespace TeacherNet.Engine;

/// <summary>Limits of an engine; the defaults are those of the design.</summary>
public sealed record EngineOptions
{
    /// <summary>Commands that may wait at one grain.</summary>
    public int Mailbox { get; init; } = 128;

    /// <summary>Groups that may be on their way to the store at once, each of other scopes. A store with one writer gains nothing by more than one.</summary>
    public int Committers { get; init; } = 1;

    /// <summary>Groups of one committer that may be on their way at once. More than one is for a store that works the next group out while it stores the first.</summary>
    public int GroupsUnderway { get; init; } = 1;

    /// <summary>Commits that may wait at a committer.</summary>
    public int CommitterQueue { get; init; } = 4096;

    /// <summary>Commits in one group at most.</summary>
    public int GroupLimit { get; init; } = 1024;

    /// <summary>A group takes no further commit once it holds this many events.</summary>
    public int GroupEvents { get; init; } = 8192;

    /// <summary>Clashes after which a command over several grains runs alone in the committer.</summary>
    public int ClashesBeforeAlone { get; init; } = 3;

    /// <summary>Clashes after which a command is refused as <c>engine.contended</c>.</summary>
    public int ClashesBeforeRefusal { get; init; } = 8;

    /// <summary>An activation that was not used for this long is dropped.</summary>
    public TimeSpan IdleAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>What a busy answer asks the client to wait.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a failed store is asked what became of a command before the answer is unknown.</summary>
    public int LookupAttempts { get; init; } = 3;

    /// <summary>The pause between two such questions.</summary>
    public TimeSpan LookupPause { get; init; } = TimeSpan.FromMilliseconds(200);
}
