using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TeacherNet.Web.Reports;

/// <summary>Writes tables as an .xlsx workbook: a title row, a frozen header, text that no spreadsheet takes for a formula.</summary>
public static class Workbook
{
    private const int TitleRow = 1;
    private const int HeaderRow = 2;
    private const int LastRowOfChoices = 5_000;
    private const int LongestChoices = 255;

    /// <summary>Writes the sheets one after the other, row by row.</summary>
    /// <param name="output">Readable, writable and seekable; left open.</param>
    /// <param name="sheets">At least one.</param>
    public static void Write(Stream output, params IReadOnlyList<WorkbookSheet> sheets)
    {
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        WorkbookStyles.AddTo(workbook);
        var tabs = new Sheets();
        for (var i = 0; i < sheets.Count; i++)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(part)) Write(writer, sheets[i]);
            tabs.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)i + 1, Name = TabName(sheets[i].Name), State = sheets[i].IsHidden ? SheetStateValues.Hidden : null });
        }

        workbook.Workbook = new(tabs);
    }

    private static void Write(OpenXmlWriter writer, WorkbookSheet sheet)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(FrozenHeader(sheet.FrozenColumns)) { WorkbookViewId = 0 }));
        writer.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Columns(sheet.Columns.Select(WorksheetColumn)));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, TitleRow, [WorkbookCell.Text(sheet.Title, WorkbookStyles.Title), .. sheet.TitleNotes.Select(n => WorkbookCell.Of(n))]);
        WriteRow(writer, HeaderRow, sheet.Columns.Select(Heading));
        var row = (uint)HeaderRow;
        foreach (var values in sheet.Rows) WriteRow(writer, ++row, values.Select((v, i) => WorkbookCell.Of(v, i < sheet.Columns.Count && sheet.Columns[i].IsLocked)));
        writer.WriteEndElement();
        if (sheet.LockedRows > 0) writer.WriteElement(new AutoFilter { Reference = $"A{HeaderRow}:{Letters(sheet.Columns.Count)}{row}" });
        if (sheet.Columns.Count > 1 && sheet.TitleNotes.Count == 0) writer.WriteElement(new MergeCells(new MergeCell { Reference = $"A1:{Letters(sheet.Columns.Count)}1" }));
        WriteChoices(writer, sheet);
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, uint number, IEnumerable<Cell?> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = number });
        var column = 0;
        foreach (var cell in cells)
        {
            column++;
            if (cell is null) continue;
            cell.CellReference = $"{Letters(column)}{number}";
            writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }

    private static Cell Heading(WorkbookColumn column) => WorkbookCell.Text(
        column.Heading, column.IsNecessary ? WorkbookStyles.NecessaryHeader : column.IsLocked ? WorkbookStyles.LockedHeader : WorkbookStyles.Header);

    private static Pane FrozenHeader(int columns) => new()
    {
        HorizontalSplit = columns > 0 ? columns : null,
        VerticalSplit = HeaderRow,
        TopLeftCell = $"{Letters(columns + 1)}{HeaderRow + 1}",
        ActivePane = columns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    };

    private static Column WorksheetColumn(WorkbookColumn column, int index) => new()
    {
        Min = (uint)index + 1,
        Max = (uint)index + 1,
        Width = column.Width,
        CustomWidth = true,
        Hidden = column.IsHidden ? true : null,
        Style = WorkbookStyles.Text,
    };

    private static void WriteChoices(OpenXmlWriter writer, WorkbookSheet sheet)
    {
        var validations = sheet.Columns.Select((c, i) => (List: string.Join(',', c.Choices ?? []), Column: Letters(i + 1)))
            .Where(c => c.List.Length is > 0 and <= LongestChoices)
            .Select(c => new DataValidation(new Formula1($"\"{c.List}\""))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                SequenceOfReferences = new([$"{c.Column}{HeaderRow + 1}:{c.Column}{LastRowOfChoices}"]),
            })
            .ToList();
        if (sheet.LockedRows > 0) validations.AddRange(sheet.Columns.Select((c, i) => (c.IsLocked, Column: Letters(i + 1))).Where(c => c.IsLocked).Select(c => Question(sheet, c.Column)));
        if (validations.Count > 0) writer.WriteElement(new DataValidations(validations) { Count = (uint)validations.Count });
    }

    private static DataValidation Question(WorkbookSheet sheet, string column) => new(new Formula1("FALSE"))
    {
        Type = DataValidationValues.Custom,
        ErrorStyle = DataValidationErrorStyleValues.Warning,
        ShowErrorMessage = true,
        Error = sheet.LockedNote,
        AllowBlank = false,
        SequenceOfReferences = new([$"{column}{HeaderRow + 1}:{column}{HeaderRow + sheet.LockedRows}"]),
    };

    private static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + (char)('A' + (column - 1) % 26);

    private static string TabName(string name)
    {
        const int Longest = 31;
        var plain = string.Concat(name.Where(c => c is not (':' or '\\' or '/' or '?' or '*' or '[' or ']')));
        return plain.Length > Longest ? plain[..Longest] : plain;
    }
}
