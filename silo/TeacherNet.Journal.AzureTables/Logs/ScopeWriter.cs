using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.AzureTables.Protocol;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.AzureTables.Logs;

/// <summary>
/// Stores the commits of one log, one group at a time. What this process knows of the head and of versions holds until a
/// transaction fails on the head's tag: then another process has written, and all is read anew.
/// </summary>
/// <param name="log">The log.</param>
/// <param name="claims">The commands of all logs.</param>
/// <param name="grown">Told what was stored, and the head after it.</param>
internal sealed class ScopeWriter(ScopeLog log, Claims claims, Action<IReadOnlyList<StoredCommit>, Head> grown) : IDisposable
{
    private const int Tries = 40;
    private const int MostVersions = 100_000;
    private readonly SemaphoreSlim turn = new(1);
    private readonly Dictionary<GrainId, long> versions = [];
    private HeadRow? head;

    /// <summary>The answer to each commit, in order.</summary>
    /// <exception cref="JournalUnavailableException">The service failed; each commit is stored, or not.</exception>
    public async Task<ImmutableArray<Appended>> AppendAsync(ImmutableArray<Commit> group)
    {
        await turn.WaitAsync();
        try
        {
            var writer = Guid.NewGuid().ToString("N");
            var own = new HashSet<long>();
            for (var attempt = 0; attempt < Tries; attempt++)
            {
                if (attempt > 1)
                    await Task.Delay(Random.Shared.Next(10, 20 * attempt));
                var draft = new Draft(group, await LookAsync(group));
                var earlier = own.ToHashSet();
                if (await StoreAsync(draft, writer, own))
                    return Answers(draft, earlier);
                Forget();
            }
            throw new JournalUnavailableException($"{log.Table.Name}: {log.Scope} was written by others {Tries} times in turn");
        }
        catch
        {
            Forget();
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task<Beliefs> LookAsync(ImmutableArray<Commit> group)
    {
        head ??= await log.SettledAsync(CancellationToken.None);
        var known = claims.TakeAsync(log, group.Select(c => c.Command).Distinct());
        if (versions.Count > MostVersions)
            versions.Clear();
        GrainId[] unknown = [.. group.SelectMany(c => c.Writes.Select(w => w.Grain).Concat(c.Reads.Select(r => r.Grain))).Distinct().Where(g => !versions.ContainsKey(g))];
        var rows = await Few.AskAsync(unknown, (grain, cancel) => log.Table.FindAsync(log.Partition, IndexRows.OfGrain(grain), cancel), CancellationToken.None);
        for (var n = 0; n < unknown.Length; n++)
            versions[unknown[n]] = IndexRows.VersionOf(rows[n]);
        return new(log.Epoch, new Dictionary<ScopeId, Head> { [log.Scope] = head.Head }, versions, await known);
    }

    private async Task<bool> StoreAsync(Draft draft, string writer, HashSet<long> own)
    {
        var slices = await Slice.OfAsync(draft.Commits, log.Staging, writer);
        for (var n = 0; n < slices.Count; n++)
        {
            var slice = slices[n];
            var last = slice.Commits[^1];
            var next = head! with { Head = new(log.Epoch, last.Last, last.Hash, last.At), Debt = slice.IsWide ? last.First : 0, Paid = 0 };
            var tags = await log.Table.WriteAsync(log.Partition, [head.To(next), .. slice.Changes], CancellationToken.None);
            // A transaction whose answer was lost is sent again, and then fails on what it has itself written.
            var isStored = tags is not null || await IsOwnAsync(slice.Commits[0], writer);
            if (isStored)
                own.UnionWith(slice.Commits.Select(c => c.First));
            if (tags is null)
            {
                foreach (var staged in slices[(isStored ? n + 1 : n)..].SelectMany(s => s.Staged))
                    await log.Staging.RemoveAsync(staged, CancellationToken.None);
                return false;
            }
            foreach (var e in slice.Commits.SelectMany(c => c.Events))
                versions[e.Grain] = e.Version;
            head = await log.SettleAsync(next with { Tag = tags[0] }, last);
            grown(slice.Commits, next.Head);
        }
        return true;
    }

    private async Task<bool> IsOwnAsync(StoredCommit commit, string writer) =>
        await log.Table.FindAsync(log.Partition, CommitRow.KeyOf(commit.First), CancellationToken.None) is { } row && CommitRow.WriterOf(row) == writer;

    /// <summary>What an earlier try of this append stored is no repeat, the first time it is named.</summary>
    private static ImmutableArray<Appended> Answers(Draft draft, HashSet<long> earlier) =>
        [.. draft.Answers.Select(a => a is Appended.Repeated { Receipt: var receipt } && earlier.Remove(receipt.First) ? new Appended.Stored(receipt) : a)];

    private void Forget()
    {
        head = null;
        versions.Clear();
    }
}
