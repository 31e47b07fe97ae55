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
    public sealed record Registered(
        SchoolFacts Facts, Listed<PostLine> Posts, ImportTrail<SchoolFacts> FactsTrail, ImportTrail<Listed<PostLine>> PostsTrail) : School;
}
