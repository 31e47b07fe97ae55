using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>What lists sent back would change.</summary>
/// <param name="Kinds">The lists recognised; empty when no file is such a list.</param>
/// <param name="Cells">Every cell that would change, row by row.</param>
/// <param name="Rows">The accepted rows that change a record, by their places.</param>
/// <param name="Missing">Records that were downloaded and whose rows are gone. Nothing happens to them.</param>
/// <param name="Unchanged">Rows that say what is on record.</param>
/// <param name="Added">Accepted rows of these lists that are new records.</param>
/// <param name="Refused">Rows of these lists that are refused.</param>
internal sealed record EditedLists(
    IReadOnlyList<ImportKind> Kinds, IReadOnlyList<CellEdit> Cells, IReadOnlyDictionary<ImportPlace, RowEdit> Rows,
    IReadOnlyList<MissingRow> Missing, int Unchanged, int Added, int Refused)
{
    /// <summary>No such list.</summary>
    public static readonly EditedLists None = new([], [], new Dictionary<ImportPlace, RowEdit>(), [], 0, 0, 0);

    /// <summary>The change a row makes, or null for a row that stands for itself.</summary>
    public RowEdit? Of(IImportRow row) => Rows.GetValueOrDefault(row.Place);
}

/// <summary>A row that changes a record.</summary>
/// <param name="Record">As it stood when the file was checked.</param>
/// <param name="Columns">Those that change.</param>
/// <param name="Why">Why, where the row says so.</param>
internal sealed record RowEdit(EditRecord Record, IReadOnlySet<Column> Columns, string? Why = null);

/// <summary>A cell that changes. Values the list masks are masked here too; an empty one is empty.</summary>
/// <param name="Label">What people call the record.</param>
internal sealed record CellEdit(ImportPlace Place, string Key, string Label, string Column, string Before, string After);

/// <summary>A record whose row was downloaded and not sent back.</summary>
internal sealed record MissingRow(string File, string? Sheet, string Label);
