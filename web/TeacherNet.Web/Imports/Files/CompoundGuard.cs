using System.Text;

namespace TeacherNet.Web.Imports.Files;

/// <summary>Tells a workbook encrypted with a password from an old .xls: both are compound files.</summary>
internal static class CompoundGuard
{
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Passes an old workbook and leaves the stream at its beginning.</summary>
    // Found by name rather than by trying to open it: the file itself says how many hash rounds a password costs.
    public static void Check(Stream file, CancellationToken ct)
    {
        var buffer = new byte[(1 << 16) + Encrypted.Length];
        for (int kept = 0, read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            ct.ThrowIfCancellationRequested();
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf(Encrypted) >= 0) throw new UnreadableFileException("import.file-protected");
            kept = Math.Min(Encrypted.Length - 1, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        file.Position = 0;
    }
}
