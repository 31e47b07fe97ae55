using System.Text;

namespace TeacherNet.Web.Imports.Files;

/// <summary>Opens a file by what its first bytes say it is; names and extensions are not believed.</summary>
internal static class SheetFile
{
    private static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    // The legacy workbook reader looks single-byte code pages up by number.
    static SheetFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The sheets of the file, read while they are walked.</summary>
    /// <exception cref="UnreadableFileException">At any step: the file is not what it should be.</exception>
    public static IEnumerable<Sheet> Read(Stream file, ImportLimits limits, CancellationToken ct)
    {
        if (file.Length > limits.FileBytes) throw new UnreadableFileException("import.file-too-large", $"{file.Length >> 20} MB");

        Span<byte> start = stackalloc byte[8];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (read == 0) throw new UnreadableFileException("import.file-empty");

        if (start[..read].StartsWith(Zip))
        {
            ZipGuard.Check(file, limits, ct);
            return ExcelSheets.Read(file, limits, ct);
        }

        if (start[..read].SequenceEqual(Compound))
        {
            CompoundGuard.Check(file, ct);
            return ExcelSheets.Read(file, limits, ct);
        }

        return CsvSheets.Read(file, limits, ct);
    }
}
