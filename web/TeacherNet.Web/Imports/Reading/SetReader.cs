using System.Globalization;
using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Editing;
using TeacherNet.Web.Imports.Files;
using TeacherNet.Web.Imports.Values;

namespace TeacherNet.Web.Imports.Reading;

/// <summary>Reads the files of one import into drafts, once and in order.</summary>
internal sealed class SetReader(IPresentRecords present, ImportLimits limits, IProgress<ImportProgress>? progress, CancellationToken ct)
{
    private const int ProgressEvery = 1_000;
    private const int HeaderWithin = 40;
    private static readonly string[] NoteStarts = ["备注", "注:", "说明", "填表", "制表", "审核", "合计", "总计", "负责人", "单位(盖章)"];
    private int rows;

    public Drafts Drafts { get; } = new();

    public List<ImportSheet> Sheets { get; } = [];

    /// <summary>Sheets without a header we know.</summary>
    public List<ImportPlace> PassedOver { get; } = [];

    /// <summary>What is wrong with whole files.</summary>
    public List<ImportProblem> Problems { get; } = [];

    /// <summary>Lists that were downloaded, changed and sent back.</summary>
    public List<ImportKind> Edited { get; } = [];

    /// <summary>Records of such lists whose rows did not come back.</summary>
    public List<MissingRow> Missing { get; } = [];

    public void Read(ImportFile file)
    {
        var downloaded = new Lazy<Downloaded?>(() => Downloaded.In(file, limits, ct));
        var recognised = Sheets.Count;
        var place = new ImportPlace(file.Name);
        var isEmpty = true;
        try
        {
            using var stream = file.Open();
            foreach (var sheet in SheetFile.Read(stream, limits, ct))
            {
                place = place with { Sheet = sheet.Name };
                if (sheet.Name != EditMarks.Sheet) isEmpty &= !Read(sheet, place, downloaded);
            }
        }
        catch (UnreadableFileException e)
        {
            Problems.Add(new(place, null, e.Value, e.Code));
            return;
        }

        progress?.Report(new(file.Name, rows));
        if (isEmpty) Problems.Add(new(new(file.Name), null, "", "import.file-empty"));
        else if (Sheets.Count == recognised && Problems.TrueForAll(p => p.Place.File != file.Name)) Problems.Add(new(new(file.Name), null, "", "import.header-unknown"));
    }

    /// <summary>Whether the sheet holds anything.</summary>
    private bool Read(Sheet sheet, ImportPlace place, Lazy<Downloaded?> downloaded)
    {
        Header? header = null;
        EditSheet? edited = null;
        var notes = new List<int>();
        var seen = 0;
        foreach (var row in sheet.Rows)
        {
            seen++;
            if (header is null)
            {
                if (seen > HeaderWithin) break;
                header = HeaderFinder.In(row);
                if (header is null) continue;
                if (!Accept(header, place, downloaded)) return true;
                if (header.KeyPlace is not null && EditTable.Of(header.Table.Kind) is { } table) edited = new(table, header, downloaded.Value is { } from && from.Kind == table.Kind.ToString() ? from : null, present);
            }
            else if (IsNote(row) || HeaderFinder.Repeats(header, row))
            {
                notes.Add(row.Number);
            }
            else
            {
                Add(header, row, place, edited);
            }
        }

        if (header is not null) Sheets.Add(new(place.File, place.Sheet, header.Table.Kind, header.Row, [.. edited?.Ignored ?? header.Ignored], notes) { Header = header });
        else if (seen > 0) PassedOver.Add(place);
        if (edited is not null)
        {
            Edited.Add(header!.Table.Kind);
            Missing.AddRange(edited.Missing(place));
        }

        return seen > 0;
    }

    private bool Accept(Header header, ImportPlace place, Lazy<Downloaded?> downloaded)
    {
        if (header.KeyPlace is not null)
        {
            if (downloaded.Value is not { } from || from.Scope == present.Scope) return true;
            Problems.Add(new(place, null, from.Scope, "import.other-scope"));
            return false;
        }

        var missing = header.Missing.Select(c => c.Name).ToList();
        if (missing.Count == 0) return true;
        Problems.Add(new(place with { Row = null }, missing[0], string.Join('、', missing), "import.column-missing"));
        return false;
    }

    private void Add(Header header, SheetRow row, ImportPlace sheet, EditSheet? edited)
    {
        var serial = header.Places.TryGetValue(Column.Serial, out var at) && at < row.Cells.Length
            && int.TryParse(Plain.Text(row.Cells[at].Text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var place = sheet with { Row = row.Number, Serial = serial };
        Drafts.Add(header.Table.Kind, edited?.Read(row, place) ?? new RowCells(header, row, place));
        if (++rows % ProgressEvery == 0) progress?.Report(new(sheet.File, rows));
    }

    // A remark at the foot fills one cell of the row, or begins as such remarks do.
    private static bool IsNote(SheetRow row)
    {
        var first = Array.FindIndex(row.Cells, c => !c.IsBlank);
        if (Array.FindIndex(row.Cells, first + 1, c => !c.IsBlank) < 0) return true;
        var text = Plain.Text(row.Cells[first].Text);
        return Array.Exists(NoteStarts, s => text.StartsWith(s, StringComparison.Ordinal));
    }
}
