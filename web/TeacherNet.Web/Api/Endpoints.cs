using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Api;

/// <summary>Every address of the API, one line a noun.</summary>
internal static class Endpoints
{
    public static void MapApi(this WebApplication app)
    {
        app.MapHealth();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        var api = app.MapGroup("/api/v1");
        api.MapSession();
        MapRegion(api.MapGroup("/region/{region}").WithListETags());
        MapPartnership(api.MapGroup("/partnership/{partnership}").WithListETags());
        app.MapFallback("/api/{**rest}", () => Problems.Of("request.unknown")).AllowAnonymous().ExcludeFromDescription();
    }

    private static void MapRegion(RouteGroupBuilder region)
    {
        region.MapEvents("region");
        region.MapLiveDocuments("region");
        region.MapMetrics("region");
    }

    private static void MapPartnership(RouteGroupBuilder partnership)
    {
        partnership.MapEvents("partnership");
        partnership.MapLiveDocuments("partnership");
        partnership.MapMetrics("partnership");
    }
}
