using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Live;

/// <summary>One document that is being watched: the last tick, and a short history of ticks for those who come back.</summary>
internal sealed class LiveDocument(int viewVersion, LiveNode.Map first, Cursor at)
{
    private const int KeptTicks = 64;
    private const int KeptBytes = 1 << 20;
    private readonly Lock gate = new();
    private readonly LinkedList<(LiveCursor From, LivePatch Patch)> kept = new();
    private LiveNode.Map node = first;
    private LiveCursor cursor = CursorOf(at, viewVersion);
    private byte[]? serialised;
    private int keptBytes;

    /// <summary>Moves to a newer rendering; the patch to send, or null when nothing visible changed.</summary>
    public LivePatch? Tick(LiveNode.Map next, Cursor position)
    {
        lock (gate)
        {
            var to = CursorOf(position, viewVersion);
            if (to.Epoch != cursor.Epoch)
            {
                kept.Clear();
                (node, cursor, serialised, keptBytes) = (next, to, null, 0);
                return new(-1, to, LiveJson.Write(LiveNode.Object()));
            }
            if (to.Position <= cursor.Position || LiveJson.Diff(node, next) is not { } bytes)
                return null;
            var patch = new LivePatch(cursor.Position, to, bytes);
            kept.AddLast((cursor, patch));
            keptBytes += bytes.Length;
            while (kept.Count > KeptTicks || (keptBytes > KeptBytes && kept.Count > 1))
            {
                keptBytes -= kept.First!.Value.Patch.Patch.Length;
                kept.RemoveFirst();
            }
            (node, cursor, serialised) = (next, to, null);
            return patch;
        }
    }

    /// <summary>What a watcher with this cursor needs.</summary>
    public LiveAnswer Watch(LiveCursor? from)
    {
        lock (gate)
        {
            if (from is not null && from == cursor)
                return new LiveAnswer.Patches([]);
            if (from is not null && kept.Any(k => k.From == from))
                return new LiveAnswer.Patches([.. kept.SkipWhile(k => k.From != from).Select(k => k.Patch)]);
            return new LiveAnswer.Document(cursor, serialised ??= LiveJson.Write(node));
        }
    }

    private static LiveCursor CursorOf(Cursor at, int version) =>
        new(FormattableString.Invariant($"{at.Epoch:N}.{version}"), at.Position, at.Mark);
}
