using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Sqlite.Database;
using TeacherNet.Journal.Sqlite.Writing;

namespace TeacherNet.Journal.Sqlite;

/// <summary>The side store of a <see cref="SqliteStore"/>.</summary>
internal sealed class SqliteSideStore(Readers readers, Writer writer) : ISideStore
{
    /// <inheritdoc/>
    public ValueTask<SideRow?> GetAsync(string table, string key, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return new(readers.Read(c => Get(c, table, key)));
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<SideRow>> GetManyAsync(string table, IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return new(readers.Read(c => keys.Distinct().Select(k => Get(c, table, k)).OfType<SideRow>().ToImmutableArray()));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SideRow> ListAsync(string table, string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var from = prefix; ;)
        {
            cancel.ThrowIfCancellationRequested();
            var page = readers.Read(c => Page(c, table, from));
            foreach (var row in page)
            {
                if (!row.Key.StartsWith(prefix, StringComparison.Ordinal))
                    yield break;
                yield return row;
            }
            if (page.Count == 0)
                yield break;
            from = page[^1].Key + '\0'; // the smallest key beyond the last
            await Task.Yield();
        }
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<string>> TablesAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return new(readers.Read(c =>
        {
            var tables = ImmutableArray.CreateBuilder<string>();
            var query = c.Prepare("Side/tables");
            while (query.Step())
                tables.Add(query.Text(0));
            query.Reset();
            return tables.ToImmutable();
        }));
    }

    /// <inheritdoc/>
    public ValueTask<bool> WriteAsync(IReadOnlyCollection<SideWrite> writes, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        SideWrite.ThrowIfTwice(writes);
        return new(writer.WriteSideAsync(writes, cancel));
    }

    private static SideRow? Get(Connection connection, string table, string key)
    {
        var query = connection.Prepare("Side/get").Bind(table).Bind(key);
        var row = query.Step() ? new SideRow(key, query.Blob(0).ToArray(), query.Long(1)) : null;
        query.Reset();
        return row;
    }

    private static List<SideRow> Page(Connection connection, string table, string from)
    {
        var rows = new List<SideRow>();
        var query = connection.Prepare("Side/list").Bind(table).Bind(from);
        while (query.Step())
            rows.Add(new(query.Text(0), query.Blob(1).ToArray(), query.Long(2)));
        query.Reset();
        return rows;
    }
}
