using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Imports;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports.Taking;

namespace TeacherNet.Web.Api.Imports;

/// <summary>Former imports, and taking one back.</summary>
internal static class ImportHistory
{
    public static async Task<Ok<ImportListBody>> List(ReadCall call, IJournal journal, ViewHost views, [AsParameters] Paging paging)
    {
        var (skip, take) = paging.Span(most: 200);
        var (total, entries) = call.Views.Read<ImportList, (int, List<ImportEntry>)>(l => (l.Imports.Count, [.. l.Imports.AsEnumerable().Reverse().Skip(skip).Take(take)]));
        var names = await ActorNames.OfAsync(call, journal, views);
        return TypedResults.Ok(new ImportListBody(total, [.. entries.Select(e => new ImportLineBody(
            e.Id, e.At, names.Find(e.Actor), [.. e.Files], e.Counts.Accepted, e.Counts.Warned, e.Counts.Normalised, e.Counts.Refused, e.Touched.Count, e.TakenBackAt))]));
    }

    public static async Task<Results<Ok<UndoPreviewBody>, ProblemResult>> PreviewUndoAsync(ReadCall call, Guid import, ImportUndo undo) =>
        await undo.PreviewAsync(call.Scope, import, call.User.Account, call.Cancel) is { } preview
            ? TypedResults.Ok(new UndoPreviewBody(preview.Restored, [.. preview.Changed.Select(g => new ChangedRecordBody(g.Kind, g.Key, NameOf(g, call.Views)))]))
            : Problems.Of("import.unknown");

    public static async Task<Results<Ok<UndoneBody>, ProblemResult>> UndoAsync(CommandCall call, Guid import, UndoBody body, ImportUndo undo)
    {
        var outcome = await undo.TakeBackAsync(call.Scope, import, body.KeepChanged, call.User.Account, call.Id, call.Cancel);
        return outcome.Answer is Answer.Accepted { Receipt: var receipt }
            ? TypedResults.Ok(new UndoneBody(receipt.Position, outcome.Restored, outcome.Changed.Length))
            : Problems.Of(outcome.Answer);
    }

    private static string NameOf(GrainId grain, ScopeViews views) => grain.Kind switch
    {
        "teacher" => views.Read<TeacherDirectory, string?>(d => d.Find(grain.Key) is { } t ? $"{t.Name}（{t.Facts.StaffNumber}，{d.SchoolName(t.Post.School)}）" : null),
        "school" => views.Read<SchoolList, string?>(l => l.Find(grain.Key)?.Facts.Name),
        "pairing" => views.Read<ExchangeState, string?>(e => e.Pairings.GetValueOrDefault(grain.Key) is { } p ? $"{p.Number} {p.First.Name}—{p.Second.Name}" : null),
        "activity" => views.Read<ExchangeState, string?>(e => e.Activities.ByKey.GetValueOrDefault(grain.Key)?.Facts.Number),
        "group" => views.Read<GroupsState, string?>(g => g.Groups.GetValueOrDefault(grain.Key)?.Facts.Name),
        _ => null,
    } ?? grain.Key;
}
