using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TeacherNet.Web.Imports.Returning;

/// <summary>The texts of a workbook's cells.</summary>
internal sealed class CellTexts(WorkbookPart workbook)
{
    private readonly Lazy<List<string>> shared = new(() =>
        [.. workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(s => s.InnerText) ?? []]);

    /// <summary>A cell's text.</summary>
    public string Of(Cell cell) => cell.DataType?.Value is { } type && type == CellValues.SharedString
        ? int.TryParse(cell.CellValue?.Text, out var index) && index < shared.Value.Count ? shared.Value[index] : ""
        : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
}
