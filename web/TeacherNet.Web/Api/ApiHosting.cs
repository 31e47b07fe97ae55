using TeacherNet.Engine.Journals;
using TeacherNet.Web.Actions;
using TeacherNet.Web.Api.Accounts;
using TeacherNet.Web.Api.CheckIns;
using TeacherNet.Web.Api.Imports;
using TeacherNet.Web.Api.Lessons;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Imports.Taking;
using TeacherNet.Web.Plans;

namespace TeacherNet.Web.Api;

/// <summary>What the API needs.</summary>
internal static class ApiHosting
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddOpenApiDocument();
        services.AddEndpointsApiExplorer();
        services.AddSingleton<SlipMaker>();
        services.AddSingleton<CheckInCodes>();
        services.AddSingleton<CheckInTries>();
        services.AddSingleton(s => new GrainStates(s.GetRequiredService<IJournal>(), s.GetRequiredService<Node>().Codec));
        services.AddSingleton<PastMatrix>();
        services.AddSingleton<Importer>();
        services.AddActions();
        services.AddSingleton<ImportUndo>();
        services.AddSingleton<ImportProgressBoard>();
        services.AddSingleton<PlanDesk>();
        services.AddSingleton<LessonWatch>();
        services.AddHostedService(s => s.GetRequiredService<LessonWatch>());
    }
}
