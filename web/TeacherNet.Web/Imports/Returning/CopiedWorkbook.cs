using TeacherNet.Web.Imports.Editing;
using TeacherNet.Web.Imports.Files;
using TeacherNet.Web.Reports;

namespace TeacherNet.Web.Imports.Returning;

/// <summary>Writes the refused rows of a file that is no .xlsx into one, cell by cell.</summary>
internal static class CopiedWorkbook
{
    private const double FaultsWidth = 60;

    /// <summary>The workbook.</summary>
    public static byte[] Of(ImportFile file, IReadOnlyList<RefusedRows> sheets, CancellationToken ct)
    {
        var written = new List<WorkbookSheet>();
        using (var stream = file.Open())
        {
            foreach (var sheet in SheetFile.Read(stream, ImportLimits.Default, ct))
            {
                if (sheets.FirstOrDefault(s => s.Sheet.Sheet == sheet.Name && s.Count > 0) is { } refused)
                    written.Add(Copy(sheet, refused, Path.GetFileNameWithoutExtension(file.Name)));
            }
        }

        if (sheets.Any(s => s.Header.KeyPlace is not null) && Downloaded.In(file, ImportLimits.Default, ct) is { } downloaded)
            written.Add(downloaded.ToSheet(Keys(file, sheets, ct).ToHashSet(StringComparer.Ordinal)));
        using var output = new MemoryStream();
        Workbook.Write(output, written);
        return output.ToArray();
    }

    private static WorkbookSheet Copy(Sheet sheet, RefusedRows refused, string title)
    {
        string[] headings = [];
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var row in sheet.Rows)
        {
            if (row.Number == refused.Header.Row)
                headings = [.. row.Cells.Select(c => c.Text).Where(t => t != EditMarks.Faults)];
            else if (row.Number > refused.Header.Row && refused.Has(row.Number))
                rows.Add(Copy(row, refused, headings.Length));
        }

        return new(
            sheet.Name ?? title, title,
            [.. headings.Select(h => new WorkbookColumn(h) { IsHidden = h == EditMarks.Key }), new(EditMarks.Faults, FaultsWidth)], rows);
    }

    private static object?[] Copy(SheetRow row, RefusedRows refused, int width)
    {
        var faults = refused.Faults(row.Number).ToHashSet();
        var cells = Enumerable.Range(0, width).Select(i => (object?)(i < row.Cells.Length ? row.Cells[i].Text : ""));
        return [.. cells.Select((text, i) => faults.Contains(i) ? new MarkedValue(text) : text), new MarkedValue(refused.Text(row.Number))];
    }

    private static IEnumerable<string> Keys(ImportFile file, IReadOnlyList<RefusedRows> sheets, CancellationToken ct)
    {
        using var stream = file.Open();
        foreach (var sheet in SheetFile.Read(stream, ImportLimits.Default, ct))
        {
            if (sheets.FirstOrDefault(s => s.Sheet.Sheet == sheet.Name) is not { Header.KeyPlace: { } at } refused)
                continue;
            foreach (var row in sheet.Rows.Where(r => refused.Has(r.Number) && at < r.Cells.Length))
                yield return row.Cells[at].Text;
        }
    }
}
