using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Terms;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Forms;
using TeacherNet.Web.Api.Rotation;

namespace TeacherNet.Web.Api.Terms;

/// <summary>What schools, teachers and the bureau say of a term.</summary>
internal static class TermOrders
{
    private const int LongestText = 500;

    public static Task<Results<CommandDone, ProblemResult>> TickAsync(CommandCall call, string term, string item) => AskAsync(call, term, new TickItem(item));

    public static Task<Results<CommandDone, ProblemResult>> UntickAsync(CommandCall call, string term, string item) => AskAsync(call, term, new UntickItem(item));

    public static Task<Results<CommandDone, ProblemResult>> ReportAsync(CommandCall call, string term, DutyBody body) => AskAsync(call, term, new ReportForDuty(body.On));

    public static Task<Results<CommandDone, ProblemResult>> TakeBackReportAsync(CommandCall call, string term) => AskAsync(call, term, new TakeBackReport());

    public static async Task<Results<CommandDone, ProblemResult>> GiveRoomAsync(CommandCall call, string term, RoomBody body)
    {
        var reading = new FormReading();
        var room = reading.Text("room", body.Room ?? "", null, 40);
        return reading.Objection is { } wrong ? Problems.Of(wrong) : await AskAsync(call, term, new GiveRoom(room));
    }

    public static Task<Results<CommandDone, ProblemResult>> AssessAsync(CommandCall call, string term, string kind, AssessBody body) =>
        WithTextAsync(call, term, "remarks", body.Remarks, remarks => new AssessTerm(kind, body.Result, remarks));

    public static Task<Results<CommandDone, ProblemResult>> AnswerAsync(CommandCall call, string term, int days, TermAnswerBody body) =>
        WithTextAsync(call, term, "text", body.Text, text => new AnswerCheckIn(days, call.Granted.Teachers.Contains(OrderOf(call.Views, term)!.Teacher) ? "teacher" : "coordinator", body.Mood, text));

    public static Task<Results<CommandDone, ProblemResult>> EndAsync(CommandCall call, string term, EndTermBody body) => WithTextAsync(
        call, term, "reason", body.Reason,
        reason => new DecideEnd(body.Outcome, body.LastDay, body.Next, body.Until, Given(body.Form), Given(body.Document), reason));

    public static Task<Results<CommandDone, ProblemResult>> TakeBackEndAsync(CommandCall call, string term) => AskAsync(call, term, new TakeBackEnd());

    /// <summary>The school joined.</summary>
    public static AccessTarget OfReceiving(HttpContext context, ScopeViews views) => Target(context, views, HandOverSides.To);

    /// <summary>The teacher alone.</summary>
    public static AccessTarget OfTeacher(HttpContext context, ScopeViews views) => Target(context, views, HandOverSides.Teacher);

    /// <summary>Whoever sees to the line of the hand-over list.</summary>
    public static AccessTarget OfItem(HttpContext context, ScopeViews views)
    {
        var item = context.Request.RouteValues["item"] as string;
        var side = TermOf(views, context.Request.RouteValues["term"] as string)?.Order.Items.FirstOrDefault(i => i.Code == item)?.Side;
        return side is null ? default : Target(context, views, side);
    }

    private static AccessTarget Target(HttpContext context, ScopeViews views, string side) =>
        OrderOf(views, context.Request.RouteValues["term"] as string) is { } order ? TermReading.TargetOf(order, side) : default;

    private static async Task<Results<CommandDone, ProblemResult>> WithTextAsync(CommandCall call, string term, string field, string? text, Func<Protected<string>?, TermCommand> command)
    {
        if (OrderOf(call.Views, term) is not { } order || CandidateEndpoints.PersonOf(call.Views, order.Teacher) is not { } person)
            return Problems.Of("term.unknown");
        var reading = new FormReading();
        var words = reading.Text(field, text ?? "", null, LongestText);
        return reading.Objection is { } wrong ? Problems.Of(wrong) : await AskAsync(call, term, command(words is null ? null : call.Vault.Seal(person, words)));
    }

    private static Task<Results<CommandDone, ProblemResult>> AskAsync(CommandCall call, string term, TermCommand command) => call.AskAsync(TermGrain.Kind, term, command);

    private static Term.Begun? TermOf(ScopeViews views, string? term) => term is null ? null : views.Read<TermList, Term.Begun?>(l => l.Find(term));

    private static TermOrder? OrderOf(ScopeViews views, string? term) => TermOf(views, term)?.Order.Order;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
