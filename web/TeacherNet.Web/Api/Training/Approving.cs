using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine;
using TeacherNet.Grains;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Training;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api.Training;

/// <summary>A school approves hours: all that are named in one commit, or none.</summary>
internal static class Approving
{
    private const int Most = 1_000;

    public static async Task<Results<CommandDone, ProblemResult>> ApproveAsync(CommandCall call, string school, ApprovalBody body) =>
        Objection(call, school, body) is { } objection ? objection : await call.AskAsync(BatchOf(call, school, body));

    /// <summary>What the approval would come to.</summary>
    public static async Task<Results<Ok<ApprovalPreviewBody>, ProblemResult>> PreviewAsync(CommandCall call, string school, ApprovalBody body)
    {
        if (Objection(call, school, body) is { } objection)
            return objection;
        var outcomes = await call.TryAsync(BatchOf(call, school, body));
        return TypedResults.Ok(new ApprovalPreviewBody(
            outcomes.Count(o => o is { Refusal: null, Events: > 0 }),
            outcomes.Count(o => o is { Refusal: null, Events: 0 }),
            [.. outcomes.Zip(body.Entries).Where(o => o.First.Refusal is not null).Select(o => Refused(o.Second, o.First.Refusal!))]));
    }

    // The route's school was checked by the gate; the people named in the body must be of that school.
    private static ProblemResult? Objection(CommandCall call, string school, ApprovalBody body) =>
        body.Entries is not { IsDefault: false, Length: > 0 and <= Most } ? Problems.Of(Refusal.Because("training.selection-size", "entries").Given("most", $"{Most}"))
        : body.Entries.Any(e => e?.Teacher is null) ? Problems.Of("request.malformed")
        : call.Views.Read<TeacherDirectory, bool>(d => body.Entries.All(e => d.Find(e.Teacher)?.Post.School == school)) ? null
        : Problems.Of("training.other-school");

    private static Batch BatchOf(CommandCall call, string school, ApprovalBody body)
    {
        var approver = Approver(call, body);
        return new(
            new(call.Scope, SchoolGrain.Kind, school),
            [.. body.Entries.Select(e => new Order(new(call.Scope, LedgerGrain.Kind, e.Teacher), new VerifyHours(e.Entry, approver)))]);
    }

    // Whom the account acts for as a teacher, and who in the selection is the same human being.
    private static Listed<string> Approver(CommandCall call, ApprovalBody body) =>
    [
        .. call.User.In(call.Scope).Where(g => g.Role == Roles.Teacher).Select(g => g.Target!)
            .Union(call.User.Person is not { } person ? [] : call.Views.Read<TeacherDirectory, string[]>(d => [.. body.Entries.Select(e => e.Teacher).Where(t => d.Find(t)?.Facts.Person == person)]))
            .Order(StringComparer.Ordinal),
    ];

    private static RefusedEntryBody Refused(EntryReference entry, Refusal refusal)
    {
        var (zh, en) = RefusalTexts.Of(refusal.Code, refusal.Facts);
        return new(entry.Teacher, entry.Entry, refusal.Code, zh, en);
    }
}
