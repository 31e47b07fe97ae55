using System.Collections.Immutable;
using System.Text;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;

namespace TeacherNet.Engine.Archives;

/// <summary>
/// Takes an archive into an empty store. From its first write to its last the store bears the archive's name: nothing else may
/// use it meanwhile, and a taking that was broken off goes on when the same archive is taken again.
/// </summary>
public sealed class ArchiveTaking(IJournal journal, ISideStore side)
{
    internal const string Table = "archive";
    private const string Row = "taking";
    private const int GroupEvents = 1_000;
    private const int GroupCommits = 200;
    private const int GroupRows = 90;
    private const int GroupBytes = 1_000_000;

    /// <summary>The archive that a store was begun to be made from; null for a store that is whole.</summary>
    public static async ValueTask<string?> UnderWayAsync(ISideStore side, CancellationToken cancel) =>
        await side.GetAsync(Table, Row, cancel) is { } row ? Encoding.ASCII.GetString(row.Value) : null;

    /// <summary>True when the store holds nothing, or a part of this archive.</summary>
    public async ValueTask<bool> FitsAsync(ArchiveSum archive, CancellationToken cancel) => await UnderWayAsync(side, cancel) is { } begun
        ? begun == archive.Name
        : (await journal.ScopesAsync(cancel)).IsEmpty && (await side.TablesAsync(cancel)).IsEmpty;

    /// <summary>Takes a checked archive. The store must fit it, and be of its epoch.</summary>
    /// <param name="from">The archive, at its beginning.</param>
    /// <param name="archive">What the check found.</param>
    /// <param name="progress">Told the number of events taken, now and then; null for nobody.</param>
    /// <param name="cancel">Breaks it off between two groups; the store then bears the archive's name until it is taken again.</param>
    /// <exception cref="JournalDamagedException">What the store holds is not what it was given; it keeps the archive's name.</exception>
    public async Task TakeAsync(Stream from, ArchiveSum archive, IProgress<long>? progress, CancellationToken cancel)
    {
        await side.WriteAsync([new(Table, Row, Encoding.ASCII.GetBytes(archive.Name))], CancellationToken.None);
        var group = new List<StoredCommit>();
        var rows = new List<SideWrite>();
        var (events, bytes, taken) = (0, 0, 0L);
        await foreach (var (line, text) in Archive.LinesAsync(from, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            bytes += text.Length;
            if (line is ArchiveLine.Commit c)
            {
                group.Add(c.ToStored());
                events += c.Events.Length;
            }
            else if (line is ArchiveLine.Side row)
            {
                rows.Add(new(row.Table, row.Key, row.Value, 0));
            }
            if (line is ArchiveLine.Commit && events < GroupEvents && group.Count < GroupCommits && bytes < GroupBytes || line is ArchiveLine.Side && rows.Count < GroupRows && bytes < GroupBytes)
                continue;
            if (group.Count + rows.Count == 0)
                continue;
            await AppendAsync(group);
            await WriteAsync(rows);
            taken += events;
            (events, bytes) = (0, 0);
            progress?.Report(taken);
        }
    }

    /// <summary>True when an archive of the store would be this one, byte for byte.</summary>
    public async Task<bool> IsTakenAsync(ArchiveSum archive, CancellationToken cancel) => await Archive.WriteAsync(journal, side, Stream.Null, null, cancel) == archive;

    /// <summary>Says that the store is whole.</summary>
    public async Task FinishAsync() => await side.WriteAsync([new(Table, Row, null)], CancellationToken.None);

    private async Task AppendAsync(List<StoredCommit> group)
    {
        if (group.Count == 0)
            return;
        var answers = await journal.AppendAsync([.. group.Select(Given)], CancellationToken.None);
        for (var n = 0; n < answers.Length; n++)
        {
            var receipt = (answers[n] as Appended.Stored)?.Receipt ?? (answers[n] as Appended.Repeated)?.Receipt;
            if (receipt is null || receipt.First != group[n].First || !receipt.Hash.AsSpan().SequenceEqual(group[n].Hash.AsSpan()))
                throw new JournalDamagedException(group[n].Scope, group[n].First, "the store took it otherwise than it was given");
        }
        group.Clear();
    }

    private async Task WriteAsync(List<SideWrite> rows)
    {
        // They are new, unless an earlier taking was broken off behind them.
        if (rows.Count > 0 && !await side.WriteAsync(rows, CancellationToken.None))
            await side.WriteAsync([.. rows.Select(r => r with { ExpectedVersion = null })], CancellationToken.None);
        rows.Clear();
    }

    /// <summary>The commit as it was given to the store that first had it. Its streams stand one after the other.</summary>
    private static Commit Given(StoredCommit commit)
    {
        var writes = ImmutableArray.CreateBuilder<StreamWrite>();
        for (var first = 0; first < commit.Events.Length;)
        {
            var (grain, after) = (commit.Events[first].Grain, commit.Events[first].Version - 1);
            var events = commit.Events[first..].TakeWhile(e => e.Grain == grain).Select(e => e.Encoded).ToImmutableArray();
            writes.Add(new(grain, after, events));
            first += events.Length;
        }
        return new(commit.Command, commit.Actor, commit.Target, commit.BodyDigest, commit.At, writes.ToImmutable(), []);
    }
}
