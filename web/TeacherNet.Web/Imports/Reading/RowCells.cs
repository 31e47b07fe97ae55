using System.Globalization;
using System.Text.RegularExpressions;
using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Files;
using TeacherNet.Web.Imports.Values;

namespace TeacherNet.Web.Imports.Reading;

/// <summary>Gives a row's values by column, noting what was normalised and refusing what cannot be read.</summary>
internal sealed partial class RowCells(Header header, SheetRow row, Findings findings)
{
    public RowCells(Header header, SheetRow row, ImportPlace place)
        : this(header, row, new Findings(place))
    {
    }

    public Header Header { get; } = header;

    public Findings Findings { get; } = findings;

    /// <summary>Whether a spreadsheet turned a long number into a figure and lost its last digits.</summary>
    public static bool IsDamaged(string figure) => Figure().IsMatch(figure);

    /// <summary>The cell as written; empty where the column or cell is absent.</summary>
    public string Raw(Column column) => Cell(column).Text;

    /// <summary>Plain text; refuses an empty cell of a necessary column.</summary>
    public string Text(Column column, string missing = "import.value-missing") => Normal(column, Plain.Text(Raw(column)), missing);

    /// <summary>A code or number of a record: plain text without blanks.</summary>
    public string Key(Column column, string missing = "import.value-missing")
    {
        if (Cell(column) is { IsFigure: true, Text: var figure } && IsDamaged(figure)) Refuse(column, "import.figure-damaged");
        return Normal(column, Plain.WithoutBlanks(Plain.Text(Raw(column))), missing);
    }

    /// <summary>A person's name.</summary>
    public string Name(Column column) => Normal(column, Plain.Name(Raw(column)), "import.name-missing");

    /// <summary>Words in a row, parted by 、 or a comma.</summary>
    public IReadOnlyList<string> List(Column column) =>
        Plain.Text(Raw(column)).Split(['、', ',', ';', '/', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A value of a code list; null where empty or refused.</summary>
    public T? Code<T>(Column column, CodeList<T> list)
        where T : struct => Entry(column, name => list.TryFind(name, out var entry) ? entry : null)?.Value;

    /// <summary>A subject's code; null where empty or refused.</summary>
    public string? Subject(Column column, Stage? stage) => Entry(column, name => Subjects.Find(name, stage), "import.subject-unknown")?.Value;

    /// <summary>A date; null where empty or refused.</summary>
    public DateOnly? Date(Column column)
    {
        var cell = Cell(column);
        var text = Plain.Text(cell.Text);
        if (text.Length == 0) return Absent<DateOnly>(column);
        if (cell.IsFigure && Dates.IsAmbiguousFigure(text)) return Refused<DateOnly>(column, "import.date-ambiguous");
        if (!Dates.TryRead(text, out var date, out var hasDay)) return Refused<DateOnly>(column, "import.date-invalid");
        Changed(column, Dates.Text(date, hasDay));
        return date;
    }

    /// <summary>A number that is not negative; null where empty or refused.</summary>
    public decimal? Number(Column column)
    {
        var text = Plain.Text(Raw(column));
        if (text.Length == 0) return Absent<decimal>(column);
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return Refused<decimal>(column, "import.number-invalid");
        Changed(column, text);
        return number;
    }

    /// <summary>A whole number that is not negative; null where empty or refused.</summary>
    public int? Count(Column column) =>
        Number(column) is not { } number ? null
        : number == decimal.Truncate(number) && number <= int.MaxValue ? (int)number
        : Refused<int>(column, "import.number-invalid");

    /// <summary>Notes that <paramref name="accepted"/> is how the cell is understood, where it is written otherwise.</summary>
    public void Changed(Column column, string accepted)
    {
        if (!string.Equals(Raw(column), accepted, StringComparison.Ordinal)) Findings.Change(column, Raw(column), accepted);
    }

    public void Refuse(Column column, string code) => Findings.Refuse(column, Raw(column), code);

    public void Warn(Column column, string code) => Findings.Warn(column, Raw(column), code);

    private string Normal(Column column, string value, string missing)
    {
        if (value.Length == 0)
        {
            if (column.Need != Need.Optional) Refuse(column, missing);
        }
        else
        {
            Changed(column, value);
        }

        return value;
    }

    private CodeEntry<T>? Entry<T>(Column column, Func<string, CodeEntry<T>?> find, string unknown = "import.code-unknown")
        where T : notnull
    {
        var name = Plain.WithoutBlanks(Plain.Text(Raw(column)));
        if (name.Length == 0)
        {
            Absent<int>(column);
            return null;
        }

        var entry = find(name);
        if (entry is null) Refuse(column, unknown);
        else Changed(column, entry.Zh);
        return entry;
    }

    private T? Absent<T>(Column column)
        where T : struct => column.Need == Need.Optional ? null : Refused<T>(column, "import.value-missing");

    private T? Refused<T>(Column column, string code)
        where T : struct
    {
        Refuse(column, code);
        return null;
    }

    /// <summary>The cell; an empty one where the column or cell is absent.</summary>
    public Cell Cell(Column column) =>
        Header.Places.TryGetValue(column, out var place) && place < row.Cells.Length ? row.Cells[place] : new("");

    // Fifteen digits are all that a figure holds.
    [GeneratedRegex(@"^\d(\.\d+)?E\+?\d+$|^\d{16,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
