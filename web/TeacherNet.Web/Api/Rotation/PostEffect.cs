using TeacherNet.Grains.Matrix;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>Posts as a plan leaves them.</summary>
internal sealed class PlannedPosts
{
    private readonly PostMatrix matrix;
    private readonly Dictionary<Seat, int> change;

    /// <summary>The matrix with a plan's moves that are not in force yet counted as made.</summary>
    public PlannedPosts(PostMatrix matrix, ScenarioEntry? scenario)
    {
        this.matrix = matrix;
        var moving = scenario?.Standing().Where(m => m.State != MoveState.Effective).Select(m => m.Placement).ToList() ?? [];
        change = moving.Select(m => (Seat: SeatOf(m.To), By: 1)).Concat(moving.Select(m => (Seat: SeatOf(m.From), By: -1)))
            .GroupBy(c => c.Seat).ToDictionary(g => g.Key, g => g.Sum(c => c.By));
    }

    /// <summary>A post's count, and what <paramref name="by"/> more people make of it.</summary>
    public PostEffectBody With(Post post, int by)
    {
        var cell = matrix.Cell(post.School, post.Stage, post.Subject);
        var before = cell.Difference + change.GetValueOrDefault(SeatOf(post));
        return new(
            post.School, matrix.Schools.GetValueOrDefault(post.School)?.Name ?? post.School, post.Stage, post.Subject, cell.Authorised, cell.Staffed, before, before + by);
    }

    private static Seat SeatOf(Post post) => new(post.School, post.Stage, post.Subject);
}

/// <summary>What a move does to a post.</summary>
/// <param name="School">Key of the school.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stage">Stage of the post.</param>
/// <param name="Subject">Subject of the post.</param>
/// <param name="Authorised">Posts.</param>
/// <param name="Staffed">People there now.</param>
/// <param name="Before">Difference with the plan as it is: below 0 is a shortage.</param>
/// <param name="After">Difference with this move as well.</param>
public sealed record PostEffectBody(string School, string Name, string Stage, string Subject, int Authorised, int Staffed, int Before, int After);
