using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>Makes a placement of what a form says and of what the views show; whether it may be is the grain's to decide.</summary>
internal static class Placements
{
    private const string Periodic = "F01";

    /// <summary>Null when there is no such teacher.</summary>
    public static Placement? Of(Board board, PlaceBody body)
    {
        var assessed = board.Cycle.Candidates.GetValueOrDefault(body.Teacher)?.Assessed;
        if ((assessed?.Post ?? board.Directory.Find(body.Teacher)?.Post) is not { } from)
            return null;
        var to = new Post(body.School, body.Campus, body.Stage ?? from.Stage, body.Subject ?? from.Subject);
        var effect = board.Posts.With(to, 1);
        return new(
            body.Move, body.Teacher, from, to, body.Form ?? Periodic, body.RelationMoves ?? false,
            [.. Reasons(board, body.Teacher, effect)], effect.Staffed, board.Position);
    }

    private static IEnumerable<string> Reasons(Board board, string teacher, PostEffectBody to)
    {
        if (board.Cycle.Candidates.GetValueOrDefault(teacher)?.Standing() is { } standing)
            yield return standing;
        if (to.Before < 0)
            yield return "shortage";
    }
}

/// <summary>Puts a teacher on a post.</summary>
/// <param name="Move">Random id of the move.</param>
/// <param name="Teacher">Key of the teacher.</param>
/// <param name="School">Key of the school gone to.</param>
/// <param name="Campus">A campus of it.</param>
/// <param name="Stage">Stage there; the teacher's own when left out.</param>
/// <param name="Subject">Subject there; the teacher's own when left out.</param>
/// <param name="Form">Form of exchange; periodic when left out.</param>
/// <param name="RelationMoves">True when the personnel relation moves too.</param>
public sealed record PlaceBody(Guid Move, string Teacher, string School, string? Campus, string? Stage, string? Subject, string? Form, bool? RelationMoves)
{
    /// <summary>A move of the teacher that this one takes the place of, in one commit.</summary>
    public Guid? Replaces { get; init; }
}
