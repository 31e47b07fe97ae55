namespace TeacherNet.Grains.Rotation;

/// <summary>A candidate as lists show it.</summary>
/// <param name="Teacher">Key of the teacher.</param>
/// <param name="Origins">Where the candidacy comes from.</param>
/// <param name="Assessed">The last assessment, or null.</param>
/// <param name="Withdrawn">True after leaving the cycle.</param>
/// <param name="Bound">The move on notice or further, or null.</param>
/// <param name="Step">How far that move is.</param>
public sealed record CandidateEntry(
    string Teacher, Listed<string> Origins, CandidateAssessment? Assessed, bool Withdrawn, MoveRef? Bound, CandidateStep Step)
{
    /// <summary>What the teacher wishes for, or null.</summary>
    public WishList? Wishes { get; init; }

    /// <summary>Lines of the cycle's scale; the teacher's points are their sum.</summary>
    public Listed<PointLine> Points { get; init; } = [];

    /// <summary>Disputes, first raised first.</summary>
    public Listed<DisputeEntry> Disputes { get; init; } = [];

    /// <summary>What the school said of the application or nomination, or null.</summary>
    public ReviewEntry? SchoolReview { get; init; }

    /// <summary>What the bureau said of it, or null.</summary>
    public ReviewEntry? BureauReview { get; init; }

    /// <summary>When the application was handed in last, or the nomination made; null without either.</summary>
    public DateTimeOffset? AppliedAt { get; init; }

    /// <summary>True while the cycle's reviews are over: only what passed counts then.</summary>
    public bool ReviewsOver { get; init; }

    /// <summary>Duty, eligible, volunteer, exempt or not-eligible; null before an assessment.</summary>
    public string? Standing() => Volunteering.StandingOf(Assessed, Origins, SchoolReview?.Review, BureauReview?.Review, ReviewsOver);

    /// <summary>Where the application or nomination is in its review, one of <see cref="ReviewStates"/>; null without either, or after leaving the cycle.</summary>
    public string? ReviewState()
    {
        var isNominated = Origins.Contains(Rotation.Origins.Nominated);
        if (Withdrawn || !(isNominated || Origins.Contains(Rotation.Origins.Applied)))
            return null;
        return (BureauReview ?? SchoolReview)?.Review.Outcome switch
        {
            ReviewOutcomes.Failed => ReviewStates.Failed,
            ReviewOutcomes.Returned => ReviewStates.Returned,
            ReviewOutcomes.Passed when BureauReview is not null => ReviewStates.Passed,
            ReviewOutcomes.Passed => ReviewStates.AtBureau,
            _ => isNominated ? ReviewStates.AtBureau : ReviewStates.AtSchool,
        };
    }

    /// <summary>What decisions on disputes set; the last one counts.</summary>
    public CorrectedValues Corrected()
    {
        var values = new Dictionary<string, string>();
        foreach (var dispute in Disputes)
            if (dispute is { State: DisputeStates.Accepted, Value: { } value })
                values[dispute.About] = value;
        return new(values);
    }

    /// <summary>The wishes that count: none of an application that failed in the review, or had not passed when reviews were over.</summary>
    public WishList? CountedWishes() => Counts() ? Wishes : null;

    /// <summary>True for an application or nomination that counts and was not withdrawn.</summary>
    public bool HasAsked() => ReviewState() is not null && Counts();

    private bool Counts() => Volunteering.Counts(SchoolReview?.Review, BureauReview?.Review, ReviewsOver);
}

/// <summary>A dispute as lists show it; texts stay sealed until the web edge.</summary>
/// <param name="Id">Its id.</param>
/// <param name="By">Who raised it.</param>
/// <param name="About">Code of the rule or of the line of points.</param>
/// <param name="Before">The value as it stood.</param>
/// <param name="Text">What is said.</param>
/// <param name="Evidence">What proves it.</param>
/// <param name="At">When it was raised.</param>
/// <param name="State">One of <see cref="DisputeStates"/>.</param>
public sealed record DisputeEntry(
    Guid Id, string By, string About, DisputedValue Before, Kernel.Protected<string> Text, Kernel.Protected<string>? Evidence, DateTimeOffset At, string State)
{
    /// <summary>Key of the school that raised it; null where no school did, or it was not kept.</summary>
    public string? School { get; init; }

    /// <summary>The value as it stands since it was accepted; null otherwise.</summary>
    public DisputedValue? After { get; init; }

    /// <summary>What was decided, as in <see cref="AcceptDispute"/>.</summary>
    public string? Value { get; init; }

    /// <summary>Why it was decided so.</summary>
    public Kernel.Protected<string>? Grounds { get; init; }

    /// <summary>When it was decided or taken back.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The account that decided.</summary>
    public string? DecidedBy { get; init; }
}

/// <summary>A review as lists show it.</summary>
public sealed record ReviewEntry(Review Review, DateTimeOffset At, string By);
