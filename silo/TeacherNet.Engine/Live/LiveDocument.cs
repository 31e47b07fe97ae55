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
    // Never less than the document's length; measured anew only when it may have grown too large.
    private long atMost = long.MaxValue;
    private bool isTold;

    /// <summary>Moves to a newer rendering; the patch to send, or null when nothing visible changed.</summary>
    public LivePatch? Tick(LiveNode.Map next, Cursor position)
    {
        lock (gate)
        {
            var to = CursorOf(position, viewVersion);
            if (to.Epoch != cursor.Epoch)
            {
                (node, cursor, serialised, atMost) = (next, to, null, long.MaxValue);
                return AskAgain();
            }
            if (to.Position <= cursor.Position || LiveJson.Diff(node, next) is not { } bytes)
                return null;
            var from = cursor;
            (node, cursor, serialised, atMost) = (next, to, null, atMost == long.MaxValue ? atMost : atMost + bytes.Length);
            if (IsTooLarge())
                return Told();
            var patch = new LivePatch(from.Position, to, bytes);
            kept.AddLast((from, patch));
            keptBytes += bytes.Length;
            while (kept.Count > KeptTicks || (keptBytes > KeptBytes && kept.Count > 1))
            {
                keptBytes -= kept.First!.Value.Patch.Patch.Length;
                kept.RemoveFirst();
            }
            isTold = false;
            return patch;
        }
    }

    /// <summary>What a watcher with this cursor needs.</summary>
    public LiveAnswer Watch(LiveCursor? from)
    {
        lock (gate)
        {
            if (IsTooLarge())
                return new LiveAnswer.TooLarge(Whole().Length);
            if (from is not null && from == cursor)
                return new LiveAnswer.Patches([]);
            if (from is not null && kept.Any(k => k.From == from))
                return new LiveAnswer.Patches([.. kept.SkipWhile(k => k.From != from).Select(k => k.Patch)]);
            return new LiveAnswer.Document(cursor, Whole());
        }
    }

    /// <summary>The document as it is, however large.</summary>
    public LiveAnswer.Document Read()
    {
        lock (gate)
            return new(cursor, Whole());
    }

    /// <summary>What makes every watcher ask again.</summary>
    public LivePatch Cut()
    {
        lock (gate)
            return AskAgain();
    }

    private byte[] Whole() => serialised ??= LiveJson.Write(node);

    private bool IsTooLarge()
    {
        if (atMost > LiveDocuments.LargestBytes)
            atMost = Whole().Length;
        return atMost > LiveDocuments.LargestBytes;
    }

    private LivePatch? Told()
    {
        var patch = isTold ? null : AskAgain();
        isTold = true;
        return patch;
    }

    private LivePatch AskAgain()
    {
        kept.Clear();
        keptBytes = 0;
        return new(-1, cursor, LiveJson.Write(LiveNode.Object()));
    }

    private static LiveCursor CursorOf(Cursor at, int version) =>
        new(FormattableString.Invariant($"{at.Epoch:N}.{version}"), at.Position, at.Mark);
}
