using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;
using TeacherNet.Web.Imports;

namespace TeacherNet.Web.Tests.Imports.Editing;

/// <summary>A workbook in the hands of an office: opened, changed, and saved by another program than ours, which keeps values and sheets and nothing else.</summary>
internal sealed class Book
{
    static Book() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    private Book(IReadOnlyList<Tab> tabs) => Tabs = tabs;

    public IReadOnlyList<Tab> Tabs { get; private set; }

    /// <summary>The list itself.</summary>
    public Tab List => Tabs.First(t => !t.IsHidden);

    public static Book Open(byte[] workbook)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
        var tabs = new List<Tab>();
        do
        {
            var rows = new List<List<object?>>();
            while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            tabs.Add(new(reader.Name, reader.VisibleState != "visible", rows));
        }
        while (reader.NextResult());
        return new(tabs);
    }

    /// <summary>Without the sheets that a program may drop.</summary>
    public Book WithoutHidden()
    {
        Tabs = [.. Tabs.Where(t => !t.IsHidden)];
        return this;
    }

    public ImportFile Save(string name = "sent.xlsx")
    {
        using var output = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheets = new Sheets();
            foreach (var (tab, number) in Tabs.Select((t, i) => (t, (uint)i + 1)))
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new(new SheetData(tab.Rows.Select((row, i) => new Row(row.Select((value, column) => Cell(value, column, i))) { RowIndex = (uint)i + 1 })));
                sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = tab.Name, State = tab.IsHidden ? SheetStateValues.Hidden : null });
            }

            workbook.Workbook = new(sheets);
        }

        return ImportFile.Of(name, output.ToArray());
    }

    private static Cell Cell(object? value, int column, int row)
    {
        var reference = $"{Letters(column + 1)}{row + 1}";
        return value switch
        {
            null => new() { CellReference = reference },
            double figure => new() { CellReference = reference, CellValue = new(figure) },
            _ => new() { CellReference = reference, DataType = CellValues.InlineString, InlineString = new(new Text(value.ToString()!) { Space = SpaceProcessingModeValues.Preserve }) },
        };
    }

    private static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + (char)('A' + (column - 1) % 26);
}

/// <summary>A sheet; its header is the second row.</summary>
internal sealed record Tab(string Name, bool IsHidden, List<List<object?>> Rows)
{
    private const int Header = 1;

    public IEnumerable<string> Headings => Rows[Header].Select(h => (string)(h ?? ""));

    /// <summary>How many records it lists.</summary>
    public int Count => Rows.Count - Header - 1;

    /// <summary>The cell of a record, from 0, under a heading.</summary>
    public object? this[int record, string heading]
    {
        get => Rows[record + Header + 1][Place(heading)];
        set => Rows[record + Header + 1][Place(heading)] = value;
    }

    /// <summary>Adds a row of text.</summary>
    public void Add(params (string Heading, object? Value)[] cells)
    {
        var row = new List<object?>(new object?[Rows[Header].Count]);
        foreach (var (heading, value) in cells) row[Place(heading)] = value;
        Rows.Add(row);
    }

    public void Remove(int record) => Rows.RemoveAt(record + Header + 1);

    private int Place(string heading) => Rows[Header].IndexOf(heading) is >= 0 and var place ? place : throw new ArgumentException(heading);
}
