namespace TeacherNet.Web.Imports.Columns;

/// <summary>The columns one kind of sheet may have, in the order of its template.</summary>
internal sealed class ColumnTable(ImportKind kind, string title, params Column[] columns)
{
    public ImportKind Kind { get; } = kind;

    /// <summary>What its template is called.</summary>
    public string Title { get; } = title;

    public IReadOnlyList<Column> Columns { get; } = columns;
}
