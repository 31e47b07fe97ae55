using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine;
using TeacherNet.Grains.Actions;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Actions;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Actions;

/// <summary>Actions on many rows of a list: a check first, then one commit, which can be taken back.</summary>
internal static class ActionEndpoints
{
    public static void MapActions(this RouteGroupBuilder scope, string kind)
    {
        var actions = scope.MapGroup("/actions").WithTags("actions");
        actions.MapGet("", ActionHistory.ListAsync).Needs(AccessKind.Query, "actions").WithName($"{kind}Actions");
        actions.MapPost("", RunAsync).NeedsCommand(typeof(CommitAction)).WithName($"{kind}ActionRun");
        actions.MapPost("/check", CheckAsync).Needs(AccessKind.Query, "action-check").WithName($"{kind}ActionCheck");
        actions.MapPost("/numbers", Numbers).Needs(AccessKind.Query, "action-check").WithName($"{kind}ActionNumbers");
        actions.MapGet("/progress/{id}", Progress).Needs(AccessKind.Query, "action-progress").WithoutETag().WithName($"{kind}ActionProgress");
        actions.MapWorkbook("", ActionHistory.ListAsync, "actions", ActionBooks.Actions).WithName($"{kind}ActionsWorkbook");
        actions.MapGet("/{action}", ActionHistory.ReadAsync).Needs(AccessKind.Query, "action").WithName($"{kind}Action");
        actions.MapGet("/{action}/refused", ActionHistory.Refused).Needs(AccessKind.Query, "action-refused").WithName($"{kind}ActionRefused");
        actions.MapWorkbook("/{action}/refused", ActionHistory.Refused, "action-refused", ActionBooks.Refused).WithName($"{kind}ActionRefusedWorkbook");
        actions.MapGet("/{action}/undo", ActionUndoing.PreviewAsync).Needs(AccessKind.Query, "action-undo").WithName($"{kind}ActionUndoPreview");
        actions.MapPost("/{action}/undo", ActionUndoing.UndoAsync).NeedsCommand(typeof(TakeBackAction)).WithName($"{kind}ActionUndo");
    }

    private static async Task<Results<Ok<ActionCheckBody>, ProblemResult>> CheckAsync(ReadCall call, HttpRequest request, ActionOrderBody body, ActionDesk desk)
    {
        CommandHeader.TryRead(request, out var id);
        var (asked, problem) = desk.Read(desk.CallOf(call, id, body.Parameters), body);
        if (asked is null)
            return problem!;
        var progress = desk.Board.Begin(call.User.Account, id.Value, asked.Rows.Count);
        var tried = await desk.Run.TryAsync(asked.Action, asked.Call, asked.Rows, asked.Missing, progress, isFinal: false);
        progress.Done();
        return TypedResults.Ok(new ActionCheckBody(tried.Possible.Length, tried.Refused.Length, ActionReasons.Of(ActionRun.Stored(tried.Refused), asked.List, asked.Call)));
    }

    private static async Task<Results<Ok<ActionDoneBody>, ProblemResult>> RunAsync(CommandCall call, ActionOrderBody body, ActionDesk desk)
    {
        if (Repeated(call, body) is { } known)
            return known;
        var (asked, problem) = desk.Read(desk.CallOf(call, body.Parameters), body);
        if (asked is null)
            return problem!;
        var progress = desk.Board.Begin(call.User.Account, call.Id.Value, asked.Rows.Count);
        var tried = await desk.Run.TryAsync(asked.Action, asked.Call, asked.Rows, asked.Missing, progress, isFinal: true);
        progress.Writing();
        var (answer, outcome) = await desk.Run.RunAsync(asked.Action, asked.Call, tried, asked.Digest);
        if (answer is Answer.Accepted { Receipt: var receipt })
        {
            await asked.Action.AfterAsync(asked.Call, outcome.Done);
            progress.Done();
            return TypedResults.Ok(new ActionDoneBody(call.Id.Value.ToString("N"), receipt.Position, outcome.Done.Count, outcome.Refused.Count, receipt.Repeated));
        }
        progress.Done();
        // The same order was under way at the same time, and the first one was stored meanwhile.
        if (answer is Answer.Refused { Refusal.Code: "command.id-reused" } && await call.Views.ReachAsync(call.Views.Cursor.Position + 1, call.Cancel) && Repeated(call, body) is { } stored)
            return stored;
        return Problems.Of(answer);
    }

    // An action stored under the id answers for a repeat, whatever the rows have become by then.
    private static Results<Ok<ActionDoneBody>, ProblemResult>? Repeated(CommandCall call, ActionOrderBody body)
    {
        if (call.Views.Read<ActionLog, ActionEntry?>(log => log.Find(call.Id.Value.ToString("N"))) is not { } entry)
            return null;
        return entry.Actor == call.User.Account && entry.Outcome.Request == ActionDesk.DigestOf(body)
            ? TypedResults.Ok(new ActionDoneBody(entry.Id, entry.Position, entry.Outcome.Done.Count, entry.Outcome.Refused.Count, true))
            : Problems.Of("command.id-reused");
    }

    private static Results<Ok<FoundNumbersBody>, ProblemResult> Numbers(ReadCall call, PastedNumbersBody body, ActionDesk desk)
    {
        if (desk.Registry.List(body.List) is not { } list)
            return Problems.Of("action.list-unknown");
        if (body.Numbers.IsDefault || body.Numbers.Length > Selection.Most)
            return Problems.Of(Refusal.Because("action.selection-size", "numbers").Given("most", $"{Selection.Most}").Given("count", $"{(body.Numbers.IsDefault ? 0 : body.Numbers.Length)}"));
        var asked = desk.CallOf(call, default, null);
        var rows = list.Matching(asked, new Dictionary<string, string>()) ?? [];
        var byNumber = rows.GroupBy(r => r.Number, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        var numbers = body.Numbers.Select(n => n.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return TypedResults.Ok(new FoundNumbersBody(
            [.. numbers.Where(byNumber.ContainsKey).Select(n => byNumber[n]).Select(r => new ActionRowBody(r.Key, r.Number, r.Name))],
            [.. numbers.Where(n => !byNumber.ContainsKey(n))]));
    }

    // An action this node does not know yet is still on its way.
    private static Ok<ActionProgressBody> Progress(ReadCall call, Guid id, ActionDesk desk) =>
        TypedResults.Ok(desk.Board.Find(call.User.Account, id) is var (phase, rows, total) ? new ActionProgressBody(phase, rows, total) : new("waiting", 0, 0));
}
