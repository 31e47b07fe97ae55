using TeacherNet.Engine.Journals;
using TeacherNet.Journal.AzureTables.Contents;
using TeacherNet.Journal.AzureTables.Protocol;

namespace TeacherNet.Journal.AzureTables.Logs;

/// <summary>Commits that one transaction stores, with all that must stand in it beside the head.</summary>
internal sealed class Slice
{
    private readonly List<Change> commits = [];
    private readonly List<StoredCommit> stored = [];
    private readonly List<Staged> chunks = [];
    private int bytes;

    public IReadOnlyList<StoredCommit> Commits => stored;

    /// <summary>Chunks that the transaction takes over.</summary>
    public IReadOnlyList<Staged> Staged => chunks;

    /// <summary>True when the grains of its one commit are too many for the transaction; the index is owed them.</summary>
    public bool IsWide => IndexRows.Grains(stored).Count + commits.Count > Table.MostRows - 1;

    /// <summary>The transaction, without the head.</summary>
    public List<Change> Changes => IsWide ? commits : [.. commits, .. IndexRows.Grains(stored)];

    /// <summary>Cuts commits into slices, each as large as a transaction may be. Events too many for a row are staged first.</summary>
    public static async Task<List<Slice>> OfAsync(IReadOnlyList<StoredCommit> commits, Staging staging, string writer)
    {
        List<Slice> slices = [];
        foreach (var commit in commits)
        {
            var events = Payload.Write(commit.Events.AsSpan());
            var staged = await staging.StageIfManyAsync(events, CancellationToken.None);
            List<Change> changes = [Change.Insert(CommitRow.Write(commit, writer, events, staged)), IndexRows.Command(commit)];
            if (staged is not null)
                changes.Add(staged.Keep);
            if (slices is not [.., var last] || !last.TryAdd(commit, changes))
                slices.Add(last = new(commit, changes));
            if (staged is not null)
                last.chunks.Add(staged);
        }
        return slices;
    }

    private Slice(StoredCommit commit, List<Change> changes) => Add(commit, changes);

    private bool TryAdd(StoredCommit commit, List<Change> changes)
    {
        var grains = IndexRows.Grains([.. stored, commit]);
        if (grains.Count + commits.Count + changes.Count > Table.MostRows - 1 || bytes + SizeOf(changes) + SizeOf(grains) > Table.MostBytes - 4_096)
            return false;
        Add(commit, changes);
        return true;
    }

    private void Add(StoredCommit commit, List<Change> changes)
    {
        stored.Add(commit);
        commits.AddRange(changes);
        bytes += SizeOf(changes);
    }

    private static int SizeOf(List<Change> changes) => changes.Sum(c => c.Row.Size);
}
