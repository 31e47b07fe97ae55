using System.Collections.Concurrent;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Journals;

/// <summary>The last durable commits of each scope as this process made them, for those who follow the log: they need not ask the database again.</summary>
public sealed class Tails
{
    private readonly ConcurrentDictionary<ScopeId, Tail> tails = new();

    /// <summary>Adds commits that have just become durable. Where another process wrote in between, only what follows is kept.</summary>
    public void Add(ScopeId scope, IReadOnlyList<StoredCommit> commits) => tails.GetOrAdd(scope, static _ => new()).Add(commits);

    /// <summary>The commits after a position, none at the end; null when what follows it is no longer, or not yet, kept here.</summary>
    public IReadOnlyList<StoredCommit>? After(ScopeId scope, long position) => tails.TryGetValue(scope, out var tail) ? tail.After(position) : null;

    private sealed class Tail
    {
        private const int KeptEvents = 4_096;
        private const int KeptBytes = 4 << 20;
        private readonly Lock gate = new();
        private readonly List<StoredCommit> kept = [];
        private int oldest;
        private int events;
        private int bytes;

        public void Add(IReadOnlyList<StoredCommit> commits)
        {
            lock (gate)
            {
                foreach (var commit in commits)
                {
                    if (kept.Count > 0 && commit.First != kept[^1].Last + 1)
                        Clear();
                    kept.Add(commit);
                    events += commit.Events.Length;
                    bytes += BytesOf(commit);
                }
                for (; events > KeptEvents || bytes > KeptBytes; oldest++)
                {
                    events -= kept[oldest].Events.Length;
                    bytes -= BytesOf(kept[oldest]);
                }
                if (oldest > kept.Count / 2)
                {
                    kept.RemoveRange(0, oldest);
                    oldest = 0;
                }
            }
        }

        public List<StoredCommit>? After(long position)
        {
            lock (gate)
            {
                if (oldest == kept.Count || kept[oldest].First > position + 1)
                    return null;
                var next = kept.Count;
                while (next > oldest && kept[next - 1].Last > position)
                    next--;
                return kept.GetRange(next, kept.Count - next);
            }
        }

        private void Clear()
        {
            kept.Clear();
            (oldest, events, bytes) = (0, 0, 0);
        }

        private static int BytesOf(StoredCommit commit)
        {
            var bytes = 0;
            foreach (var e in commit.Events)
                bytes += e.Encoded.Body.Length;
            return bytes;
        }
    }
}
