using System.Collections.Concurrent;
using TeacherNet.Web.Imports;

namespace TeacherNet.Web.Api.Imports;

/// <summary>How far the dry runs and imports of this node have come, each under its id, for whoever started it.</summary>
internal sealed class ImportProgressBoard(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<(string Account, Guid Id), Entry> entries = new();

    /// <summary>Begins an entry; report rows to what is returned.</summary>
    public Reporter Begin(string account, Guid id)
    {
        var now = time.GetUtcNow();
        foreach (var (key, entry) in entries)
        {
            if (now - entry.Begun > Kept)
                entries.TryRemove(key, out _);
        }
        return new(this, (account, id), now);
    }

    /// <summary>How far one has come, or null.</summary>
    public ImportProgressBody? Find(string account, Guid id) => entries.GetValueOrDefault((account, id))?.Body;

    private sealed record Entry(DateTimeOffset Begun, ImportProgressBody Body);

    /// <summary>Reports one import's progress.</summary>
    internal sealed class Reporter : IProgress<ImportProgress>
    {
        private readonly ImportProgressBoard board;
        private readonly (string, Guid) key;
        private readonly DateTimeOffset begun;
        private int rows;

        public Reporter(ImportProgressBoard board, (string, Guid) key, DateTimeOffset begun)
        {
            (this.board, this.key, this.begun) = (board, key, begun);
            Show("reading", null);
        }

        /// <inheritdoc/>
        public void Report(ImportProgress value)
        {
            rows = value.Rows;
            Show("reading", value.File);
        }

        public void Writing() => Show("writing", null);

        public void Done() => Show("done", null);

        private void Show(string phase, string? file) => board.entries[key] = new(begun, new(phase, file, rows));
    }
}
