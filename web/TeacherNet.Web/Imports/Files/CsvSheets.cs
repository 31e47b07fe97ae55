using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace TeacherNet.Web.Imports.Files;

/// <summary>Reads a text file as one sheet. Fields are parted by what its beginning has most of: commas, tabs or semicolons.</summary>
internal static class CsvSheets
{
    private const int LongestField = 32_767;

    public static IEnumerable<Sheet> Read(Stream file, ImportLimits limits, CancellationToken ct)
    {
        var encoding = TextEncodings.Of(file, ct);
        var delimiter = Delimiter(file, encoding);
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            IgnoreBlankLines = false,
            MaxFieldSize = LongestField,
            BadDataFound = null,
            HasHeaderRecord = false,
        };
        using var csv = new CsvParser(text, configuration, leaveOpen: true);
        yield return new Sheet(null, Rows());

        IEnumerable<SheetRow> Rows()
        {
            while (Next(csv))
            {
                ct.ThrowIfCancellationRequested();
                if (csv.Row > limits.Rows) throw new UnreadableFileException("import.too-many-rows", $"{limits.Rows:N0}");
                var cells = Array.ConvertAll(csv.Record!, field => new Cell(field));
                if (!Array.TrueForAll(cells, c => c.IsBlank)) yield return new SheetRow(csv.Row, cells);
            }
        }
    }

    // An unclosed quote would swallow the rest of the file as one field; the field's size ends that.
    private static bool Next(CsvParser csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvHelperException e)
        {
            throw new UnreadableFileException("import.file-damaged", inner: e);
        }
    }

    private static string Delimiter(Stream file, Encoding encoding)
    {
        var sample = new char[4_096];
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var start = sample.AsSpan(0, text.ReadBlock(sample));
        file.Position = 0;

        var (commas, tabs, semicolons) = (start.Count(','), start.Count('\t'), start.Count(';'));
        return tabs > commas ? "\t" : semicolons > commas ? ";" : ",";
    }
}
