using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TeacherNet.Web.Reports;

/// <summary>The cell formats of our workbooks, by their index.</summary>
internal static class WorkbookStyles
{
    public const uint Number = 0;
    public const uint Text = 1;
    public const uint Quoted = 2;
    public const uint Title = 3;
    public const uint Header = 4;
    public const uint NecessaryHeader = 5;
    public const uint Locked = 6;
    public const uint LockedQuoted = 7;
    public const uint LockedHeader = 8;
    public const uint Marked = 9;

    // The built-in number format "@".
    private const uint AsText = 49;

    public static void AddTo(WorkbookPart workbook) => workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new(
        new Fonts(new Font(), new Font(new Bold()), new Font(new Bold(), new FontSize { Val = 14 })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFE6F0FA"),
            Solid("FFFFE8CC"),
            Solid("FFF0F0F0"),
            Solid("FFD9D9D9"),
            Solid("FFFFC7CE")),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(font: 0, fill: 0),
            Format(font: 0, fill: 0, isQuoted: true),
            Format(font: 2, fill: 0, HorizontalAlignmentValues.Center),
            Format(font: 1, fill: 2),
            Format(font: 1, fill: 3),
            Format(font: 0, fill: 4),
            Format(font: 0, fill: 4, isQuoted: true),
            Format(font: 1, fill: 5),
            Format(font: 0, fill: 6, isQuoted: true)));

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static CellFormat Format(uint font, uint fill, HorizontalAlignmentValues? alignment = null, bool isQuoted = false) => new()
    {
        NumberFormatId = AsText,
        ApplyNumberFormat = true,
        FontId = font,
        ApplyFont = font > 0,
        FillId = fill,
        ApplyFill = fill > 0,
        QuotePrefix = isQuoted ? true : null,
        Alignment = alignment is { } a ? new Alignment { Horizontal = a } : null,
    };
}
