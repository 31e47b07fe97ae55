using TeacherNet.Web.Imports.Files;
using TeacherNet.Web.Reports;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>What a workbook says of its download: which list of which scope, and the values it showed then.</summary>
/// <param name="Rows">By key, the values by heading.</param>
internal sealed record Downloaded(string Kind, string Scope, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Rows)
{
    private const int KindPlace = 1;
    private const int ScopePlace = 2;

    /// <summary>Reads it from the hidden sheet of a file; null when there is none.</summary>
    public static Downloaded? In(ImportFile file, ImportLimits limits, CancellationToken ct)
    {
        using var stream = file.Open();
        foreach (var sheet in SheetFile.Read(stream, limits, ct))
        {
            if (sheet.Name == EditMarks.Sheet)
                return Read([.. sheet.Rows]);
        }

        return null;
    }

    /// <summary>The hidden sheet again, for these records.</summary>
    public WorkbookSheet ToSheet(IReadOnlySet<string> keys)
    {
        var headings = Rows.Values.FirstOrDefault()?.Keys.ToArray() ?? [];
        return Sheet(Kind, Scope, "", headings, Rows.Where(r => keys.Contains(r.Key)).Select(r => (IReadOnlyList<object?>)[r.Key, .. headings.Select(h => r.Value[h])]));
    }

    /// <summary>The hidden sheet of a download.</summary>
    public static WorkbookSheet Sheet(string kind, string scope, string at, IEnumerable<string> headings, IEnumerable<IReadOnlyList<object?>> rows) =>
        new(EditMarks.Sheet, EditMarks.First, [new(EditMarks.Key), .. headings.Select(h => new WorkbookColumn(h))], rows) { IsHidden = true, TitleNotes = [kind, scope, at] };

    private static Downloaded? Read(SheetRow[] rows)
    {
        if (rows is not [{ Cells: [{ Text: EditMarks.First }, ..] first }, { Cells: var headings }, ..])
            return null;
        var places = headings.Select((cell, place) => (cell.Text, place)).Where(h => h.Text.Length > 0).ToArray();
        var known = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (_, cells) in rows.AsSpan(2))
        {
            if (Text(cells, 0) is { Length: > 0 } key)
                known[key] = places.Where(p => p.place > 0).ToDictionary(p => p.Text, p => Text(cells, p.place), StringComparer.Ordinal);
        }

        return new(Text(first, KindPlace), Text(first, ScopePlace), known);
    }

    private static string Text(Cell[] cells, int place) => place < cells.Length ? cells[place].Text : "";
}
