using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TeacherNet.Web.Imports.Editing;

namespace TeacherNet.Web.Imports.Returning;

/// <summary>Takes all rows but the refused ones out of a workbook and leaves everything else as its sender made it.</summary>
internal static class ReturnedWorkbook
{
    /// <summary>Reduces the document in place.</summary>
    public static void Reduce(SpreadsheetDocument document, IReadOnlyList<RefusedRows> sheets)
    {
        var workbook = document.WorkbookPart!;
        var texts = new CellTexts(workbook);
        var marks = new MarkStyles(workbook);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var refused in sheets)
            new ReturnedSheet(Part(workbook, refused.Sheet.Sheet!), refused, texts, marks).Reduce(keys);
        if (Find(workbook, EditMarks.Sheet) is { } downloaded)
            Keep(downloaded, keys, texts);
        if (workbook.CalculationChainPart is { } chain)
            workbook.DeletePart(chain);
    }

    private static WorksheetPart Part(WorkbookPart workbook, string name) => Find(workbook, name) ?? throw new KeyNotFoundException(name);

    private static WorksheetPart? Find(WorkbookPart workbook, string name) =>
        workbook.Workbook.Sheets?.Elements<Sheet>().FirstOrDefault(s => s.Name?.Value == name)?.Id?.Value is { } id ? (WorksheetPart)workbook.GetPartById(id) : null;

    // What was downloaded and is not sent again is not missing.
    private static void Keep(WorksheetPart downloaded, HashSet<string> keys, CellTexts texts)
    {
        foreach (var row in downloaded.Worksheet.GetFirstChild<SheetData>()!.Elements<Row>().Skip(2).ToList())
        {
            if (row.Elements<Cell>().FirstOrDefault() is not { } first || !keys.Contains(texts.Of(first)))
                row.Remove();
        }
    }
}
