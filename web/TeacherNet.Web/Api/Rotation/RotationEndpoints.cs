namespace TeacherNet.Web.Api.Rotation;

/// <summary>The addresses of a region's rotation.</summary>
internal static class RotationEndpoints
{
    public static void MapRotation(this RouteGroupBuilder region)
    {
        var rotation = region.MapGroup("/rotation").WithTags("rotation");
        rotation.MapCycles();
        rotation.MapCandidates();
        rotation.MapPosts();
        rotation.MapShortages();
        rotation.MapObjections();
        region.MapSchoolMoves();
        rotation.MapScenarios();
        rotation.MapMoves();
    }
}
