using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>A column of a list that can be downloaded, changed and sent back.</summary>
/// <param name="Column">What it is; a column of the kind's table, or one that only helps to read.</param>
/// <param name="Width">In characters.</param>
/// <param name="IsLocked">Says which record it is, or only helps to read: it is shown and never changed.</param>
internal sealed record EditColumn(Column Column, double Width = 12, bool IsLocked = false)
{
    /// <summary>How a written value is understood; null when it is not. Values the reader itself understands need none.</summary>
    public Func<string, string?>? Canonical { get; init; }

    /// <summary>Whether the list shows the value only in part.</summary>
    public bool IsMasked => Column.Mask is Mask.Identity or Mask.Phone;

    /// <summary>Whether the list does not show the value at all: the column is for new rows.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>The value as the list shows it.</summary>
    public string Shown(string value) => IsWithheld ? "" : IsMasked ? Column.Mask.Apply(value) : value;
}
