using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Identity;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;

namespace TeacherNet.Web.Api.CheckIns;

/// <summary>Teachers check themselves in to activities by the code shown there.</summary>
internal static class CheckInEndpoints
{
    public static void MapCheckIns(this RouteGroupBuilder scope, string kind)
    {
        var tagged = scope.MapGroup("").WithTags("check-ins");
        tagged.MapGet("/check-ins", ReadOpenAsync).About(OwnTarget).Needs(AccessKind.Query, "open-check-ins").WithoutETag().WithName($"{kind}OpenCheckIns");
        tagged.MapGet("/activities/{activity}/check-in-code", ReadCode).About(Boards.ActivityTarget).Needs(AccessKind.Query, "check-in-code").WithoutETag().WithName($"{kind}CheckInCode");
        tagged.MapPost("/activities/{activity}/check-in", CheckInAsync).About(OwnTarget).NeedsCommand(typeof(CheckIn)).WithName($"{kind}OwnCheckIn");
    }

    private static Results<Ok<CheckInCodeBody>, ProblemResult> ReadCode(ReadCall call, string activity, HttpRequest request, CheckInCodes codes, ScopeTime time)
    {
        if (Find(call.Views, activity) is not { } item)
            return Problems.Of("activity.not-planned");
        if (CheckInWindow.Refuse(item.Facts, call.Scope, time) is { } refused)
            return refused;
        var now = time.Now;
        var code = codes.At(call.Scope, activity, now);
        var link = $"{request.Scheme}://{request.Host}/check-in?scope={Uri.EscapeDataString(call.Scope.Value)}&activity={Uri.EscapeDataString(activity)}&code={code}";
        var left = (int)Math.Ceiling((CheckInCodes.ReplacedAt(now) - now).TotalSeconds);
        return TypedResults.Ok(new CheckInCodeBody(code, QrPicture.Of(link), left, CheckInCodes.ValidUntil(now)));
    }

    private static async Task<Ok<OpenCheckInsBody>> ReadOpenAsync(ReadCall call, ViewHost views, ScopeTime time)
    {
        var person = await PersonAsync(views, call.User, call.Scope);
        return TypedResults.Ok(Boards.Activities<OpenCheckInsBody>(call.Views, (board, nameOf) => new(
        [
            .. from activity in board.ByKey
               let facts = activity.Value.Facts
               let own = person is null ? null : RowOf(activity.Value, person.Person)
               where CheckInWindow.Refuse(facts, call.Scope, time) is null || (own is not null && facts.On == call.Today)
               orderby facts.State != ActivityStates.List[ActivityState.Live].Code, facts.Number
               select new OpenCheckInBody(activity.Key, facts.Number, facts.Kind, facts.State, nameOf(facts.HeldFor), own is not null, own?.At),
        ])));
    }

    private static async Done CheckInAsync(CommandCall call, string activity, OwnCheckInBody body, ViewHost views, CheckInCodes codes, CheckInTries tries, ScopeTime time)
    {
        if (await PersonAsync(views, call.User, call.Scope) is not { } person)
            return Problems.Of("activity.check-in-not-teacher");
        if (Find(call.Views, activity) is not { } item)
            return Problems.Of("activity.not-planned");
        var isPresent = Boards.Activities(call.Views, (_, _) => RowOf(item, person.Person)) is not null;
        if (!isPresent && RefuseCode(call, activity, item.Facts, body.Code, codes, tries, time) is { } refused)
            return refused;
        return await call.AskAsync(ActivityGrain.Kind, activity, new CheckIn($"self-{person.Person.Value:N}", person, AttendanceRoles.List[AttendanceRole.Trainee].Code));
    }

    private static ProblemResult? RefuseCode(CommandCall call, string activity, ActivityFacts facts, string code, CheckInCodes codes, CheckInTries tries, ScopeTime time)
    {
        if (CheckInWindow.Refuse(facts, call.Scope, time) is { } closed)
            return closed;
        var account = $"{call.User.Home.Value}/{call.User.Account}";
        if (!tries.May(account))
            return Problems.Of("activity.check-in-locked");
        var fit = codes.Fit(call.Scope, activity, code, time.Now);
        if (fit == CodeFit.Good)
            tries.Forget(account);
        return fit switch
        {
            CodeFit.Good => null,
            CodeFit.Old => Problems.Of("activity.check-in-code-old"),
            _ => Problems.Of("activity.check-in-code-wrong"),
        };
    }

    private static ActivityItem? Find(ScopeViews views, string activity) => Boards.Activities(views, (board, _) => board.ByKey.GetValueOrDefault(activity));

    private static AttendanceRow? RowOf(ActivityItem item, PersonId person) => item.Trainees().FirstOrDefault(r => r.Person == person.Value);

    private static IEnumerable<AttendanceRow> Trainees(this ActivityItem item) => item.Rows.Values.Where(r => r.Role == AttendanceRoles.List[AttendanceRole.Trainee].Code);

    private static async Task<PersonRef?> PersonAsync(ViewHost views, CurrentUser user, ScopeId scope) =>
        TeacherOf(user, scope) is { } teacher ? await views.TeacherAsync(scope, teacher) : null;

    private static AccessTarget OwnTarget(HttpContext context, ScopeViews views) => new(null, null, TeacherOf(CurrentUser.Of(context)!, views.Scope));

    private static string? TeacherOf(CurrentUser user, ScopeId scope) => user.In(scope).FirstOrDefault(g => g.Role == Roles.Teacher)?.Target;
}
