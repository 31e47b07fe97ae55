using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Training;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Training;

/// <summary>Hours of training: a teacher's ledger, and what the school does with it.</summary>
internal static class TrainingEndpoints
{
    public static void MapTraining(this RouteGroupBuilder region)
    {
        var ledger = region.MapGroup("/teachers/{teacher}/training").WithTags("training");
        ledger.MapGet("", TranscriptReading.Read).Needs(AccessKind.Query, "transcript").WithName("transcript");
        ledger.MapWorkbook("", TranscriptReading.Read, "transcript", TrainingBooks.Transcript).WithName("transcriptWorkbook");
        ledger.MapPost("", LogAsync).NeedsCommand(typeof(LogTraining)).WithName("logTraining");
        ledger.MapPut("/{entry}", ReviseAsync).NeedsCommand(typeof(ReviseHours)).WithName("reviseHours");
        ledger.MapPost("/{entry}/return", ReturnAsync).NeedsCommand(typeof(ReturnHours)).WithName("returnHours");
        ledger.MapPost("/{entry}/reversal", ReverseAsync).NeedsCommand(typeof(ReverseHours)).WithName("reverseHours");

        var approval = region.MapGroup("/schools/{school}/training/approval").WithTags("training");
        approval.MapPost("", Approving.ApproveAsync).NeedsCommand(typeof(VerifyHours)).WithName("approveHours");
        approval.MapPost("/preview", Approving.PreviewAsync).NeedsCommand(typeof(VerifyHours)).WithName("previewApproval");
        approval.MapWorkbook("", PendingReading.Read, "pending-hours", TrainingBooks.Pending).WithName("pendingHoursWorkbook");

        region.MapGet("/training/standings", StandingsReading.Read).WithTags("training").Needs(AccessKind.Query, "training-standings").WithName("trainingStandings");
        region.MapWorkbook("/training/standings", StandingsReading.Read, "training-standings", TrainingBooks.Standings).WithTags("training").WithName("trainingStandingsWorkbook");
    }

    private static Task<Results<CommandDone, ProblemResult>> LogAsync(CommandCall call, string teacher, HourEntryBody body) =>
        WithAsync(call, teacher, body.Id, body, entry => new LogTraining(entry));

    private static Task<Results<CommandDone, ProblemResult>> ReviseAsync(CommandCall call, string teacher, Guid entry, HourEntryBody body) =>
        WithAsync(call, teacher, entry, body, changed => new ReviseHours(changed));

    private static async Task<Results<CommandDone, ProblemResult>> ReturnAsync(CommandCall call, string teacher, Guid entry, ReturnBody body)
    {
        if (TeacherText.Objection(body.Comment, "comment") is { } objection)
            return Problems.Of(objection);
        return TeacherText.Of(call, teacher) is { } text
            ? await call.AskAsync(LedgerGrain.Kind, teacher, new ReturnHours(entry, text.Seal(body.Comment)))
            : Problems.Of("teacher.unknown");
    }

    private static async Task<Results<CommandDone, ProblemResult>> ReverseAsync(CommandCall call, string teacher, Guid entry, ReversalBody body)
    {
        if (TeacherText.Objection(body.Reason, "reason") is { } objection)
            return Problems.Of(objection);
        return TeacherText.Of(call, teacher) is { } text
            ? await call.AskAsync(LedgerGrain.Kind, teacher, new ReverseHours(entry, body.Id, text.Seal(body.Reason)))
            : Problems.Of("teacher.unknown");
    }

    private static async Task<Results<CommandDone, ProblemResult>> WithAsync(CommandCall call, string teacher, Guid id, HourEntryBody body, Func<HourEntry, TrainingCommand> order)
    {
        if (!string.IsNullOrWhiteSpace(body.Note) && TeacherText.Objection(body.Note, "note") is { } objection)
            return Problems.Of(objection);
        return TeacherText.Of(call, teacher) is { } text
            ? await call.AskAsync(LedgerGrain.Kind, teacher, order(text.Entry(id, body)))
            : Problems.Of("teacher.unknown");
    }
}
