using TeacherNet.Engine.Storage;
using TeacherNet.Journal.AzureTables.Contents;
using TeacherNet.Journal.AzureTables.Protocol;

namespace TeacherNet.Journal.AzureTables.Side;

/// <summary>The changes that writes come to, given the rows that stand.</summary>
internal sealed class SideDraft
{
    private const int FewBytes = 1_000_000;
    private readonly List<Staged> fresh = [];

    private SideDraft()
    {
    }

    public List<Change> Changes { get; } = [];

    /// <summary>Chunks of values that are written over.</summary>
    public List<Staged> LetGo { get; } = [];

    /// <summary>The changes of a few rows that must all be new, without a look whether they are: the transaction fails if one is not. Null for other writes.</summary>
    public static SideDraft? OfNew(IReadOnlyCollection<SideWrite> writes)
    {
        if (writes.Count > Table.MostRows - 2 || writes.Any(w => w.ExpectedVersion != 0 || w.Value is not { Length: <= Staging.InRow }) || writes.Sum(w => w.Value!.Length) > FewBytes)
            return null;
        var draft = new SideDraft();
        foreach (var write in writes)
            draft.Changes.Add(Change.Insert(Staging.Fill(new Row(SideKey.Of(write.Table, write.Key)).With("Version", 1), write.Value, null)));
        return draft;
    }

    /// <summary>The changes; null when an expected version is not current.</summary>
    public static async Task<SideDraft?> OfAsync(Table table, Staging staging, string partition, IReadOnlyCollection<SideWrite> writes)
    {
        SideWrite[] all = [.. writes];
        var rows = await Few.AskAsync(all, (w, cancel) => table.FindAsync(partition, SideKey.Of(w.Table, w.Key), cancel), CancellationToken.None);
        if (all.Where((w, n) => w.ExpectedVersion is { } expected && expected != VersionOf(rows[n])).Any())
            return null;
        var draft = new SideDraft();
        for (var n = 0; n < all.Length; n++)
            await draft.AddAsync(all[n], rows[n], staging);
        return draft;
    }

    /// <summary>Removes the chunks of a draft that was not stored; always false.</summary>
    public async Task<bool> GiveUpAsync(Staging staging)
    {
        foreach (var staged in fresh)
            await staging.RemoveAsync(staged, CancellationToken.None);
        return false;
    }

    private async Task AddAsync(SideWrite write, Row? row, Staging staging)
    {
        var key = SideKey.Of(write.Table, write.Key);
        if (write.Value is null && row is null)
            return;
        if (row is not null && Staged.NamedBy(row) is { } old)
        {
            LetGo.Add(old);
            Changes.Add(old.LetGo);
        }
        if (write.Value is null)
        {
            Changes.Add(Change.Delete(key));
            return;
        }
        var staged = await staging.StageIfManyAsync(write.Value, CancellationToken.None);
        if (staged is not null)
        {
            fresh.Add(staged);
            Changes.Add(staged.Keep);
        }
        Changes.Add(Change.Put(Staging.Fill(new Row(key).With("Version", VersionOf(row) + 1), write.Value, staged)));
    }

    private static long VersionOf(Row? row) => row?.Number("Version") ?? 0;
}
