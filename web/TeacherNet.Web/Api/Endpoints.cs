namespace TeacherNet.Web.Api;

/// <summary>Every address of the API, one line a noun.</summary>
internal static class Endpoints
{
    public static void MapApi(this WebApplication app)
    {
        app.MapHealth();
        app.MapFallback("/api/{**rest}", () => Problems.Of("request.unknown")).AllowAnonymous().ExcludeFromDescription();
    }
}
