using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Rotation;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>Who leaves a school and who comes, as published. A draft is the coordinators' own business.</summary>
internal static class SchoolMoveEndpoints
{
    public static void MapSchoolMoves(this RouteGroupBuilder region)
    {
        region.MapGet("/schools/{school}/rotation", Read).WithTags("rotation").Needs(AccessKind.Query, "school-rotation").WithName("schoolRotation");
        region.MapWorkbook("/schools/{school}/rotation", Read, "school-rotation", RotationBooks.OfSchool).WithTags("rotation").WithName("schoolRotationWorkbook");
    }

    private static Ok<SchoolRotationBody> Read(ReadCall call, string school) => TypedResults.Ok(call.Views.Read<RotationState, SchoolRotationBody>(state =>
    {
        var cycle = state.UnderWay();
        ImmutableArray<SchoolMoveBody> moves = cycle is null ? [] :
        [
            .. from plan in cycle.Scenarios.Select(s => state.Scenarios[s])
               where plan.Notice is not null
               from move in plan.Standing()
               where move.Placement.From.School == school || move.Placement.To.School == school
               select Line(state, plan, move, school),
        ];
        return new(cycle?.SchoolYear, [.. moves.Where(m => m.Leaves)], [.. moves.Where(m => !m.Leaves)]);
    }));

    private static SchoolMoveBody Line(RotationState state, ScenarioEntry plan, MoveEntry move, string school)
    {
        var (placement, leaves) = (move.Placement, move.Placement.From.School == school);
        var order = move.IsOrdered() ? plan.Orders.LastOrDefault() : null;
        var teacher = state.Teacher(placement.Teacher);
        return new(
            placement.Move, teacher.Name, teacher.Number, leaves, state.School(leaves ? placement.To.School : placement.From.School), placement.To.Stage, placement.To.Subject,
            move.State.ToString().ToLowerInvariant(), plan.Notice!.Until, order?.Document, order?.Effective);
    }
}

/// <summary>Who leaves and who comes in the cycle under way.</summary>
/// <param name="SchoolYear">The cycle's; null without one.</param>
/// <param name="Leaving">By moves on notice or further.</param>
/// <param name="Coming">Likewise.</param>
public sealed record SchoolRotationBody(int? SchoolYear, ImmutableArray<SchoolMoveBody> Leaving, ImmutableArray<SchoolMoveBody> Coming);

/// <summary>Someone who leaves a school or comes to it.</summary>
/// <param name="Leaves">False for someone who comes.</param>
/// <param name="OtherName">The other school.</param>
/// <param name="State"><c>noticed</c>, <c>ordered</c> or <c>effective</c>.</param>
/// <param name="NoticeUntil">The notice's last day.</param>
/// <param name="Document">The order's number, once ordered.</param>
/// <param name="Effective">First day at the new post, once ordered.</param>
public sealed record SchoolMoveBody(
    Guid Id, string Name, string Number, bool Leaves, string OtherName, string Stage, string Subject, string State, DateOnly NoticeUntil, string? Document, DateOnly? Effective);
