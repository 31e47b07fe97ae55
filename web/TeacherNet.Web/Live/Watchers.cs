using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using TeacherNet.Engine.Live;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Live;

/// <summary>Who watches what, and how far each has come.</summary>
internal sealed class Watchers(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Connection> connections = new();
    private readonly ConcurrentDictionary<LiveAddress, Sent> documents = new();
    private readonly Lock gate = new();

    /// <summary>Those connected now.</summary>
    public IEnumerable<Connection> Connections => connections.Values;

    public void Connect(HubCallerContext context, CurrentUser user) => connections[context.ConnectionId] = new(context, user);

    public void Join(string connection, LiveAddress address, string? audience)
    {
        lock (gate)
        {
            if (connections.GetValueOrDefault(connection)?.Watching.TryAdd(address, new(audience)) == true)
                documents.GetOrAdd(address, _ => new()).Watchers++;
        }
    }

    /// <summary>Notes where a connection begins, or begins again: another history may stand at an earlier position.</summary>
    public void Begin(string connection, LiveAddress address, long position)
    {
        if (connections.GetValueOrDefault(connection)?.Watching.TryGetValue(address, out var watch) == true)
            watch.Position = position;
    }

    /// <summary>Notes how far a connection shows a document; positions never go back.</summary>
    public void Report(string connection, LiveAddress address, long position)
    {
        if (connections.GetValueOrDefault(connection)?.Watching.TryGetValue(address, out var watch) == true)
            watch.Position = Math.Max(watch.Position, position);
    }

    /// <summary>True when nobody watches the document just now.</summary>
    public bool IsDeserted(LiveAddress address)
    {
        lock (gate)
            return !documents.ContainsKey(address);
    }

    /// <summary>True when nobody watches the document any more.</summary>
    public bool Leave(string connection, LiveAddress address)
    {
        lock (gate)
            return connections.GetValueOrDefault(connection)?.Watching.TryRemove(address, out _) == true && Desert(address);
    }

    /// <summary>The documents nobody watches any more.</summary>
    public IReadOnlyList<LiveAddress> Disconnect(string connection)
    {
        lock (gate)
            return connections.TryRemove(connection, out var gone) ? [.. gone.Watching.Keys.Where(Desert)] : [];
    }

    /// <summary>Notes what was sent to a document's group.</summary>
    public void Note(LiveAddress address, LivePatch patch)
    {
        if (documents.TryGetValue(address, out var sent))
            sent.Add(patch.To.Position, patch.Patch.Length, time.GetTimestamp());
    }

    /// <summary>True when a watcher lacks a tick that was sent longer ago than the limit, or more bytes than the limit.</summary>
    public bool IsBehind(LiveAddress address, Watch watch, TimeSpan limit, long bytes) =>
        documents.TryGetValue(address, out var sent) && sent.Lacking(watch.Position) is var (oldest, lacking)
        && (lacking > bytes || (lacking > 0 && time.GetElapsedTime(oldest) > limit));

    private bool Desert(LiveAddress address) => documents.TryGetValue(address, out var sent) && --sent.Watchers == 0 && documents.TryRemove(address, out _);

    /// <summary>One browser page.</summary>
    internal sealed record Connection(HubCallerContext Context, CurrentUser User)
    {
        public ConcurrentDictionary<LiveAddress, Watch> Watching { get; } = new();
    }

    /// <summary>One document on one page. Audience is as the client wrote it.</summary>
    internal sealed record Watch(string? Audience)
    {
        // Until it is answered, a watcher lacks nothing.
        private long position = long.MaxValue;

        public long Position
        {
            get => Interlocked.Read(ref position);
            set => Interlocked.Exchange(ref position, value);
        }
    }

    /// <summary>The ticks sent to one document's group, as far back as anyone may lag.</summary>
    private sealed class Sent
    {
        private const int Kept = 512;
        private readonly Queue<(long Position, int Bytes, long At)> ticks = new();

        public int Watchers { get; set; }

        public void Add(long position, int bytes, long at)
        {
            lock (ticks)
            {
                ticks.Enqueue((position, bytes, at));
                if (ticks.Count > Kept)
                    ticks.Dequeue();
            }
        }

        public (long Oldest, long Bytes) Lacking(long position)
        {
            lock (ticks)
            {
                var (oldest, bytes) = (0L, 0L);
                foreach (var tick in ticks.Where(t => t.Position > position))
                    (oldest, bytes) = (bytes == 0 ? tick.At : oldest, bytes + tick.Bytes);
                return (oldest, bytes);
            }
        }
    }
}
