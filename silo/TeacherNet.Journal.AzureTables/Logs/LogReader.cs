using System.Runtime.CompilerServices;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.AzureTables.Protocol;

namespace TeacherNet.Journal.AzureTables.Logs;

/// <summary>Reads a log in order.</summary>
internal static class LogReader
{
    private const string End = "c|~";

    /// <summary>Whole commits whose last position is beyond a position, up to the end at the time.</summary>
    /// <exception cref="JournalDamagedException">A hole, or something the store never writes.</exception>
    public static async IAsyncEnumerable<StoredCommit> AfterAsync(ScopeLog log, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var reached = await BoundaryAsync(log, after, cancel);
        if (reached is null)
            yield break;
        await foreach (var row in log.Table.QueryAsync(log.Partition, CommitRow.KeyOf(reached.Value + 1), End, null, cancel))
        {
            if (CommitRow.FirstOf(row) != reached + 1)
                throw new JournalDamagedException(log.Scope, reached.Value + 1, "missing commit");
            var commit = await CommitRow.ReadAsync(log.Scope, row, log.Staging, cancel);
            yield return commit;
            reached = commit.Last;
        }
    }

    /// <summary>The end of the commit before the one that holds the next position; null when there is nothing beyond.</summary>
    private static async Task<long?> BoundaryAsync(ScopeLog log, long after, CancellationToken cancel)
    {
        if (after <= 0 || await log.Table.FindAsync(log.Partition, CommitRow.KeyOf(after + 1), cancel) is not null)
            return Math.Max(after, 0);
        if ((await log.HeadAsync(cancel)).Head.Position <= after)
            return null;
        // Keys are of first positions, and the service only reads forwards.
        for (var reach = 256L; ; reach *= 32)
        {
            Row? before = null;
            await foreach (var row in log.Table.QueryAsync(log.Partition, CommitRow.KeyOf(Math.Max(1, after + 1 - reach)), CommitRow.KeyOf(after + 1), null, cancel))
                before = row;
            if (before is not null)
                return CommitRow.FirstOf(before) - 1;
            if (reach > after)
                throw new JournalDamagedException(log.Scope, 1, "missing commit");
        }
    }
}
