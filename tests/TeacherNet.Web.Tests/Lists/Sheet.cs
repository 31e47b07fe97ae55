using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace TeacherNet.Web.Tests.Lists;

/// <summary>A workbook's first sheet, as it is stored.</summary>
internal sealed class Sheet
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private Sheet(XDocument xml, string text) => (Text, Rows) = (text, [.. xml.Descendants(Main + "row").Select(r => r.Elements(Main + "c").Where(c => c.Value.Length > 0).Select(Cell).ToArray())]);

    /// <summary>The sheet's own text.</summary>
    public string Text { get; }

    /// <summary>Title, header, and what stands below; empty cells are left out.</summary>
    public IReadOnlyList<SheetCell[]> Rows { get; }

    /// <summary>What stands below title and header.</summary>
    public IEnumerable<SheetCell[]> Data => Rows.Skip(2);

    public static Sheet Of(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var text = reader.ReadToEnd();
        return new(XDocument.Parse(text), text);
    }

    private static SheetCell Cell(XElement cell) => (string?)cell.Attribute("t") == "inlineStr"
        ? new(cell.Value, null, (int)cell.Attribute("s")!)
        : new(cell.Value, double.Parse(cell.Value, CultureInfo.InvariantCulture), (int)cell.Attribute("s")!);
}

/// <summary>A cell: its text, its number where it is one, and its format.</summary>
internal sealed record SheetCell(string Text, double? Number, int Style)
{
    /// <summary>Whether a spreadsheet keeps it as text even when it is edited.</summary>
    public bool IsQuoted => Style is 2 or 7;
}
