using DocumentFormat.OpenXml.Packaging;

namespace TeacherNet.Web.Imports.Returning;

/// <summary>Gives a sender the own file back with its refused rows alone: faulty cells marked, and a last column that says why. Mended, it can be sent as it is.</summary>
internal static class RefusedWorkbook
{
    // Beyond it a document would take too much memory to be changed in place; the same cells are then written anew.
    private const long InPlaceBytes = 8L << 20;
    private static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();

    /// <summary>The workbook; null when no row of the file is refused.</summary>
    /// <param name="file">As it was sent; what is not an .xlsx comes back as one with the same cells.</param>
    /// <param name="import">What was found in it.</param>
    /// <param name="ct">Asked while it is read.</param>
    public static byte[]? Of(ImportFile file, CheckedImport import, CancellationToken ct)
    {
        var sheets = RefusedRows.Of(file.Name, import);
        return sheets.TrueForAll(s => s.Count == 0) ? null : InPlace(file, sheets) ?? CopiedWorkbook.Of(file, sheets, ct);
    }

    private static byte[]? InPlace(ImportFile file, IReadOnlyList<RefusedRows> sheets)
    {
        using var content = new MemoryStream();
        using (var stream = file.Open())
        {
            if (stream.Length > InPlaceBytes)
                return null;
            stream.CopyTo(content);
        }

        if (!content.GetBuffer().AsSpan(0, (int)content.Length).StartsWith(Zip))
            return null;
        try
        {
            using (var document = SpreadsheetDocument.Open(content, isEditable: true))
                ReturnedWorkbook.Reduce(document, sheets);
            return content.ToArray();
        }
        catch (Exception e) when (e is OpenXmlPackageException or System.Xml.XmlException or InvalidDataException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }
}
