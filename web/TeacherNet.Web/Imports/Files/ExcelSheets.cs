using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace TeacherNet.Web.Imports.Files;

/// <summary>Reads the sheets of an .xlsx or .xls workbook as they are walked.</summary>
internal static class ExcelSheets
{
    private const int WidestRow = 256;

    public static IEnumerable<Sheet> Read(Stream file, ImportLimits limits, CancellationToken ct)
    {
        using var reader = Guarded(() => ExcelReaderFactory.CreateReader(file, new() { LeaveOpen = true }));
        var rows = 0;
        do
        {
            yield return new Sheet(reader.Name, Rows());
        }
        while (Guarded(reader.NextResult));

        IEnumerable<SheetRow> Rows()
        {
            while (Guarded(reader.Read))
            {
                ct.ThrowIfCancellationRequested();
                if (++rows > limits.Rows) throw new UnreadableFileException("import.too-many-rows", $"{limits.Rows:N0}");
                var cells = Guarded(() => Cells(reader));
                if (cells.Length > 0) yield return new SheetRow(reader.Depth + 1, cells);
            }
        }
    }

    private static Cell[] Cells(IExcelDataReader reader)
    {
        var width = Math.Min(reader.FieldCount, WidestRow);
        while (width > 0 && reader.GetValue(width - 1) is null or "") width--;
        var cells = new Cell[width];
        var blank = true;
        for (var i = 0; i < width; i++)
        {
            cells[i] = Shown(reader.GetValue(i));
            blank &= cells[i].IsBlank;
        }

        return blank ? [] : cells;
    }

    private static Cell Shown(object? value) => value switch
    {
        null => new(""),
        string text => new(text),
        double figure => new(figure.ToString("R", CultureInfo.InvariantCulture), IsFigure: true),
        DateTime { TimeOfDay.Ticks: 0 } date => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        IFormattable other => new(other.ToString(null, CultureInfo.InvariantCulture), IsFigure: value is int),
        _ => new(value.ToString() ?? ""),
    };

    // The reader meets broken files with whatever exception its parser runs into.
    private static T Guarded<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (InvalidPasswordException e)
        {
            throw new UnreadableFileException("import.file-protected", inner: e);
        }
        catch (Exception e) when (e is not (UnreadableFileException or OperationCanceledException or OutOfMemoryException))
        {
            throw new UnreadableFileException("import.file-damaged", inner: e);
        }
    }
}
