using TeacherNet.Engine.Live;
using TeacherNet.Web.Api;

namespace TeacherNet.Web.Live;

/// <summary>What the server tells a watcher.</summary>
public interface ILiveClient
{
    /// <summary>One tick of a document.</summary>
    Task Patch(PatchMessage message);

    /// <summary>The watcher was taken from a document's group; watching again resumes.</summary>
    Task Cut(CutMessage message);

    /// <summary>The pages are of an older release.</summary>
    Task Reload(ReloadMessage message);
}

/// <summary>A JSON merge patch from one position to another; serialised once for all watchers.</summary>
public sealed record PatchMessage(string View, string Scope, string? Audience, long From, long To, CursorMessage Cursor, string Mark, RawJson Patch);

/// <summary>Why a watcher was taken from a group: <c>live.behind</c> or <c>live.forbidden</c>.</summary>
public sealed record CutMessage(string View, string Scope, string? Audience, string Reason);

/// <summary>Nothing but the order.</summary>
public sealed record ReloadMessage;

/// <summary>A place in a document's history.</summary>
public sealed record CursorMessage(string Epoch, long Position, string Mark)
{
    /// <summary>As sent.</summary>
    public static CursorMessage Of(LiveCursor cursor) => new(cursor.Epoch, cursor.Position, cursor.Mark);
}

/// <summary>The answer to <c>Watch</c>: a document, or the patches after the watcher's cursor.</summary>
public sealed record WatchAnswer(string Kind, CursorMessage? Cursor, RawJson? Document, IReadOnlyList<PatchPart>? Patches)
{
    /// <summary>As sent.</summary>
    public static WatchAnswer Of(LiveAnswer answer) => answer switch
    {
        LiveAnswer.Document document => new("document", CursorMessage.Of(document.At), new(document.Json), null),
        LiveAnswer.Patches patches => new("patches", null, null, [.. patches.Items.Select(p => new PatchPart(p.From, p.To.Position, CursorMessage.Of(p.To), new(p.Patch)))]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>One tick among those a watcher missed.</summary>
public sealed record PatchPart(long From, long To, CursorMessage Cursor, RawJson Patch);
