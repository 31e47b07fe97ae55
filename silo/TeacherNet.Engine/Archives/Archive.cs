using System.Security.Cryptography;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Reactors;
using TeacherNet.Engine.Storage;

namespace TeacherNet.Engine.Archives;

/// <summary>
/// A store as one file that any other store can take: each commit with its position, command, times, digest and hash, byte for
/// byte, and what is stored beside the journal. Checkpoints are left out, which are made again, and leases, which end with their nodes.
/// </summary>
public static class Archive
{
    /// <summary>Writes an archive. The store may be written meanwhile; then the archive holds each log up to some moment, and rows at least as late.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="side">What is stored beside it.</param>
    /// <param name="to">Where the archive goes.</param>
    /// <param name="progress">Told the number of events written, now and then; null for nobody.</param>
    /// <param name="cancel">Stops it; what was written then is no archive.</param>
    public static async Task<ArchiveSum> WriteAsync(IJournal journal, ISideStore side, Stream to, IProgress<long>? progress, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        async ValueTask Say(ArchiveLine line)
        {
            var bytes = line.ToBytes();
            hash.AppendData(bytes);
            await to.WriteAsync(bytes, cancel);
        }

        var scopes = await journal.ScopesAsync(cancel);
        var epoch = scopes.IsEmpty ? Guid.NewGuid() : (await journal.HeadAsync(scopes[0], cancel)).Epoch;
        await Say(new ArchiveLine.Begin(ArchiveLine.Format, epoch));
        var (commits, events, rows) = (0L, 0L, 0L);
        foreach (var scope in scopes.OrderBy(s => s.Value, StringComparer.Ordinal))
        {
            var (last, end) = (0L, Chain.Empty);
            await foreach (var commit in journal.ReadAsync(scope, 0, cancel))
            {
                await Say(ArchiveLine.Commit.Of(commit));
                (last, end) = (commit.Last, commit.Hash);
                events += commit.Events.Length;
                if (++commits % 500 == 0)
                    progress?.Report(events);
            }
            await Say(new ArchiveLine.End(scope.Value, last, [.. end]));
        }
        foreach (var table in (await side.TablesAsync(cancel)).Where(t => t is not (Leases.Table or ArchiveTaking.Table)))
        {
            await foreach (var row in side.ListAsync(table, "", cancel))
            {
                await Say(new ArchiveLine.Side(table, row.Key, row.Value));
                rows++;
            }
        }
        var digest = hash.GetHashAndReset();
        await to.WriteAsync(new ArchiveLine.Sum(commits, events, rows, digest).ToBytes(), cancel);
        await to.FlushAsync(cancel);
        return new(epoch, commits, events, rows, Convert.ToHexStringLower(digest));
    }

    /// <summary>Reads an archive to its end and recomputes every digest and hash in it, before anything of it is taken.</summary>
    /// <exception cref="ArchiveDamagedException">It is cut off, changed, or no archive.</exception>
    public static async Task<ArchiveSum> CheckAsync(Stream from, CancellationToken cancel)
    {
        var check = new ArchiveCheck();
        await foreach (var (line, bytes) in LinesAsync(from, cancel))
            check.Look(line, bytes);
        return check.Finish();
    }

    internal static async IAsyncEnumerable<(ArchiveLine Line, byte[] Bytes)> LinesAsync(Stream from, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        using var reader = new StreamReader(from, leaveOpen: true);
        for (var number = 1L; await reader.ReadLineAsync(cancel) is { } text; number++)
            yield return (ArchiveLine.Read(text, number), System.Text.Encoding.UTF8.GetBytes(text + "\n"));
    }
}
