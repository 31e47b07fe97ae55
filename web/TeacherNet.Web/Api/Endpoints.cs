using TeacherNet.Web.Api.Accounts;
using TeacherNet.Web.Api.Actions;
using TeacherNet.Web.Api.Activities;
using TeacherNet.Web.Api.Audit;
using TeacherNet.Web.Api.CheckIns;
using TeacherNet.Web.Api.Codes;
using TeacherNet.Web.Api.Desks;
using TeacherNet.Web.Api.Exchanges;
using TeacherNet.Web.Api.Exemptions;
using TeacherNet.Web.Api.FollowUps;
using TeacherNet.Web.Api.Groups;
using TeacherNet.Web.Api.Imports;
using TeacherNet.Web.Api.Lessons;
using TeacherNet.Web.Api.Policies;
using TeacherNet.Web.Api.Notices;
using TeacherNet.Web.Api.Records;
using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Api.Schools;
using TeacherNet.Web.Api.Teachers;
using TeacherNet.Web.Api.Terms;
using TeacherNet.Web.Api.Training;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Api;

/// <summary>Every address of the API, one line a noun.</summary>
internal static class Endpoints
{
    public static void MapApi(this WebApplication app)
    {
        app.MapHealth();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        var api = app.MapGroup("/api/v1").WithBodyChecks();
        api.MapSession();
        api.MapActivation();
        api.MapCodes();
        MapRegion(api.MapGroup("/region/{region}").WithListETags());
        MapPartnership(api.MapGroup("/partnership/{partnership}").WithListETags());
        app.MapFallback("/api/{**rest}", context => Problems.Of("request.unknown").ExecuteAsync(context)).AllowAnonymous().ExcludeFromDescription();
    }

    private static void MapRegion(RouteGroupBuilder region)
    {
        region.MapEvents("region");
        region.MapLiveDocuments("region");
        region.MapFollowUps("region");
        region.MapNode();
        region.MapDesk("region");
        region.MapMetrics("region");
        region.MapTeachers();
        region.MapMoveRecords();
        region.MapAccounts();
        region.MapSchools();
        region.MapImports("region");
        region.MapActions("region");
        region.MapPolicy();
        region.MapRotation();
        region.MapExemptions();
        region.MapTerms();
        region.MapRecords();
        region.MapReport();
        region.MapDocuments();
        region.MapGroups();
        region.MapActivities("region");
        region.MapCheckIns("region");
        region.MapLessons("region");
        region.MapTraining();
    }

    private static void MapPartnership(RouteGroupBuilder partnership)
    {
        partnership.MapEvents("partnership");
        partnership.MapLiveDocuments("partnership");
        partnership.MapFollowUps("partnership");
        partnership.MapDesk("partnership");
        partnership.MapMetrics("partnership");
        partnership.MapImports("partnership");
        partnership.MapActions("partnership");
        partnership.MapPairings();
        partnership.MapSentence();
        partnership.MapActivities("partnership");
        partnership.MapCheckIns("partnership");
        partnership.MapLessons("partnership");
    }
}
