using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Live;
using TeacherNet.Web.Access;
using TeacherNet.Web.Live;

namespace TeacherNet.Web.Api;

/// <summary>Each live document, as it is now.</summary>
internal static class LiveEndpoints
{
    public static void MapLiveDocuments(this RouteGroupBuilder scope, string kind) =>
        scope.MapGet("/live/{view}", ReadAsync).WithTags("live").Needs(AccessKind.Query, "live-document").WithName($"{kind}LiveDocument");

    private static async Task<Results<Ok<LiveDocumentBody>, ProblemResult>> ReadAsync(ReadCall call, string view, string? audience, LiveDocuments documents)
    {
        var address = new LiveAddress(view, call.Scope, audience ?? "");
        if (AccessTable.Find(AccessKind.Live, view) is null)
            return Problems.Of("live.unknown");
        if (!LiveAccess.Allows(call.User, address, call.Views))
            return Problems.Of("access.denied");
        return await documents.ReadAsync(address, 0, call.Cancel) is { } document
            ? TypedResults.Ok(new LiveDocumentBody(new(document.At.Epoch, document.At.Position, document.At.Mark), new(document.Json)))
            : Problems.Of("live.unknown");
    }
}

/// <summary>A live document with its cursor.</summary>
public sealed record LiveDocumentBody(LiveCursorBody Cursor, RawJson Document);

/// <summary>A place in a document's history.</summary>
public sealed record LiveCursorBody(string Epoch, long Position, string Mark);
