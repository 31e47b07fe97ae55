using System.Collections.Immutable;

namespace TeacherNet.Engine.Storage;

/// <summary>
/// What is stored beside the journal, in the same database and backup: person keys, credentials, sessions,
/// blind indexes, files, reactor cursors, leases. Small rows addressed by table and key, changed in place.
/// </summary>
/// <remarks>
/// <list type="number">
/// <item>A write is durable when it returns; many writes in one call are stored together or not at all.</item>
/// <item>A row's version rises by one with each write, from 1; a removed row begins again at 1.</item>
/// <item>A write with an expected version that is not current changes nothing and answers false (0: must be new).</item>
/// <item>Removed bytes are overwritten in the store, not only unlinked.</item>
/// </list>
/// </remarks>
public interface ISideStore
{
    /// <summary>A row, or null.</summary>
    ValueTask<SideRow?> GetAsync(string table, string key, CancellationToken cancel);

    /// <summary>The rows among these keys that exist, in no order.</summary>
    ValueTask<ImmutableArray<SideRow>> GetManyAsync(string table, IReadOnlyCollection<string> keys, CancellationToken cancel);

    /// <summary>The rows whose keys begin with a prefix, by key in ordinal order.</summary>
    IAsyncEnumerable<SideRow> ListAsync(string table, string prefix, CancellationToken cancel);

    /// <summary>The tables that hold rows, in ordinal order.</summary>
    ValueTask<ImmutableArray<string>> TablesAsync(CancellationToken cancel);

    /// <summary>Writes rows, whole or not at all; false when an expected version is not current.</summary>
    /// <exception cref="ArgumentException">A row is written twice in one call.</exception>
    /// <exception cref="Journals.JournalUnavailableException">The store failed; the rows are written, all or none.</exception>
    ValueTask<bool> WriteAsync(IReadOnlyCollection<SideWrite> writes, CancellationToken cancel);
}

/// <summary>A stored row.</summary>
public sealed record SideRow(string Key, byte[] Value, long Version);

/// <summary>A write of one row.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">The row's key.</param>
/// <param name="Value">The new value; null removes the row.</param>
/// <param name="ExpectedVersion">The version that must be current; null for any.</param>
public sealed record SideWrite(string Table, string Key, byte[]? Value, long? ExpectedVersion = null)
{
    /// <summary>Refuses writes that name one row twice.</summary>
    /// <exception cref="ArgumentException">A row is named twice.</exception>
    public static void ThrowIfTwice(IReadOnlyCollection<SideWrite> writes)
    {
        if (writes.Count > 1 && writes.DistinctBy(w => (w.Table, w.Key)).Count() < writes.Count)
            throw new ArgumentException("A row is written twice in one call.", nameof(writes));
    }
}
