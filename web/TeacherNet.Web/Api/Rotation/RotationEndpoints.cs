using TeacherNet.Web.Api.Notices;
using TeacherNet.Web.Api.Rotation.Plans;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>The addresses of a region's rotation.</summary>
internal static class RotationEndpoints
{
    public static void MapRotation(this RouteGroupBuilder region)
    {
        var rotation = region.MapGroup("/rotation").WithTags("rotation");
        rotation.MapCycles();
        rotation.MapPhases();
        rotation.MapCandidates();
        rotation.MapWishes();
        rotation.MapCases();
        rotation.MapDisputes();
        rotation.MapReviews();
        rotation.MapPosts();
        rotation.MapShortages();
        rotation.MapObjections();
        region.MapSchoolMoves();
        rotation.MapScenarios();
        rotation.MapMoves();
        rotation.MapLimits();
        rotation.MapPlans();
        rotation.MapNotices();
        rotation.MapAlternatives();
        rotation.MapComparison();
    }
}
