using System.Collections.Immutable;

namespace TeacherNet.Engine.Storage;

/// <summary>A side store in memory, for tests and simulation: it ends with the process and answers at once.</summary>
public sealed class VolatileSideStore : ISideStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SortedDictionary<string, SideRow>> tables = [];

    /// <inheritdoc/>
    public ValueTask<SideRow?> GetAsync(string table, string key, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
            return new(Copy(Table(table).GetValueOrDefault(key)));
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<SideRow>> GetManyAsync(string table, IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
            return new([.. keys.Distinct().Select(k => Copy(Table(table).GetValueOrDefault(k))).OfType<SideRow>()]);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SideRow> ListAsync(string table, string prefix, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
            return Table(table).Values.Where(r => r.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(r => Copy(r)!).ToArray().ToAsyncEnumerable();
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<string>> TablesAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
            return new([.. tables.Where(t => t.Value.Count > 0).Select(t => t.Key).Order(StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public ValueTask<bool> WriteAsync(IReadOnlyCollection<SideWrite> writes, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        SideWrite.ThrowIfTwice(writes);
        lock (gate)
        {
            if (writes.Any(w => w.ExpectedVersion is { } expected && expected != (Table(w.Table).GetValueOrDefault(w.Key)?.Version ?? 0)))
                return new(false);
            foreach (var write in writes)
                Write(Table(write.Table), write);
            return new(true);
        }
    }

    private static void Write(SortedDictionary<string, SideRow> rows, SideWrite write)
    {
        if (write.Value is null)
            rows.Remove(write.Key);
        else
            rows[write.Key] = new(write.Key, [.. write.Value], (rows.GetValueOrDefault(write.Key)?.Version ?? 0) + 1);
    }

    private static SideRow? Copy(SideRow? row) => row is null ? null : row with { Value = [.. row.Value] };

    private SortedDictionary<string, SideRow> Table(string table)
    {
        if (!tables.TryGetValue(table, out var rows))
            tables[table] = rows = new(StringComparer.Ordinal);
        return rows;
    }
}
