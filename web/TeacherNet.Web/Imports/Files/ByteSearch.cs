namespace TeacherNet.Web.Imports.Files;

/// <summary>Looks for bytes in a stream of any length, in bounded memory.</summary>
internal static class ByteSearch
{
    /// <summary>How often the pattern occurs, counted up to <paramref name="enough"/>; leaves the stream at its beginning.</summary>
    public static int Count(Stream file, ReadOnlySpan<byte> pattern, int enough, CancellationToken ct)
    {
        var buffer = new byte[(1 << 16) + pattern.Length];
        var count = 0;
        for (int kept = 0, read; count < enough && (read = file.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            ct.ThrowIfCancellationRequested();
            var seen = buffer.AsSpan(0, kept + read);
            count += seen.Count(pattern);

            // What may be the beginning of an occurrence is looked at again with what follows; a whole one is too long to be kept.
            kept = Math.Min(pattern.Length - 1, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        file.Position = 0;
        return count;
    }
}
