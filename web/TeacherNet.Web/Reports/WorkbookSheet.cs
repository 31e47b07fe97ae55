namespace TeacherNet.Web.Reports;

/// <summary>A table to write as a worksheet.</summary>
/// <param name="Name">Its tab; what a tab cannot hold is left out.</param>
/// <param name="Title">Stands above the header, over all columns.</param>
/// <param name="Rows">Values in the order of the columns: text, numbers, dates, booleans, or null for an empty cell. Walked once.</param>
public sealed record WorkbookSheet(string Name, string Title, IReadOnlyList<WorkbookColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>Kept out of sight, for what only a program reads.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Stand beside the title, for what only a program reads; the title then keeps to its cell.</summary>
    public IReadOnlyList<string> TitleNotes { get; init; } = [];

    /// <summary>How many columns stay in view beside the header, from the first.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>How many rows of locked columns hold records; a spreadsheet asks before one of them is typed over.</summary>
    public int LockedRows { get; init; }

    /// <summary>What the spreadsheet asks then.</summary>
    public string? LockedNote { get; init; }
}

/// <summary>A value whose cell is marked as faulty.</summary>
public sealed record MarkedValue(object? Value);

/// <summary>A column of a worksheet. Text in it is kept as text, so that identity numbers and codes survive a spreadsheet.</summary>
/// <param name="Heading">What the header shows.</param>
/// <param name="Width">In characters of the standard font.</param>
/// <param name="Choices">Values a person may choose from; empty for any value.</param>
/// <param name="IsNecessary">Marked in the header as one to fill in.</param>
public sealed record WorkbookColumn(string Heading, double Width = 14, IReadOnlyList<string>? Choices = null, bool IsNecessary = false)
{
    /// <summary>Grey: says what a row is about, and is not to be changed.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Kept out of sight.</summary>
    public bool IsHidden { get; init; }
}
