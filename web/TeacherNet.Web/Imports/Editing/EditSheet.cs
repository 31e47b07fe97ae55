using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Files;
using TeacherNet.Web.Imports.Reading;
using TeacherNet.Web.Imports.Values;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>Reads a sheet that was downloaded to be changed: each row against what was downloaded and what is on record now.</summary>
/// <param name="downloaded">What the workbook says of its download; null when a program dropped it.</param>
internal sealed class EditSheet(EditTable table, Header header, Downloaded? downloaded, IPresentRecords present)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Header whole = new(
        header.Table, header.Row, header.Table.Columns.Select((c, i) => (c, i)).ToDictionary(c => c.c, c => c.i), [],
        header.Table.Columns.Where(c => c.NamesRegion).ToDictionary(c => c, _ => ""));

    /// <summary>Headings that no row of this list may change.</summary>
    public IEnumerable<string> Ignored => header.Ignored.Concat(
        header.Places.Keys.Where(c => c != Column.Serial && table.Columns.All(t => t.Column != c) && c != TeacherColumns.Sex).Select(c => c.Name));

    /// <summary>The row as a whole one of its kind; refused already when it names no record.</summary>
    public RowCells Read(SheetRow row, ImportPlace place)
    {
        var written = new RowCells(header, row, place);
        var key = Plain.Text(header.KeyPlace is { } at && at < row.Cells.Length ? row.Cells[at].Text : "");
        var number = Plain.WithoutBlanks(Plain.Text(written.Raw(table.Number)));
        if (key.Length == 0)
            return Called(written) is { } called ? Of(called, row, written, place, isTyped: true) : New(row, place);
        if (present.Find(table.Kind, key) is not { } record)
            return Refused(written, downloaded?.Rows.ContainsKey(key) == true ? "import.record-gone" : "import.key-unknown");
        return seen.Contains(key) && number.Length > 0 && Called(written) is null ? New(row, place) : Of(record, row, written, place, isTyped: false);
    }

    /// <summary>Records that were downloaded and did not come back.</summary>
    public IEnumerable<MissingRow> Missing(ImportPlace place) =>
        (downloaded?.Rows ?? new Dictionary<string, IReadOnlyDictionary<string, string>>()).Where(r => !seen.Contains(r.Key)).Select(r => new MissingRow(
            place.File, place.Sheet, present.Find(table.Kind, r.Key)?.Label ?? string.Join(' ', r.Value.Values.Take(2))));

    private RowCells Of(EditRecord record, SheetRow row, RowCells written, ImportPlace place, bool isTyped)
    {
        if (!seen.Add(record.Key))
            return Refused(written, "import.row-twice");
        var sent = new Dictionary<Column, string>();
        var faults = new List<(Column Column, string Value, string Code, string? Present)>();
        var shown = downloaded?.Rows.GetValueOrDefault(record.Key);
        var cells = Array.ConvertAll(header.Table.Columns.ToArray(), c => new Cell(record[c]));
        foreach (var column in table.Columns.Where(c => header.Has(c.Column)))
        {
            var cell = written.Cell(column.Column);
            var now = column.Shown(record[column.Column]);
            var then = shown?.GetValueOrDefault(column.Column.Name) ?? now;
            var text = Understood(column, cell);
            if (EditText.Same(cell.Text, then) || (text is not null && EditText.Same(text, then)) || (cell.IsBlank && (column.IsMasked || (isTyped && column.IsLocked))))
                continue;
            if ((Fault(column, cell, text) ?? record.Fixed.GetValueOrDefault(column.Column)) is { } fault)
                faults.Add((column.Column, cell.Text, fault, null));
            else if (EditText.Same(text!, now) || EditText.Same(text!, record[column.Column]))
                continue;
            else if (!EditText.Same(then, now))
                faults.Add((column.Column, cell.Text, "import.changed-meanwhile", now));
            else
            {
                sent.Add(column.Column, text!);
                cells[whole.Places[column.Column]] = cell with { Text = text! };
            }
        }

        var merged = new RowCells(whole, new(row.Number, cells), new Findings(place, new(table, record, sent, Why(row))));
        foreach (var (column, value, code, now) in faults)
            merged.Findings.Refuse(column, value, code, now);
        return merged;
    }

    private string? Why(SheetRow row) =>
        header.WhyPlace is { } at && at < row.Cells.Length && row.Cells[at].Text.Trim() is { Length: > 0 } why ? why : null;

    private EditRecord? Called(RowCells written) => present.Called(table.Kind, c => Plain.WithoutBlanks(Plain.Text(written.Raw(c))));

    private static string? Fault(EditColumn column, Cell cell, string? text) =>
        cell.IsFigure && RowCells.IsDamaged(cell.Text) ? "import.figure-damaged"
        : column.IsLocked ? "import.cell-locked"
        : column.IsMasked && cell.Text.Contains('*', StringComparison.Ordinal) ? "import.value-masked"
        : text is null ? "import.code-unknown"
        : null;

    // A figure that may be either of two months is left to the reader, which refuses it.
    private static string? Understood(EditColumn column, Cell cell)
    {
        var text = Plain.Text(cell.Text);
        return text.Length == 0 || column.Canonical is not { } canonical || (cell.IsFigure && Dates.IsAmbiguousFigure(text)) ? text : canonical(text);
    }

    private RowCells Refused(RowCells written, string code)
    {
        written.Refuse(table.Number, code);
        return written;
    }

    // The list does not show a person's sex; the identity number of a new one says it, and a row without one is refused for that alone.
    private RowCells New(SheetRow row, ImportPlace place)
    {
        var cells = new RowCells(header, row, place);
        if (table.Kind != ImportKind.Teachers || header.Has(TeacherColumns.Sex))
            return cells;
        IdentityNumber.Read(IdentityTexts.Plain(cells.Raw(TeacherColumns.Identity)), out var identity);
        var places = new Dictionary<Column, int>(header.Places) { [TeacherColumns.Sex] = row.Cells.Length };
        return new(header with { Places = places }, row with { Cells = [.. row.Cells, new(Sexes.List[identity.Sex].Zh)] }, place);
    }
}
