using TeacherNet.Web.Actions.Accounts;
using TeacherNet.Web.Actions.Activities;
using TeacherNet.Web.Actions.Exchanges;
using TeacherNet.Web.Actions.Exemptions;
using TeacherNet.Web.Actions.Groups;
using TeacherNet.Web.Actions.Lessons;
using TeacherNet.Web.Actions.Rotation;
using TeacherNet.Web.Actions.Schools;
using TeacherNet.Web.Actions.Teachers;
using TeacherNet.Web.Actions.Training;
using TeacherNet.Web.Api.Actions;

namespace TeacherNet.Web.Actions;

/// <summary>Every list with what offices do with many of its rows.</summary>
internal static class ActionHosting
{
    public static void AddActions(this IServiceCollection services)
    {
        services.AddSingleton<ActionRegistry>().AddSingleton<ActionRun>().AddSingleton<ActionUndo>().AddSingleton<ActionProgressBoard>().AddSingleton<ActionDesk>();
        services.AddList<TeacherRows>().AddAction<SelectTeachers>().AddAction<DeselectTeachers>().AddAction<MarkClassTeachers>().AddAction<UnmarkClassTeachers>().AddAction<OpenAccounts>("teachers");
        services.AddList<AccountRows>().AddAction<OpenAccounts>("accounts").AddAction<ReissueCodes>("accounts").AddAction<SuspendAccounts>("accounts").AddAction<ResumeAccounts>("accounts");
        services.AddList<OfficeRows>().AddAction<ReissueCodes>("offices").AddAction<SuspendAccounts>("offices").AddAction<ResumeAccounts>("offices");
        services.AddList<SchoolRows>().AddAction<RateSchools>();
        services.AddList<CandidateRows>().AddAction<WithdrawCandidates>();
        services.AddList<ApplicationRows>().AddAction<PassAtSchool>().AddAction<PassAtBureau>();
        services.AddList<EligibilityRows>().AddAction<NominateTeachers>();
        services.AddList<MoveRows>().AddAction<LockMoves>().AddAction<UnlockMoves>().AddAction<UnplaceMoves>();
        services.AddList<HourRows>().AddAction<VerifyEntries>().AddAction<ReturnEntries>();
        services.AddList<PairingRows>().AddAction<SuspendPairings>().AddAction<ResumePairings>().AddAction<EndPairings>().AddAction<RenewPairings>();
        services.AddList<ActivityRows>().AddAction<AcceptActivities>().AddAction<CancelActivities>();
        services.AddList<LessonRows>().AddAction<CancelLessons>();
        services.AddList<MemberRows>().AddAction<ReleaseMembers>();
        services.AddList<ExemptionRows>().AddAction<GrantExemptions>().AddAction<RefuseExemptions>();
    }

    private static IServiceCollection AddList<T>(this IServiceCollection services) where T : ActionList => services.AddSingleton<ActionList, T>();

    private static IServiceCollection AddAction<T>(this IServiceCollection services, params object[] given) where T : BulkAction =>
        services.AddSingleton<BulkAction>(provider => ActivatorUtilities.CreateInstance<T>(provider, given));
}
