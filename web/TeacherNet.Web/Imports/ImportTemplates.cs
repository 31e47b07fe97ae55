using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Reports;

namespace TeacherNet.Web.Imports;

/// <summary>Empty workbooks to fill in, one for each kind, which the import reads back.</summary>
public static class ImportTemplates
{
    /// <summary>Writes the template of a kind: its title, its headings with the necessary ones marked, and the names to choose from.</summary>
    /// <param name="output">Readable, writable and seekable; left open.</param>
    public static void Write(Stream output, ImportKind kind)
    {
        var table = Tables.Of(kind);
        Workbook.Write(output, new WorkbookSheet(table.Title, table.Title, [.. table.Columns.Where(c => !c.IsForChanges).Select(Offer)], []));
    }

    private static WorkbookColumn Offer(Column column) =>
        new(column.Name, column.Mask == Mask.Identity ? 22 : 14, column.Choices, column.Need != Need.Optional);
}
