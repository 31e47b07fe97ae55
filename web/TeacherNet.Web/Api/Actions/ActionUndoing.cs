using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine;
using TeacherNet.Grains.Actions;
using TeacherNet.Kernel;
using TeacherNet.Web.Actions;

namespace TeacherNet.Web.Api.Actions;

/// <summary>Takes actions back.</summary>
internal static class ActionUndoing
{
    public static async Task<Results<Ok<ActionUndoPreviewBody>, ProblemResult>> PreviewAsync(ReadCall call, Guid action, ActionDesk desk)
    {
        if (ActionHistory.Find(call, action) is not { } entry || desk.Registry.Action(entry.Outcome.List, entry.Outcome.Name) is not { } known)
            return Problems.Of("action.unknown");
        var asked = desk.CallOf(call, new(action), null) with { Undone = action };
        var list = desk.Registry.List(entry.Outcome.List)!;
        if (entry.Back is { } back)
            return TypedResults.Ok(new ActionUndoPreviewBody(0, ActionReasons.Of(back.Kept, list, asked)));
        var tried = await desk.Undo.TryAsync(known, asked, entry);
        return TypedResults.Ok(new ActionUndoPreviewBody(tried.Restored, ActionReasons.Of(ActionRun.Stored(tried.Kept), list, asked)));
    }

    public static async Task<Results<Ok<ActionUndoneBody>, ProblemResult>> UndoAsync(CommandCall call, Guid action, ActionUndoBody body, ActionDesk desk)
    {
        var entry = call.Views.Read<ActionLog, ActionEntry?>(log => log.Find(action.ToString("N")));
        if (entry is null || !ActionHistory.IsSeen(call.User.Account, call.Granted, entry) || desk.Registry.Action(entry.Outcome.List, entry.Outcome.Name) is not { } known)
            return Problems.Of("action.unknown");
        if (entry.Back is { } back)
            return TypedResults.Ok(new ActionUndoneBody(back.Position, back.Restored, back.Kept.Count));

        var asked = desk.CallOf(call, null) with { Undone = action };
        var tried = await desk.Undo.TryAsync(known, asked, entry);
        if (!tried.Kept.IsEmpty && !body.KeepChanged)
            return Problems.Of(Refusal.Because("action.changed-since", "action").Given("count", $"{tried.Kept.Length}"));
        var answer = await desk.Undo.RunAsync(asked, entry, tried);
        if (answer is not Answer.Accepted { Receipt: var receipt })
            return Problems.Of(answer);
        await known.AfterUndoAsync(asked, [.. tried.Possible.SelectMany(s => s.Records)]);
        return TypedResults.Ok(new ActionUndoneBody(receipt.Position, tried.Restored, tried.Kept.Length));
    }
}
