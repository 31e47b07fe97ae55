using System.Collections.Concurrent;

namespace TeacherNet.Web.Actions;

/// <summary>How far the actions of this node have come, each under its id, for whoever started it.</summary>
internal sealed class ActionProgressBoard(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<(string Account, Guid Id), Entry> entries = new();

    /// <summary>Begins an entry; report rows to what is returned.</summary>
    public Reporter Begin(string account, Guid id, int total)
    {
        var now = time.GetUtcNow();
        foreach (var (key, entry) in entries)
        {
            if (now - entry.Begun > Kept)
                entries.TryRemove(key, out _);
        }
        return new(this, (account, id), now, total);
    }

    /// <summary>The phase, rows tried and rows in all; null when nothing is known of it.</summary>
    public (string Phase, int Rows, int Total)? Find(string account, Guid id) => entries.GetValueOrDefault((account, id)) is { } entry ? (entry.Phase, entry.Rows, entry.Total) : null;

    private sealed record Entry(DateTimeOffset Begun, string Phase, int Rows, int Total);

    /// <summary>Reports one action's progress.</summary>
    internal sealed class Reporter : IProgress<int>
    {
        private readonly ActionProgressBoard board;
        private readonly (string, Guid) key;
        private readonly DateTimeOffset begun;
        private readonly int total;

        public Reporter(ActionProgressBoard board, (string, Guid) key, DateTimeOffset begun, int total)
        {
            (this.board, this.key, this.begun, this.total) = (board, key, begun, total);
            Show("checking", 0);
        }

        /// <inheritdoc/>
        public void Report(int value) => Show("checking", value);

        public void Writing() => Show("writing", total);

        public void Done() => Show("done", total);

        private void Show(string phase, int rows) => board.entries[key] = new(begun, phase, rows, total);
    }
}
