using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TeacherNet.Web.Imports.Returning;

/// <summary>The formats of a workbook's cells, each with a marked one beside it that differs in its fill alone.</summary>
internal sealed class MarkStyles
{
    private const string Colour = "FFFFC7CE";
    private readonly CellFormats formats;
    private readonly uint fill;
    private readonly Dictionary<uint, uint> marked = [];
    private readonly Lazy<uint> wrapped;

    public MarkStyles(WorkbookPart workbook)
    {
        var styles = (workbook.WorkbookStylesPart ?? workbook.AddNewPart<WorkbookStylesPart>()).Stylesheet ??= new();
        styles.Fonts ??= new(new Font());
        styles.Fills ??= new(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        styles.Borders ??= new(new Border());
        styles.CellStyleFormats ??= new(new CellFormat());
        formats = styles.CellFormats ??= new(new CellFormat());
        styles.Fills.Append(new Fill(new PatternFill(new ForegroundColor { Rgb = Colour }) { PatternType = PatternValues.Solid }));
        fill = (uint)styles.Fills.Elements<Fill>().Count() - 1;
        styles.Fills.Count = null;
        wrapped = new(() => Add(new CellFormat { FillId = fill, ApplyFill = true, ApplyAlignment = true, Alignment = new() { WrapText = true, Vertical = VerticalAlignmentValues.Top } }));
    }

    /// <summary>Marked, and broken into lines.</summary>
    public uint Wrapped => wrapped.Value;

    /// <summary>The marked one of a cell's format.</summary>
    public uint Of(uint? style)
    {
        var plain = style ?? 0;
        if (!marked.TryGetValue(plain, out var found))
        {
            var format = (CellFormat?)formats.Elements<CellFormat>().ElementAtOrDefault((int)plain)?.CloneNode(deep: true) ?? new CellFormat();
            (format.FillId, format.ApplyFill) = (fill, true);
            marked.Add(plain, found = Add(format));
        }

        return found;
    }

    private uint Add(CellFormat format)
    {
        formats.Append(format);
        formats.Count = null;
        return (uint)formats.Elements<CellFormat>().Count() - 1;
    }
}
