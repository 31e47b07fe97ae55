using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Reading;

/// <summary>A row that can stand by itself, to be compared with others.</summary>
/// <param name="row">Null when the row was refused on reading.</param>
internal sealed class Draft<TRow>(TRow? row, Findings findings)
    where TRow : class, IImportRow
{
    /// <summary>Null once the row is refused.</summary>
    public TRow? Row { get; set; } = row;

    /// <summary>Accepted, but says what an earlier row said already.</summary>
    public bool IsRepeat { get; private set; }

    public Findings Findings { get; } = findings;

    public void Refuse(Column column, string value, string code, string? present = null)
    {
        Findings.Refuse(column, value, code, present);
        Row = null;
    }

    public void Repeat(Column column, string value)
    {
        Findings.Warn(column, value, "import.row-repeated");
        IsRepeat = true;
    }
}
