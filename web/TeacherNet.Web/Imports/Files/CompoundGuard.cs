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
        if (ByteSearch.Count(file, Encrypted, 1, ct) > 0) throw new UnreadableFileException("import.file-protected");
    }
}
