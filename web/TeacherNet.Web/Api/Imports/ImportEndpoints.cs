using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TeacherNet.Engine;
using TeacherNet.Grains.Imports;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Imports.Returning;
using TeacherNet.Web.Imports.Taking;

namespace TeacherNet.Web.Api.Imports;

/// <summary>Files in: a dry run first, then all accepted rows as one commit, which can be taken back.</summary>
internal static class ImportEndpoints
{
    public static void MapImports(this RouteGroupBuilder scope, string kind)
    {
        var imports = scope.MapGroup("/imports").WithTags("imports");
        imports.MapGet("", ImportHistory.List).Needs(AccessKind.Query, "imports").WithName($"{kind}Imports");
        imports.MapWorkbook("", ImportHistory.List, "imports", ImportBook.Of).WithName($"{kind}ImportsWorkbook");
        imports.MapPost("/checks", CheckAsync).Needs(AccessKind.File, "import-check").TakesFiles().WithName($"{kind}ImportCheck");
        imports.MapPost("/refused", RefusedAsync).Needs(AccessKind.File, "import-refused").TakesFiles().WithName($"{kind}ImportRefused").ProducesWorkbook();
        imports.MapPost("", TakeAsync).NeedsCommand(typeof(CommitImport)).TakesFiles().WithName($"{kind}ImportTake");
        imports.MapGet("/progress/{id}", Progress).Needs(AccessKind.Query, "import-progress").WithoutETag().WithName($"{kind}ImportProgress");
        imports.MapGet("/{import}/undo", ImportHistory.PreviewUndoAsync).Needs(AccessKind.Query, "import-undo").WithName($"{kind}ImportUndoPreview");
        imports.MapPost("/{import}/undo", ImportHistory.UndoAsync).NeedsCommand(typeof(TakeBackImport)).WithName($"{kind}ImportUndo");
        imports.MapGet("/templates/{table}", Template).Needs(AccessKind.File, "import-template").WithName($"{kind}ImportTemplate").ProducesWorkbook();
    }

    private static async Task<Results<Ok<ImportCheckBody>, ProblemResult>> CheckAsync(ReadCall call, HttpRequest request, Importer importer, ImportProgressBoard board)
    {
        var (files, problem) = await Upload.ReadAsync(request, call.Cancel);
        if (problem is not null)
            return problem;
        var progress = CommandHeader.TryRead(request, out var id) ? board.Begin(call.User.Account, id.Value) : null;
        var rows = await Task.Run(() => importer.CheckAsync(call.Scope, files, progress, call.Cancel), call.Cancel);
        progress?.Done();
        return TypedResults.Ok(ImportChecks.Of(rows, call.Views));
    }

    // The files come again: nothing of them is kept after the dry run or the import.
    private static async Task<Results<FileContentHttpResult, ProblemResult>> RefusedAsync(ReadCall call, HttpRequest request, string file, Importer importer)
    {
        var (files, problem) = await Upload.ReadAsync(request, call.Cancel);
        if (problem is not null)
            return problem;
        if (files.Find(f => f.Name == file) is not { } sent)
            return Problems.Of("import.no-files");
        var rows = await Task.Run(() => importer.CheckAsync(call.Scope, files, null, call.Cancel), call.Cancel);
        return await Task.Run(() => RefusedWorkbook.Of(sent, rows, call.Cancel), call.Cancel) is { } workbook
            ? WorkbookResult.Of($"{Path.GetFileNameWithoutExtension(file)}-错误行", output => output.Write(workbook))
            : Problems.Of("import.none-refused");
    }

    // The files come again, under the import's id: nothing of them is kept between the dry run and this.
    private static async Task<Results<Ok<ImportTakenBody>, ProblemResult>> TakeAsync(CommandCall call, HttpRequest request, Importer importer, ImportProgressBoard board)
    {
        var (files, problem) = await Upload.ReadAsync(request, call.Cancel);
        if (problem is not null)
            return problem;
        var progress = board.Begin(call.User.Account, call.Id.Value);
        var (rows, outcome) = await Task.Run(async () =>
        {
            var rows = await importer.CheckAsync(call.Scope, files, progress, call.Cancel);
            progress.Writing();
            return (rows, await importer.TakeAsync(call.Scope, rows, call.Id.Value, call.User.Account, call.Cancel));
        }, call.Cancel);
        progress.Done();
        return outcome.Answer is Answer.Accepted { Receipt: var receipt }
            ? TypedResults.Ok(new ImportTakenBody(
                call.Id.Value.ToString("N"), receipt.Position, outcome.Changed, rows.Counts.Values.Sum(c => c.Accepted), rows.Counts.Values.Sum(c => c.Refused)))
            : Problems.Of(outcome.Answer);
    }

    // The files of an import that this node does not know yet are still on their way.
    private static Ok<ImportProgressBody> Progress(ReadCall call, Guid id, ImportProgressBoard board) =>
        TypedResults.Ok(board.Find(call.User.Account, id) ?? new("waiting", null, 0));

    private static Results<FileContentHttpResult, ProblemResult> Template(ReadCall call, string table)
    {
        if (Enum.GetValues<ImportKind>().Where(k => ImportChecks.NameOf(k) == table).ToList() is not [var kind])
            return Problems.Of("import.template-unknown");
        return WorkbookResult.Of($"模板-{Web.Imports.Columns.Tables.Of(kind).Title}", output => ImportTemplates.Write(output, kind));
    }

    private static RouteHandlerBuilder TakesFiles(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new RequestSizeLimitAttribute(Upload.RequestBytes));
}
