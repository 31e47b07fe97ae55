using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Returning;

/// <summary>The refused rows of one sheet of a file: where their faults stand and what they say.</summary>
internal sealed class RefusedRows
{
    private readonly Dictionary<int, List<ImportProblem>> byRow;
    private readonly Dictionary<string, int> places;

    private RefusedRows(ImportSheet sheet, IEnumerable<ImportProblem> problems)
    {
        Sheet = sheet;
        byRow = problems.GroupBy(p => p.Place.Row!.Value).ToDictionary(g => g.Key, g => g.ToList());
        places = sheet.Header!.Places.GroupBy(p => p.Key.Name).ToDictionary(p => p.Key, p => p.First().Value);
    }

    public ImportSheet Sheet { get; }

    public Header Header => Sheet.Header!;

    /// <summary>The sheets of a file, also those without a refused row.</summary>
    public static List<RefusedRows> Of(string file, CheckedImport import)
    {
        var problems = import.Refused.Where(p => p.Place.File == file && p.Place.Row is not null).ToLookup(p => p.Place.Sheet);
        return [.. import.Sheets.Where(s => s.File == file && s.Header is not null).Select(s => new RefusedRows(s, problems[s.Sheet]))];
    }

    /// <summary>Whether the row, as a spreadsheet counts, is refused.</summary>
    public bool Has(int row) => byRow.ContainsKey(row);

    /// <summary>How many rows are refused.</summary>
    public int Count => byRow.Count;

    /// <summary>The places, from 0, of a row's faulty cells.</summary>
    public IEnumerable<int> Faults(int row) =>
        byRow[row].Where(p => p.Column is not null && places.ContainsKey(p.Column)).Select(p => places[p.Column!]).Distinct();

    /// <summary>Every fault of a row with its mend, in Chinese.</summary>
    public string Text(int row) => string.Join('；', byRow[row].Select(Text).Distinct());

    private static string Text(ImportProblem problem)
    {
        var text = ImportTexts.Of(problem.Code);
        var present = problem.Present switch { null => "", "" => "（现在为空）", { } value => $"（现在是 {value}）" };
        return $"{(problem.Column is { } column ? $"【{column}】" : "")}{text.CauseZh}{present}，{text.MendZh}";
    }
}
