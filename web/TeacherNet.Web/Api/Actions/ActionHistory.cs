using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Actions;
using TeacherNet.Web.Access;
using TeacherNet.Web.Actions;

namespace TeacherNet.Web.Api.Actions;

/// <summary>Former actions, as far as a person may see them: their own, or all.</summary>
internal static class ActionHistory
{
    public static async Task<Ok<ActionListBody>> ListAsync(ReadCall call, IJournal journal, ViewHost views, string? list, [AsParameters] Paging paging)
    {
        var entries = call.Views.Read<ActionLog, List<ActionEntry>>(log => [.. log.Actions.AsEnumerable().Reverse().Where(a => IsSeen(call, a) && (string.IsNullOrEmpty(list) || a.Outcome.List == list))]);
        var names = await ActorNames.OfAsync(call, journal, views);
        return TypedResults.Ok(new ActionListBody(entries.Count, [.. paging.Of(entries).Select(e => Line(e, names))]));
    }

    public static async Task<Results<Ok<ActionBody>, ProblemResult>> ReadAsync(ReadCall call, Guid action, IJournal journal, ViewHost views, ActionDesk desk)
    {
        if (Find(call, action) is not { } entry || desk.Registry.List(entry.Outcome.List) is not { } list)
            return Problems.Of("action.unknown");
        var asked = desk.CallOf(call, default, null);
        return TypedResults.Ok(new ActionBody(
            Line(entry, await ActorNames.OfAsync(call, journal, views)),
            ActionReasons.Of(entry.Outcome.Refused, list, asked), ActionReasons.Of(entry.Back?.Kept ?? [], list, asked)));
    }

    public static Results<Ok<RefusedListBody>, ProblemResult> Refused(ReadCall call, Guid action, ActionDesk desk, [AsParameters] Paging paging)
    {
        if (Find(call, action) is not { } entry || desk.Registry.List(entry.Outcome.List) is not { } list)
            return Problems.Of("action.unknown");
        var asked = desk.CallOf(call, default, null);
        var rows = list.Find(asked, entry.Outcome.Refused.Select(r => r.Key));
        var seen = entry.Outcome.Refused.Where(r => rows.ContainsKey(r.Key)).OrderBy(r => rows[r.Key].Number, StringComparer.Ordinal).ToList();
        return TypedResults.Ok(new RefusedListBody(seen.Count, [.. paging.Of(seen).Select(r => Line(rows[r.Key], r, asked))]));
    }

    /// <summary>An action the person may see.</summary>
    public static ActionEntry? Find(ReadCall call, Guid action) =>
        call.Views.Read<ActionLog, ActionEntry?>(log => log.Find(action.ToString("N"))) is { } entry && IsSeen(call, entry) ? entry : null;

    /// <summary>True for one's own actions, and for all of them with a reach over the whole scope.</summary>
    public static bool IsSeen(string account, Granted granted, ActionEntry entry) => granted.Everything || entry.Actor == account;

    private static bool IsSeen(ReadCall call, ActionEntry entry) => IsSeen(call.User.Account, call.Granted, entry);

    private static RefusedLineBody Line(ListRow row, RefusedRecord record, ActionCall call)
    {
        var (zh, en) = ActionReasons.TextOf(record, call);
        return new(row.Key, row.Number, row.Name, record.Code, zh, en);
    }

    private static ActionLineBody Line(ActionEntry entry, ActorNames names) => new(
        entry.Id, entry.At, names.Find(entry.Actor), entry.Outcome.List, entry.Outcome.Name, entry.Outcome.Done.Count, entry.Outcome.Refused.Count,
        entry.Back is { } back ? new(back.At, names.Find(back.Actor), back.Restored, back.Kept.Count) : null);
}
