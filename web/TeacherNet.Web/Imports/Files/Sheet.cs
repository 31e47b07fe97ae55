namespace TeacherNet.Web.Imports.Files;

/// <summary>A table as found in a file. <see cref="Rows"/> can be walked once, before the next sheet is asked for.</summary>
/// <param name="Name">Null for a text file.</param>
internal sealed record Sheet(string? Name, IEnumerable<SheetRow> Rows);

/// <summary>A row by the number a spreadsheet shows. Only rows with something in them are given.</summary>
internal readonly record struct SheetRow(int Number, Cell[] Cells);

/// <summary>What a cell shows, never null, and whether the spreadsheet holds it as a figure.</summary>
internal readonly record struct Cell(string Text, bool IsFigure = false)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
