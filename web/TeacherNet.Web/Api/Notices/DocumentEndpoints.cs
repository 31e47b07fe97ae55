using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;
using TeacherNet.Web.Reports;

namespace TeacherNet.Web.Api.Notices;

/// <summary>Documents as .docx and as they read, under the permission of what they show.</summary>
internal static class DocumentEndpoints
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapDocuments(this RouteGroupBuilder region)
    {
        var scenario = region.MapGroup("/rotation/scenarios/{scenario}").WithTags("rotation");
        scenario.MapGet("/notice/document", (ReadCall call, string scenario) => Of(Documents.Notice(call, scenario), "公示", "scenario.not-published"))
            .Needs(AccessKind.File, "rotation-notice-file").WithName("rotationNoticeDocument").Produces(StatusCodes.Status200OK, contentType: Type);
        scenario.MapGet("/orders/document", (ReadCall call, string scenario, string document) => Of(Documents.Order(call, scenario, document), "调令", "scenario.no-such-document"))
            .Needs(AccessKind.File, "rotation-order-file").WithName("rotationOrderDocument").Produces(StatusCodes.Status200OK, contentType: Type);
        region.MapGet("/terms/{term}/document", (ReadCall call, string term) => Of(Documents.OrderOf(call, term), "调令", "term.unknown"))
            .WithTags("terms").Needs(AccessKind.File, "term-order").WithName("termOrderDocument").Produces(StatusCodes.Status200OK, contentType: Type);
        scenario.MapGet("/orders/text", Order).Needs(AccessKind.Query, "rotation-order").WithName("rotationOrder");
        scenario.MapWorkbook("/orders/text", Order, "rotation-order", NoticeBooks.Order).WithName("rotationOrderWorkbook");
        region.MapGet("/terms/{term}/order", (ReadCall call, string term) => Text(Documents.OrderOf(call, term), "term.unknown"))
            .WithTags("terms").Needs(AccessKind.Query, "term-order").WithName("termOrder");
    }

    private static Results<Ok<DocumentBody>, ProblemResult> Order(ReadCall call, string scenario, string document) =>
        Text(Documents.Order(call, scenario, document), "scenario.no-such-document");

    private static Results<Ok<DocumentBody>, ProblemResult> Text(OfficialDocument? document, string missing) => document is null
        ? Problems.Of(missing)
        : TypedResults.Ok(new DocumentBody(
            document.Issuer, document.Number, document.Title, document.To, [.. document.Paragraphs],
            document.Attachment?.Title, [.. document.Attachment?.Headings ?? []], [.. (document.Attachment?.Rows ?? []).Select(r => r.ToImmutableArray())],
            document.Signed, document.On));

    private static Results<FileContentHttpResult, ProblemResult> Of(OfficialDocument? document, string name, string missing)
    {
        if (document is null)
            return Problems.Of(missing);
        using var output = new MemoryStream();
        WordDocument.Write(output, document);
        return TypedResults.File(output.ToArray(), Type, $"{name}.docx");
    }
}
