using TeacherNet.Web.Actions.Exemptions;
using TeacherNet.Web.Actions.Teachers;
using TeacherNet.Web.Api.Actions;

namespace TeacherNet.Web.Actions;

/// <summary>Every list with what offices do with many of its rows.</summary>
internal static class ActionHosting
{
    public static void AddActions(this IServiceCollection services)
    {
        services.AddSingleton<ActionRegistry>().AddSingleton<ActionRun>().AddSingleton<ActionUndo>().AddSingleton<ActionProgressBoard>().AddSingleton<ActionDesk>();
        services.AddList<TeacherRows>().AddAction<SelectTeachers>().AddAction<DeselectTeachers>().AddAction<MarkClassTeachers>().AddAction<UnmarkClassTeachers>();
        services.AddList<ExemptionRows>().AddAction<GrantExemptions>().AddAction<RefuseExemptions>();
    }

    private static IServiceCollection AddList<T>(this IServiceCollection services) where T : ActionList => services.AddSingleton<ActionList, T>();

    private static IServiceCollection AddAction<T>(this IServiceCollection services) where T : BulkAction => services.AddSingleton<BulkAction, T>();
}
