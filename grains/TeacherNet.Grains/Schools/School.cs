using System.Collections.Immutable;
using TeacherNet.Grains.Imports;

namespace TeacherNet.Grains.Schools;

/// <summary>A school or other unit of the region.</summary>
public abstract record School
{
    private School()
    {
    }

    /// <summary>Not in the list, or taken off it again.</summary>
    public sealed record Unregistered : School;

    /// <summary>In the list.</summary>
    /// <param name="Facts">As the list has it.</param>
    /// <param name="Posts">Authorised posts, by stage then subject; none with a count of 0.</param>
    /// <param name="FactsTrail">Imports of the facts.</param>
    /// <param name="PostsTrail">Imports of the posts.</param>
    /// <param name="Entries">Every correction, post count, closing and reopening as entered, by id.</param>
    /// <param name="Pending">Corrections and counts whose day has not come.</param>
    /// <param name="TakenBack">Entries that were taken back.</param>
    /// <param name="Closing">The closing that stands, or null.</param>
    /// <param name="IsClosed">True once it took effect.</param>
    public sealed record Registered(
        SchoolFacts Facts, Listed<PostLine> Posts, ImportTrail<SchoolFacts> FactsTrail, ImportTrail<Listed<PostLine>> PostsTrail,
        ImmutableDictionary<Guid, SchoolEvent> Entries, ImmutableSortedSet<Guid> Pending, ImmutableHashSet<Guid> TakenBack, ClosingEntered? Closing, bool IsClosed) : School
    {
        /// <summary>Rooms for teachers; null while nobody counted them.</summary>
        public int? Rooms { get; init; }
    }
}
