using System.Collections.Immutable;

namespace TeacherNet.Grains.Rotation;

/// <summary>One teacher in one cycle.</summary>
public abstract record Candidate
{
    private Candidate()
    {
    }

    /// <summary>Neither nominated nor assessed.</summary>
    public sealed record Unknown : Candidate;

    /// <summary>Nominated or assessed.</summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Teacher">The teacher.</param>
    /// <param name="Origins">Where the candidacy comes from.</param>
    /// <param name="Assessed">The last assessment, or null.</param>
    /// <param name="Withdrawn">True after leaving the cycle.</param>
    /// <param name="Planned">Moves that scenarios plan.</param>
    /// <param name="Bound">The move that is on notice or further, or null.</param>
    /// <param name="Step">How far that move is.</param>
    public sealed record Known(
        string Cycle,
        string Teacher,
        ImmutableSortedSet<string> Origins,
        CandidateAssessment? Assessed,
        bool Withdrawn,
        ImmutableList<MoveRef> Planned,
        MoveRef? Bound,
        CandidateStep Step) : Candidate
    {
        /// <summary>What the teacher wishes for, or null.</summary>
        public WishList? Wishes { get; init; }

        /// <summary>Lines of the cycle's scale that give something; the points are their sum.</summary>
        public Listed<PointLine> Points { get; init; } = [];

        /// <summary>Disputes by id.</summary>
        public ImmutableDictionary<Guid, Dispute> Disputes { get; init; } = ImmutableDictionary<Guid, Dispute>.Empty;

        /// <summary>Values that accepted disputes set, by the code of the rule or of the line of points.</summary>
        public ImmutableSortedDictionary<string, string> Corrections { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

        /// <summary>What the school said of the application or nomination, or null.</summary>
        public Review? SchoolReview { get; init; }

        /// <summary>What the bureau said of it, or null.</summary>
        public Review? BureauReview { get; init; }

        /// <summary>True once the move is ordered: nothing takes the candidate out any more.</summary>
        public bool IsOrdered => Step is CandidateStep.Ordered or CandidateStep.Serving;

        /// <summary>What the rules and the candidate's own wish make of the candidate, or null before an assessment.</summary>
        public string? Standing => Volunteering.StandingOf(Assessed, Origins, SchoolReview, BureauReview);

        /// <summary>Every move that falls away when the candidate drops out.</summary>
        public IEnumerable<MoveRef> Moves => Bound is null ? Planned : Planned.Append(Bound).Distinct();
    }
}

/// <summary>How far a candidate's move is.</summary>
public enum CandidateStep
{
    /// <summary>No move on notice; scenarios may plan some.</summary>
    Open,

    /// <summary>On public notice (公示中).</summary>
    Noticed,

    /// <summary>Ordered (已下令).</summary>
    Ordered,

    /// <summary>Serving at the new post (在岗).</summary>
    Serving,
}

/// <summary>Where a candidacy comes from.</summary>
public static class Origins
{
    /// <summary>By the teacher (个人申请).</summary>
    public const string Applied = "applied";

    /// <summary>By the school (学校推荐).</summary>
    public const string Nominated = "nominated";

    /// <summary>By the bureau (组织选派).</summary>
    public const string Selected = "selected";

    /// <summary>By competition (竞聘).</summary>
    public const string Competed = "competed";

    /// <summary>After a school closed (撤并安置).</summary>
    public const string Placed = "placed";

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<string> All = [Applied, Nominated, Selected, Competed, Placed];
}
