using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.AzureTables.Contents;
using TeacherNet.Journal.AzureTables.Protocol;

namespace TeacherNet.Journal.AzureTables.Side;

/// <summary>A side store in one partition.</summary>
/// <remarks>
/// A reader may see the part of a write of more than a hundred rows that is made already; the rest follows, by whoever writes
/// next if its writer dies. The service says nothing of when it overwrites removed bytes: person keys stand there wrapped by a
/// key that is never in the table.
/// </remarks>
internal sealed class AzureTablesSideStore(Table table, string partition) : ISideStore, IDisposable
{
    private const int Tries = 60;
    private readonly SemaphoreSlim turn = new(1);
    private readonly Staging staging = new(table, partition);
    private SideHead? head;

    public Staging Staging => staging;

    /// <inheritdoc/>
    public async ValueTask<SideRow?> GetAsync(string table, string key, CancellationToken cancel) => await ReadAsync(SideKey.Of(table, key), cancel);

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<SideRow>> GetManyAsync(string table, IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        [.. (await Few.AskAsync([.. keys.Distinct()], (key, c) => ReadAsync(SideKey.Of(table, key), c), cancel)).OfType<SideRow>()];

    /// <inheritdoc/>
    public async IAsyncEnumerable<SideRow> ListAsync(string table, string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        var from = SideKey.Of(table, prefix);
        await foreach (var row in Rows(from, from + "|", null, cancel)) // a bar sorts behind all that a key is written with
        {
            if (await SideRowAsync(row, cancel) is { } found)
                yield return found;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<string>> TablesAsync(CancellationToken cancel)
    {
        var tables = ImmutableArray.CreateBuilder<string>();
        for (var from = "r|"; ;)
        {
            var first = await Rows(from, "r|~", 1, cancel).FirstOrDefaultAsync(cancel);
            if (first is null)
                return tables.ToImmutable();
            tables.Add(SideKey.Read(first.Key).Table);
            from = SideKey.Of(tables[^1]) + "~"; // behind every key of the table
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> WriteAsync(IReadOnlyCollection<SideWrite> writes, CancellationToken cancel)
    {
        SideWrite.ThrowIfTwice(writes);
        if (writes.Count == 0)
            return true;
        await turn.WaitAsync(cancel);
        try
        {
            var writer = Guid.NewGuid().ToString("N");
            for (var attempt = 0; attempt < Tries; attempt++)
            {
                if (attempt > 1)
                    await Task.Delay(Random.Shared.Next(10, 10 * attempt), CancellationToken.None);
                head ??= await SettledAsync();
                if (head.Writers.Contains(writer, StringComparison.Ordinal))
                    return true;
                var draft = (attempt == 0 ? SideDraft.OfNew(writes) : null) ?? await SideDraft.OfAsync(table, staging, partition, writes);
                if (draft is null)
                    return false;
                if (await StoreAsync(draft, writer))
                    return true;
                head = null;
            }
            throw new JournalUnavailableException($"{table.Name}: written by others {Tries} times in turn");
        }
        catch
        {
            head = null;
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Makes the rest of a large write whose writer died.</summary>
    public async Task<SideHead> SettledAsync() => await SettleAsync(SideHead.Read(await table.FindAsync(partition, SideHead.Key, CancellationToken.None)), null);

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task<bool> StoreAsync(SideDraft draft, string writer)
    {
        if (Batches.Of(draft.Changes).Take(2).Count() == 1)
        {
            var next = head!.After(writer);
            if (await table.WriteAsync(partition, [head.To(next), .. draft.Changes], CancellationToken.None) is not { } tags)
                return await draft.GiveUpAsync(staging);
            head = next with { Tag = tags[0] };
        }
        else
        {
            var redo = await staging.StageAsync(Redo.Write(draft.Changes), CancellationToken.None);
            var next = head!.After(writer) with { Redo = redo, Done = 0 };
            if (await table.WriteAsync(partition, [head.To(next), redo.Keep], CancellationToken.None) is not { } tags)
            {
                await staging.RemoveAsync(redo, CancellationToken.None);
                return await draft.GiveUpAsync(staging);
            }
            head = await SettleAsync(next with { Tag = tags[0] }, draft.Changes);
        }
        foreach (var old in draft.LetGo)
            await staging.RemoveAsync(old, CancellationToken.None);
        return true;
    }

    /// <summary>Makes the changes of a decided write, step by step under the head's tag, so that however many help, each step is taken once.</summary>
    private async Task<SideHead> SettleAsync(SideHead at, List<Change>? known)
    {
        while (at.Redo is { } redo)
        {
            known ??= Redo.Read(await staging.ReadAsync(redo.On(new Row("")), CancellationToken.None) ?? throw new JournalUnavailableException($"{table.Name}: the changes of a write are gone"));
            var step = Batches.Of(known.Skip(at.Done)).FirstOrDefault() ?? [];
            var isLast = at.Done + step.Count == known.Count;
            var next = isLast ? at with { Redo = null, Done = 0 } : at with { Done = at.Done + step.Count };
            if (await table.WriteAsync(partition, [at.To(next), .. step, .. isLast ? [redo.LetGo] : Array.Empty<Change>()], CancellationToken.None) is { } tags)
            {
                at = next with { Tag = tags[0] };
                if (isLast)
                    await staging.RemoveAsync(redo, CancellationToken.None);
                continue;
            }
            at = SideHead.Read(await table.FindAsync(partition, SideHead.Key, CancellationToken.None));
            known = at.Redo?.Id == redo.Id ? known : null;
        }
        return at;
    }

    private async Task<SideRow?> ReadAsync(string whole, CancellationToken cancel)
    {
        for (; ; )
        {
            if (await table.FindAsync(partition, whole, cancel) is not { } row)
                return null;
            if (await staging.ReadAsync(row, cancel) is { } value) // else it was written over in between
                return new(SideKey.Read(whole).Key, value, row.Number("Version"));
        }
    }

    private async ValueTask<SideRow?> SideRowAsync(Row row, CancellationToken cancel) =>
        await staging.ReadAsync(row, cancel) is { } value ? new(SideKey.Read(row.Key).Key, value, row.Number("Version")) : await ReadAsync(row.Key, cancel);

    private IAsyncEnumerable<Row> Rows(string from, string to, int? most, CancellationToken cancel) => table.QueryAsync(partition, from, to, most, cancel);
}
