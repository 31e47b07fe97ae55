using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Web.Access;
using TeacherNet.Web.Actions;
using TeacherNet.Web.Api.Exchanges;
using TeacherNet.Web.Api.Lists;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Imports.Editing;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;

namespace TeacherNet.Web.Api.Activities;

/// <summary>Activities: of a partnership's pairings, or of a region's groups.</summary>
internal static class ActivityEndpoints
{
    public static void MapActivities(this RouteGroupBuilder scope, string kind)
    {
        var tagged = scope.MapGroup("").WithTags("activities");
        tagged.MapGet("/activities", List).Needs(AccessKind.Query, "activities").WithName($"{kind}Activities");
        tagged.MapWorkbook("/activities", List, "activities", ActivityBooks.Activities).WithName($"{kind}ActivitiesWorkbook");
        if (kind == "partnership")
            tagged.MapEditable<ActivityListBody>("/activities", List, "activities", ImportKind.Activities, l => l.Rows.Select(a => a.Key)).WithName("activitiesEditable");
        if (kind == "partnership")
            tagged.MapPut("/pairings/{owner}/activities/{activity}", PlanAsync).NeedsCommand(typeof(PlanActivity)).WithName($"{kind}PlanActivity");
        else
            tagged.MapPut("/groups/{group}/activities/{activity}", PlanForGroupAsync).NeedsCommand(typeof(PlanActivity)).WithName($"{kind}PlanActivity");

        var one = tagged.MapGroup("/activities/{activity}").About(Boards.ActivityTarget);
        one.MapPost("/confirmation", ConfirmAsync).NeedsCommand(typeof(ConfirmActivity)).WithName($"{kind}ConfirmActivity");
        one.MapPost("/postponement", PostponeAsync).NeedsCommand(typeof(PostponeActivity)).WithName($"{kind}PostponeActivity");
        one.MapPost("/start", StartAsync).NeedsCommand(typeof(StartActivity)).WithName($"{kind}StartActivity");
        one.MapPost("/finish", FinishAsync).NeedsCommand(typeof(FinishActivity)).WithName($"{kind}FinishActivity");
        one.MapPost("/acceptance", AcceptAsync).NeedsCommand(typeof(AcceptActivity)).WithName($"{kind}AcceptActivity");
        one.MapPost("/cancellation", CancelAsync).NeedsCommand(typeof(CancelActivity)).WithName($"{kind}CancelActivity");
        one.MapGet("/attendance", Roll).Needs(AccessKind.Query, "attendance").WithName($"{kind}Attendance");
        one.MapWorkbook("/attendance", Roll, "attendance", ActivityBooks.Roll).WithName($"{kind}AttendanceWorkbook");
        if (kind == "partnership")
            one.MapEditable<AttendanceListBody>("/attendance", Roll, "attendance", ImportKind.Attendance, l => l.Rows.Select(r => AttendanceEdits.KeyOf(l.Activity, r.Id))).WithName("attendanceEditable");
        one.MapPut("/attendance/{attendance}", CheckInAsync).NeedsCommand(typeof(CheckIn)).WithName($"{kind}CheckIn");
        one.MapDelete("/attendance/{attendance}", WithdrawAsync).NeedsCommand(typeof(WithdrawAttendance)).WithName($"{kind}WithdrawAttendance");
    }

    private static Ok<ActivityListBody> List(ReadCall call, string? heldFor, string? state, string? awaits, bool? overdue, string? month, string? q, string? refused, [AsParameters] Paging paging)
    {
        var found = Found(call.Views, call.Granted, call.Today, new(heldFor, state, awaits, overdue, q, refused))
            .Where(a => string.IsNullOrEmpty(month) || a.On.ToString("yyyy-MM", CultureInfo.InvariantCulture) == month).ToList();
        return TypedResults.Ok(new ActivityListBody(found.Count, [.. paging.Of(found)]));
    }

    /// <summary>The activities within reach that match, latest first.</summary>
    public static List<ActivityBody> Found(ScopeViews views, Granted granted, DateOnly today, ActivityFilter filter)
    {
        var (text, keys) = (filter.Q?.Trim(), RefusedRows.Of(views, filter.Refused));
        var all = Boards.Activities<List<ActivityBody>>(views, (board, nameOf) =>
        [
            .. from activity in board.ByKey
               let facts = activity.Value.Facts
               where (string.IsNullOrEmpty(filter.HeldFor) || facts.HeldFor.Key == filter.HeldFor) && (string.IsNullOrEmpty(filter.State) || facts.State == filter.State)
               where string.IsNullOrEmpty(filter.Awaits) || facts.Awaits(filter.Awaits)
               where filter.Overdue is not true || facts.IsOverdue(today)
               where granted.Everything || granted.Groups.Contains(facts.HeldFor.Key)
               orderby facts.On descending, facts.Number
               select Body(activity.Key, activity.Value, nameOf(facts.HeldFor)),
        ]);
        return [.. all.Where(a => (keys?.Contains(a.Key) ?? true) && (string.IsNullOrEmpty(text) || Matches(a, text)))];
    }

    private static Done PlanForGroupAsync(CommandCall call, string group, string activity, PlanActivityBody body) => PlanAsync(call, group, activity, body);

    private static async Done PlanAsync(CommandCall call, string owner, string activity, PlanActivityBody body)
    {
        if (!Keys.Fit(activity))
            return Problems.Of("request.malformed");
        return Boards.HeldFor(call.Views, owner) is { } held
            ? await call.AskAsync(ActivityGrain.Kind, activity, new PlanActivity(held, body.Number.Trim(), body.Kind, body.Mode, body.On, body.Hours))
            : Boards.Nothing(call.Views);
    }

    private static async Done ConfirmAsync(CommandCall call, string activity, ConfirmActivityBody body, ViewHost views)
    {
        if (call.Scope.Kind != "partnership")
            return Problems.Of("activity.unknown-side");
        var own = await OwnSides.OfAsync(call.User, call.Scope, views);
        return (body.Side ?? (own.Count > 0 ? own[0] : null)) is { } side && own.Contains(side)
            ? await call.AskAsync(ActivityGrain.Kind, activity, new ConfirmActivity(side))
            : Problems.Of("activity.other-side");
    }

    private static Done PostponeAsync(CommandCall call, string activity, PostponeActivityBody body) => call.AskAsync(ActivityGrain.Kind, activity, new PostponeActivity(body.To));

    private static Done StartAsync(CommandCall call, string activity) => call.AskAsync(ActivityGrain.Kind, activity, new StartActivity());

    private static Done FinishAsync(CommandCall call, string activity) => call.AskAsync(ActivityGrain.Kind, activity, new FinishActivity());

    private static Done AcceptAsync(CommandCall call, string activity) => call.AskAsync(ActivityGrain.Kind, activity, new AcceptActivity());

    private static Done CancelAsync(CommandCall call, string activity) => call.AskAsync(ActivityGrain.Kind, activity, new CancelActivity());

    private static Results<Ok<AttendanceListBody>, ProblemResult> Roll(ReadCall call, string activity) =>
        Boards.Activities(call.Views, (board, _) => board.ByKey.TryGetValue(activity, out var item) ? item.Rows.ToArray() : null) is { } rows
            ? TypedResults.Ok(new AttendanceListBody(
                activity, [.. rows.OrderByDescending(r => r.Value.At).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => new AttendanceBody(r.Key, r.Value.Shown, r.Value.Region, r.Value.Role, r.Value.At))]))
            : Problems.Of("activity.not-planned");

    private static async Done CheckInAsync(CommandCall call, string activity, string attendance, CheckInBody body, ViewHost views)
    {
        if (!Keys.Fit(attendance))
            return Problems.Of("request.malformed");
        return await views.PersonAsync(call.Scope, body.StaffNumber, body.Region) is { } person
            ? await call.AskAsync(ActivityGrain.Kind, activity, new CheckIn(attendance, person, body.Role ?? AttendanceRoles.List[AttendanceRole.Trainee].Code))
            : Problems.Of("teacher.not-registered");
    }

    private static Done WithdrawAsync(CommandCall call, string activity, string attendance) => call.AskAsync(ActivityGrain.Kind, activity, new WithdrawAttendance(attendance));

    private static bool Matches(ActivityBody activity, string text) =>
        activity.Number.Contains(text, StringComparison.OrdinalIgnoreCase) || activity.HeldForName.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static ActivityBody Body(string key, ActivityItem item, string heldForName)
    {
        var facts = item.Facts;
        return new(
            key, facts.Number, facts.Kind, facts.Mode, facts.State, facts.On, facts.Hours, facts.HeldFor.Key, heldForName, [.. facts.Confirmed], item.Rows.Count, item.StartedAt);
    }
}

/// <summary>What a list of activities is asked for.</summary>
/// <param name="HeldFor">Key of a pairing or group.</param>
/// <param name="State">A state.</param>
/// <param name="Awaits">A side whose confirmation is awaited.</param>
/// <param name="Overdue">True for those that should have been dealt with.</param>
/// <param name="Q">Part of a number, or of the name of what it is held for.</param>
/// <param name="Refused">Id of an action: those it could not be done to.</param>
internal sealed record ActivityFilter(string? HeldFor, string? State, string? Awaits, bool? Overdue, string? Q, string? Refused);
