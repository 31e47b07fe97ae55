namespace TeacherNet.Web.Imports;

/// <summary>Where something stands: the file, and as far as known the sheet, the row a spreadsheet shows and the 序号.</summary>
/// <param name="Sheet">Null for a text file and for what concerns the whole file.</param>
/// <param name="Row">From 1, as a spreadsheet counts, blank rows included; null for what concerns no row.</param>
/// <param name="Serial">The row's 序号, null where the sheet has none.</param>
public sealed record ImportPlace(string File, string? Sheet = null, int? Row = null, int? Serial = null);

/// <summary>Why a row or file is refused, or accepted with a warning.</summary>
/// <param name="Column">The sheet's column by its standard name; null for what concerns no column.</param>
/// <param name="Value">What stands there. An identity number is masked; other personal values are as written, so a problem is never logged.</param>
/// <param name="Code">Stable, see <see cref="ImportTexts"/> for cause and mend.</param>
public sealed record ImportProblem(ImportPlace Place, string? Column, string Value, string Code)
{
    /// <summary>What is on record instead, where that is the reason; masked as lists mask it.</summary>
    public string? Present { get; init; }
}

/// <summary>A value that was accepted after normalising.</summary>
/// <param name="From">As written; an identity number is masked.</param>
/// <param name="To">As accepted, likewise.</param>
public sealed record ImportChange(ImportPlace Place, string Column, string From, string To);
