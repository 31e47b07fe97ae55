using TeacherNet.Grains.Regions;

namespace TeacherNet.Grains.Rotation;

/// <summary>A cycle as pages show it.</summary>
public sealed class CycleEntry
{
    /// <summary>The grain's key.</summary>
    public required string Key { get; set; }

    /// <summary>The year in whose September the school year begins.</summary>
    public required int SchoolYear { get; set; }

    /// <summary>Version of the frozen policy; 0 for the default one.</summary>
    public required int PolicyVersion { get; set; }

    /// <summary>The frozen rules.</summary>
    public required Listed<PolicyRule> Rules { get; set; }

    /// <summary>The day to which service is counted.</summary>
    public required DateOnly CutOff { get; set; }

    /// <summary>The log position at which it was opened.</summary>
    public required long OpenedAt { get; set; }

    /// <summary>Phases in order.</summary>
    public required List<PhaseEntry> Phases { get; set; }

    /// <summary>The eligibility notice published last, or null.</summary>
    public EligibilityNotice? Eligibility { get; set; }

    /// <summary>True once given up.</summary>
    public bool Cancelled { get; set; }

    /// <summary>True once anything is ordered.</summary>
    public bool OrdersIssued { get; set; }

    /// <summary>Candidates by teacher.</summary>
    public Dictionary<string, CandidateEntry> Candidates { get; set; } = [];

    /// <summary>Keys of the scenarios, first drafted first.</summary>
    public List<string> Scenarios { get; set; } = [];

    /// <summary>Key of the scenario touched last.</summary>
    public string? Current { get; set; }

    /// <summary>What happened last, newest last.</summary>
    public List<EventLine> Lines { get; set; } = [];

    /// <summary>The code of the phase the cycle is in: the last open one, else the next ahead, else the last.</summary>
    public string Phase() =>
        (Phases.LastOrDefault(p => p.State == PhaseState.Open) ?? Phases.FirstOrDefault(p => p.State == PhaseState.Ahead) ?? Phases[^1]).Code;

    /// <summary>Whether reviews were made and are over; not before they began, nor in a cycle without them.</summary>
    public bool ReviewsOver() => Phases.Any(p => p is { Code: Rotation.Phases.Review, State: PhaseState.Closed });

    internal void Set(string phase, Func<PhaseEntry, PhaseEntry> change)
    {
        var at = Phases.FindIndex(p => p.Code == phase);
        Phases[at] = change(Phases[at]);
        if (phase == Rotation.Phases.Review && ReviewsOver() is var over)
            foreach (var teacher in Candidates.Keys.ToList())
                Candidates[teacher] = Candidates[teacher] with { ReviewsOver = over };
    }
}

/// <summary>A phase: opens inclusive, closes exclusive, local time.</summary>
public sealed record PhaseEntry(string Code, DateTime Opens, DateTime Closes, PhaseState State);

/// <summary>Something that happened; equal things in a row are one line with a count.</summary>
/// <param name="Position">The log position of the last of them.</param>
/// <param name="At">When the last of them was recorded.</param>
/// <param name="Actor">Who: an account's key, or <c>system/</c> and a name.</param>
/// <param name="What">The event's stored name.</param>
/// <param name="About">Whom or what the last one was about.</param>
/// <param name="Count">How many.</param>
public sealed record EventLine(long Position, DateTimeOffset At, string Actor, string What, string About, int Count);
