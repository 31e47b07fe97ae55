using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TeacherNet.Web.Reports;

/// <summary>Writes documents as .docx: A4, margins, faces and sizes of GB/T 9704-2012; 22 lines of 28 characters a page.</summary>
public static class WordDocument
{
    private const string Heading = "方正小标宋简体";
    private const string Body = "仿宋_GB2312";
    private const string Black = "黑体";

    // Half points: 2号 22 pt, 3号 16 pt, 小4号 12 pt, 4号 14 pt; the red head as large as it fits.
    private const int Red = 72;
    private const int Second = 44;
    private const int Third = 32;
    private const int Fourth = 28;
    private const int Small = 24;
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int TextWidth = 8845;

    /// <summary>Writes the document.</summary>
    public static void Write(Stream output, OfficialDocument document)
    {
        using var package = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        var main = package.AddMainDocumentPart();
        var body = new Body(Lines(document));
        body.Append(Page(AddFooter(main)));
        main.Document = new(body);
    }

    private static IEnumerable<OpenXmlElement> Lines(OfficialDocument document)
    {
        yield return Line(document.Issuer, Heading, Red, JustificationValues.Center, colour: "FF0000", after: 400);
        if (document.Number is { } number)
            yield return Line(number, Body, Third, JustificationValues.Center);
        yield return RedLine();
        yield return Line(document.Title, Heading, Second, JustificationValues.Center, before: 560, after: 400);
        if (document.To is { } to)
            yield return Line($"{to}：", Body, Third, JustificationValues.Left);
        foreach (var paragraph in document.Paragraphs)
            yield return Line(paragraph, Body, Third, JustificationValues.Both, indent: true);
        if (document.Attachment is { } attached)
            yield return Line($"附件：{attached.Title}", Body, Third, JustificationValues.Left, before: 560, indent: true);
        yield return Line(document.Signed, Body, Third, JustificationValues.Right, before: 1120);
        yield return Line(document.On.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture), Body, Third, JustificationValues.Right);
        if (document.Attachment is not { } table)
            yield break;
        yield return new Paragraph(new Run(new Break { Type = BreakValues.Page }));
        yield return Line("附件", Black, Third, JustificationValues.Left);
        yield return Line(table.Title, Heading, Second, JustificationValues.Center, before: 280, after: 280);
        yield return Table(table);
    }

    private static Table Table(DocumentTable table)
    {
        var all = Math.Max(1, table.Widths.Sum());
        var widths = table.Widths.Select(w => (TextWidth * w / all).ToString(CultureInfo.InvariantCulture)).ToList();
        var written = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = TextWidth.ToString(CultureInfo.InvariantCulture) },
                new TableBorders(
                    Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = w })));
        written.Append(new TableRow(
            [new TableRowProperties(new TableHeader()), .. table.Headings.Select((h, n) => Cell(h, widths[n], Black))]));
        foreach (var row in table.Rows)
            written.Append(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((text, n) => Cell(text, widths[n], Body))]));
        return written;
    }

    private static TableCell Cell(string text, string width, string face) => new(
        new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = width }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Center }), Text(text, face, Small, null)));

    private static Paragraph Line(
        string text, string face, int size, JustificationValues side, string? colour = null, int before = 0, int after = 0, bool indent = false)
    {
        var spacing = new SpacingBetweenLines { Before = before.ToString(CultureInfo.InvariantCulture), After = after.ToString(CultureInfo.InvariantCulture) };
        if (size == Third)
            (spacing.Line, spacing.LineRule) = ("560", LineSpacingRuleValues.Exact);
        return new(
            new ParagraphProperties(spacing, new Indentation { FirstLineChars = indent ? 200 : null, FirstLine = indent ? "640" : "0" }, new Justification { Val = side }),
            Text(text, face, size, colour));
    }

    private static Run Text(string text, string face, int size, string? colour)
    {
        var properties = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = face });
        if (colour is not null)
            properties.Append(new Color { Val = colour });
        properties.Append(new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) });
        return new(properties, new Text(string.Concat(text.Where(XmlConvert.IsXmlChar))) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static Paragraph RedLine() => new(
        new ParagraphProperties(
            new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 12, Space = 4, Color = "FF0000" }),
            new SpacingBetweenLines { Before = "0", After = "0" }));

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "000000" };

    // Page numbers as the standard has them: 4号 half-width numbers between dashes.
    private static string AddFooter(MainDocumentPart main)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new(new Paragraph(
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
            Text("— ", "宋体", Fourth, null), new SimpleField(Text("1", "宋体", Fourth, null)) { Instruction = " PAGE " }, Text(" —", "宋体", Fourth, null)));
        return main.GetIdOfPart(part);
    }

    private static SectionProperties Page(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = PageWidth, Height = PageHeight },
        new PageMargin { Top = 2098, Bottom = 1984, Left = 1587, Right = 1474, Header = 851, Footer = 1587, Gutter = 0 },
        new DocGrid { Type = DocGridValues.LinesAndChars, LinePitch = 579 });
}
