using System.Collections.Immutable;
using TeacherNet.Grains.Imports;

namespace TeacherNet.Grains.Teachers;

/// <summary>A teacher of the region.</summary>
public abstract record Teacher
{
    private Teacher()
    {
    }

    /// <summary>Not in the roster, or taken off it again.</summary>
    public sealed record Unregistered : Teacher;

    /// <summary>In the roster.</summary>
    /// <param name="Facts">As the roster has it, with the present post.</param>
    /// <param name="Postings">From the first known to the present one, which alone may be open.</param>
    /// <param name="Taken">The orders behind postings, by move.</param>
    /// <param name="History">Moves of former years, by id, with the imports that brought or corrected each.</param>
    /// <param name="Trail">Imports of the facts.</param>
    /// <param name="Revealed">Showings of masked values, by id.</param>
    /// <param name="Entries">Every correction, leaving and return as entered, by id.</param>
    /// <param name="Pending">Corrections whose day has not come.</param>
    /// <param name="TakenBack">Corrections and leavings that were taken back.</param>
    /// <param name="Leaving">The leaving that stands, or null.</param>
    /// <param name="HasLeft">True once it took effect.</param>
    public sealed record Registered(
        TeacherFacts Facts,
        ImmutableArray<Posting> Postings,
        ImmutableDictionary<Guid, PostingTaken> Taken,
        ImmutableDictionary<Guid, MoveOnRecord> History,
        ImportTrail<TeacherFacts> Trail,
        ImmutableDictionary<Guid, ValueRevealed> Revealed,
        ImmutableDictionary<Guid, TeacherEvent> Entries,
        ImmutableSortedSet<Guid> Pending,
        ImmutableHashSet<Guid> TakenBack,
        LeavingEntered? Leaving,
        bool HasLeft) : Teacher
    {
        /// <summary>Shares of ties at other schools, by id, as they stand.</summary>
        public ImmutableDictionary<Guid, LinkEntered> Links { get; init; } = ImmutableDictionary<Guid, LinkEntered>.Empty;

        /// <summary>Long leaves that count, oldest first.</summary>
        public Listed<LongLeave> LongLeaves { get; init; } = [];

        /// <summary>The posting that lasts, or the last one of a teacher who left.</summary>
        public Posting Present => Postings[^1];
    }
}
