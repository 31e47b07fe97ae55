using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Reading;
using TeacherNet.Web.Imports.Values;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>A row that was sent back for a record, while it is read and checked.</summary>
/// <param name="sent">What stands in the cells that were changed since the download.</param>
/// <param name="why">Why, where the row says so.</param>
internal sealed class EditDraft(EditTable table, EditRecord record, IReadOnlyDictionary<Column, string> sent, string? why)
{
    public EditRecord Record { get; } = record;

    public string? Why => why;

    public bool Changes(Column column) => sent.ContainsKey(column);

    /// <summary>The cells that say something else than the record, as they were understood.</summary>
    public IEnumerable<(EditColumn Column, string After)> Cells(Findings findings)
    {
        foreach (var column in table.Columns)
        {
            if (!sent.TryGetValue(column.Column, out var text))
                continue;
            var after = findings.Changes.FirstOrDefault(c => c.Column == column.Column.Name)?.To ?? Plain.Text(text);
            if (!EditText.Same(after, Record[column.Column]))
                yield return (column, after);
        }
    }
}
