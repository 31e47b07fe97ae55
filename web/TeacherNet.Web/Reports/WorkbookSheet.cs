namespace TeacherNet.Web.Reports;

/// <summary>A table to write as a worksheet.</summary>
/// <param name="Name">Its tab; what a tab cannot hold is left out.</param>
/// <param name="Title">Stands above the header, over all columns.</param>
/// <param name="Rows">Values in the order of the columns: text, numbers, dates, booleans, or null for an empty cell. Walked once.</param>
public sealed record WorkbookSheet(string Name, string Title, IReadOnlyList<WorkbookColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>A column of a worksheet. Text in it is kept as text, so that identity numbers and codes survive a spreadsheet.</summary>
/// <param name="Heading">What the header shows.</param>
/// <param name="Width">In characters of the standard font.</param>
/// <param name="Choices">Values a person may choose from; empty for any value.</param>
/// <param name="IsNecessary">Marked in the header as one to fill in.</param>
public sealed record WorkbookColumn(string Heading, double Width = 14, IReadOnlyList<string>? Choices = null, bool IsNecessary = false);
