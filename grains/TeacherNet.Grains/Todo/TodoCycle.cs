namespace TeacherNet.Grains.Todo;

/// <summary>What of a rotation cycle tells what waits.</summary>
public sealed class TodoCycle
{
    /// <summary>The year in whose September the school year begins.</summary>
    public required int SchoolYear { get; set; }

    /// <summary>The log position at which it was opened.</summary>
    public required long OpenedAt { get; set; }

    /// <summary>When each phase closes, local time, by code.</summary>
    public required Dictionary<string, DateTime> Closes { get; set; }

    /// <summary>Codes of the phases that are open.</summary>
    public HashSet<string> Open { get; set; } = [];

    /// <summary>True once given up.</summary>
    public bool Cancelled { get; set; }

    /// <summary>Teachers nominated by a school.</summary>
    public HashSet<string> Nominated { get; set; } = [];
}

/// <summary>What of a plan tells what waits.</summary>
/// <param name="Cycle">Key of its cycle.</param>
/// <param name="Moves">Moves placed and not taken out.</param>
/// <param name="IsPublished">True once on notice.</param>
/// <param name="Since">When it was last changed.</param>
public sealed record TodoPlan(string Cycle, int Moves, bool IsPublished, DateTimeOffset Since)
{
    /// <summary>The notice's last day; null for a draft.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What leaders said of it as it stands: true for approved, false for sent back, null for nothing.</summary>
    public bool? IsApproved { get; init; }

    /// <summary>A draft that places somebody.</summary>
    public bool IsReady => !IsPublished && Moves > 0;
}
