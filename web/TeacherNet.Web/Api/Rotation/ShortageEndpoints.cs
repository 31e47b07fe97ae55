using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Matrix;
using TeacherNet.Grains.Rotation;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>Where a region is short of people today, and what the plan of the cycle under way makes of it.</summary>
internal static class ShortageEndpoints
{
    private const int Shown = 10;

    public static void MapShortages(this RouteGroupBuilder rotation)
    {
        rotation.MapGet("/shortages", Read).Needs(AccessKind.Query, "rotation-posts").WithName("regionShortages");
        rotation.MapWorkbook("/shortages", Read, "rotation-posts", RotationBooks.Worst).WithName("regionShortagesWorkbook");
    }

    private static Ok<ShortagesBody> Read(ReadCall call) => TypedResults.Ok(call.Views.Read<RotationState, PostMatrix, ShortagesBody>((state, matrix) =>
    {
        var cycle = state.UnderWay();
        var plan = cycle is null ? null : state.Current(cycle);
        var posts = new PlannedPosts(matrix, plan);
        var today = Shortages.Worst(matrix, null, int.MaxValue);
        return new(
            call.Today, cycle?.Key, plan?.Name, today.Sum(s => s.Missing), Shortages.Worst(matrix, plan, int.MaxValue).Sum(s => s.Missing), today.Length,
            [.. today.Take(Shown).Select(s => posts.With(new(s.School, null, s.Stage, s.Subject), 0) with { Before = -s.Missing })]);
    }));
}

/// <summary>Posts short of people.</summary>
/// <param name="AsOf">Today.</param>
/// <param name="Cycle">Key of the cycle under way; null without one.</param>
/// <param name="Plan">Name of its plan; null without one.</param>
/// <param name="Before">Missing people as posts are staffed today.</param>
/// <param name="After">Missing people once the plan is carried out; the same without a plan.</param>
/// <param name="Total">Posts short of people today.</param>
/// <param name="Worst">The ten worst today; <c>before</c> without the plan, <c>after</c> with it.</param>
public sealed record ShortagesBody(DateOnly AsOf, string? Cycle, string? Plan, int Before, int After, int Total, ImmutableArray<PostEffectBody> Worst);
