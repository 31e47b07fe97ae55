using System.Buffers;
using System.IO.Compression;

namespace TeacherNet.Web.Imports.Files;

/// <summary>Unpacks a workbook once into nothing, so that a bomb is found in bounded memory before the reader sees it.</summary>
internal static class ZipGuard
{
    private const long JudgedFrom = 10L << 20;
    private static readonly byte[] DirectoryEntry = "PK\x01\x02"u8.ToArray();

    /// <summary>Passes a sound zip and leaves the stream at its beginning.</summary>
    public static void Check(Stream file, ImportLimits limits, CancellationToken ct)
    {
        // Counted in the bytes: opening the archive would first build every entry it claims to have.
        if (ByteSearch.Count(file, DirectoryEntry, limits.ZipEntries + 1, ct) > limits.ZipEntries) throw Bomb();

        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Any(e => e.IsEncrypted)) throw new UnreadableFileException("import.file-protected");
            if (zip.Entries.Sum(e => e.Length) > limits.InflatedBytes) throw Bomb();
            if (!zip.Entries.Any(e => e.FullName.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)))
                throw new UnreadableFileException("import.file-unknown");

            Inflate(zip, file.Length, limits, ct);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or OverflowException or ArgumentException)
        {
            throw new UnreadableFileException("import.file-damaged", inner: e);
        }

        file.Position = 0;
    }

    // Declared sizes can lie, so what really comes out is counted.
    private static void Inflate(ZipArchive zip, long packed, ImportLimits limits, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            var total = 0L;
            foreach (var entry in zip.Entries)
            {
                using var part = entry.Open();
                for (int read; (read = part.Read(buffer)) > 0;)
                {
                    ct.ThrowIfCancellationRequested();
                    total += read;
                    if (total > limits.InflatedBytes || (total > JudgedFrom && total / packed >= limits.InflationRatio)) throw Bomb();
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static UnreadableFileException Bomb() => new("import.file-bomb");
}
