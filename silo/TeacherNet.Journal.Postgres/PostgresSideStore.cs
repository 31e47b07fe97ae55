using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Postgres.Database;

namespace TeacherNet.Journal.Postgres;

/// <summary>The side store of a <see cref="PostgresStore"/>.</summary>
/// <remarks>
/// PostgreSQL keeps removed bytes on its pages and in its write-ahead log until both are used again. Person keys stand there
/// wrapped by a key that is never in the database, so what remains tells nothing without it; the runbook says how to empty both.
/// </remarks>
internal sealed class PostgresSideStore(Server server) : ISideStore
{
    /// <inheritdoc/>
    public async ValueTask<SideRow?> GetAsync(string table, string key, CancellationToken cancel) =>
        (await GetManyAsync(table, [key], cancel)).SingleOrDefault();

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<SideRow>> GetManyAsync(string table, IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        await server.WithAsync(async connection =>
        {
            var found = ImmutableArray.CreateBuilder<SideRow>();
            await using var command = connection.Ask("Side/get-many", table, Commands.Texts([.. keys.Distinct()]));
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
                found.Add(new(rows.GetString(0), rows.GetFieldValue<byte[]>(1), rows.GetInt64(2)));
            return found.ToImmutable();
        }, cancel);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SideRow> ListAsync(string table, string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var (from, isFirst) = (prefix, true); ; isFirst = false)
        {
            var page = await PageAsync(table, from, isFirst, cancel);
            foreach (var row in page)
            {
                if (!row.Key.StartsWith(prefix, StringComparison.Ordinal))
                    yield break;
                yield return row;
            }
            if (page.Count == 0)
                yield break;
            from = page[^1].Key;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<string>> TablesAsync(CancellationToken cancel) =>
        await server.WithAsync(async connection =>
        {
            var tables = ImmutableArray.CreateBuilder<string>();
            await using var command = connection.Ask("Side/tables");
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
                tables.Add(rows.GetString(0));
            return tables.ToImmutable();
        }, cancel);

    /// <inheritdoc/>
    public async ValueTask<bool> WriteAsync(IReadOnlyCollection<SideWrite> writes, CancellationToken cancel)
    {
        SideWrite.ThrowIfTwice(writes);
        cancel.ThrowIfCancellationRequested();
        return await server.WithAsync(async connection =>
        {
            await using var command = connection.Ask(
                "Side/write", Commands.Texts([.. writes.Select(w => w.Table)]), Commands.Texts([.. writes.Select(w => w.Key)]),
                Commands.Blobs<byte[]?>([.. writes.Select(w => w.Value)]), Commands.MaybeLongs([.. writes.Select(w => w.ExpectedVersion)]));
            return (bool)(await command.ExecuteScalarAsync(CancellationToken.None))!;
        }, cancel);
    }

    private Task<List<SideRow>> PageAsync(string table, string from, bool isFirst, CancellationToken cancel) => server.WithAsync(async connection =>
    {
        var page = new List<SideRow>();
        await using var command = connection.Ask(isFirst ? "Side/list" : "Side/list-on", table, from);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            page.Add(new(rows.GetString(0), rows.GetFieldValue<byte[]>(1), rows.GetInt64(2)));
        return page;
    }, cancel);
}
