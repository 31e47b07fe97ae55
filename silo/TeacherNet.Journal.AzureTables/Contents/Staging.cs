using TeacherNet.Engine.Journals;
using TeacherNet.Journal.AzureTables.Protocol;

namespace TeacherNet.Journal.AzureTables.Contents;

/// <summary>
/// Bytes of the rows of one partition. A few stand in the row itself. More go into chunks first, under a note that nothing names
/// them; the transaction that writes the row strikes the note. Chunks whose note outlives its writer are swept.
/// </summary>
internal sealed class Staging(Table table, string partition)
{
    /// <summary>So many bytes at most stand in a row itself.</summary>
    public const int InRow = 3 * Table.PropertyBytes;
    private const int InChunk = 8 * Table.PropertyBytes;
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    /// <summary>Stages bytes that are too many for a row; null when they are not.</summary>
    public async Task<Staged?> StageIfManyAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel) => bytes.Length <= InRow ? null : await StageAsync(bytes, cancel);

    /// <summary>Stages bytes.</summary>
    public async Task<Staged> StageAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var staged = new Staged(Guid.NewGuid().ToString("N"), (bytes.Length + InChunk - 1) / InChunk, null);
        var first = new List<Change> { staged.LetGo };
        for (var n = 0; n < staged.Count; n++)
            first.Add(Change.Put(Spread(new Row(staged.Chunk(n)), bytes[(n * InChunk)..Math.Min((n + 1) * InChunk, bytes.Length)])));
        foreach (var batch in Batches.Of(first))
        {
            var tags = await table.WriteAsync(partition, batch, cancel) ?? throw new JournalUnavailableException($"{table.Name}: chunks were refused");
            staged = staged with { Tag = staged.Tag ?? tags[0] };
        }
        return staged;
    }

    /// <summary>Puts bytes into a row, or names their chunks in it.</summary>
    public static Row Fill(Row row, ReadOnlyMemory<byte> bytes, Staged? staged) => staged?.On(row) ?? Spread(row, bytes);

    /// <summary>The bytes of a row; null when a chunk of them is gone.</summary>
    public async ValueTask<byte[]?> ReadAsync(Row row, CancellationToken cancel)
    {
        if (Staged.NamedBy(row) is not { } staged)
            return Gather([row]);
        var chunks = new Row?[staged.Count];
        await Parallel.ForAsync(0, staged.Count, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancel }, async (n, c) =>
            chunks[n] = await table.FindAsync(partition, staged.Chunk(n), c));
        return chunks.Contains(null) ? null : Gather(chunks!);
    }

    /// <summary>Removes chunks that nothing names any longer, then their note.</summary>
    public async Task RemoveAsync(Staged staged, CancellationToken cancel)
    {
        for (var n = 0; n < staged.Count; n++)
            await table.WriteAsync(partition, [Change.Delete(staged.Chunk(n))], cancel);
        await table.WriteAsync(partition, [Change.Delete(staged.Note)], cancel);
    }

    /// <summary>Removes what writers staged and never named, an hour after. A writer that comes back too late finds its note changed, and its transaction fails.</summary>
    /// <returns>How many writers' chunks were removed.</returns>
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var swept = 0;
        await foreach (var note in table.QueryAsync(partition, "p|", "p|~", null, cancel))
        {
            if (note.WrittenAt > now - Forgotten || await table.FindAsync(partition, note.Key, cancel) is not { } current)
                continue;
            var staged = Staged.NotedBy(current);
            if (await table.WriteAsync(partition, [Change.Replace(Staged.NoteFor(staged.Id, staged.Count), staged.Tag)], cancel) is null)
                continue;
            await RemoveAsync(staged, cancel);
            swept++;
        }
        return swept;
    }

    private static Row Spread(Row row, ReadOnlyMemory<byte> bytes)
    {
        for (var (n, at) = (0, 0); at < bytes.Length; n++, at += Table.PropertyBytes)
            row.With($"B{n}", bytes[at..Math.Min(at + Table.PropertyBytes, bytes.Length)]);
        return row;
    }

    private static byte[] Gather(IEnumerable<Row> rows)
    {
        var bytes = new MemoryStream();
        foreach (var row in rows)
        {
            for (var n = 0; row.Has($"B{n}"); n++)
                bytes.Write(row.Bytes($"B{n}").Span);
        }
        return bytes.ToArray();
    }
}
