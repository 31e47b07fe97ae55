using TeacherNet.Engine.Views;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Editing;

namespace TeacherNet.Web.Api.Imports;

/// <summary>Describes a dry run, personal values masked.</summary>
internal static class ImportChecks
{
    private const int Listed = 5_000;

    public static ImportCheckBody Of(CheckedImport import, ScopeViews views) => new(
        !import.HasUnreadableFile && import.Counts.Values.Any(c => c.Accepted > 0),
        [.. import.Sheets.Select(s => new ImportSheetBody(s.File, s.Sheet, NameOf(s.Kind), s.HeaderRow, [.. s.IgnoredColumns]))],
        [.. import.Counts.OrderBy(c => c.Key).Select(c => new ImportKindBody(
            NameOf(c.Key), c.Value.Refused, c.Value.Warned, c.Value.Normalised, c.Value.Clean, Known(c.Key, import, views)))],
        Problems(import.Refused), Problems(import.Warned),
        new(import.Normalised.Count, [.. import.Normalised.Take(Listed).Select(Change)]),
        import.Refused.Concat(import.Warned).Select(p => p.Code).Distinct().ToDictionary(c => c, Text),
        Edits(import.Edits));

    /// <summary>A kind's name on the wire.</summary>
    public static string NameOf(ImportKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static ImportProblemsBody Problems(IReadOnlyList<ImportProblem> problems) => new(problems.Count, [.. problems.Take(Listed).Select(p => new ImportProblemBody(
        p.Place.File, p.Place.Sheet, p.Place.Row, p.Place.Serial, p.Column, Masked(p.Column, p.Value), p.Code, p.Present))]);

    private static ImportEditsBody? Edits(EditedLists edits) => edits.Kinds.Count == 0 ? null : new(
        [.. edits.Kinds.Select(NameOf)],
        edits.Cells.Count, [.. edits.Cells.Take(Listed).Select(c => new ImportCellBody(c.Place.File, c.Place.Sheet, c.Place.Row, c.Key, c.Label, c.Column, c.Before, c.After))],
        edits.Added, edits.Unchanged, edits.Refused,
        edits.Missing.Count, [.. edits.Missing.Take(Listed).Select(m => new ImportMissingBody(m.File, m.Sheet, m.Label))]);

    private static ImportChangeBody Change(ImportChange change) => new(
        change.Place.File, change.Place.Sheet, change.Place.Row, change.Place.Serial, change.Column, Masked(change.Column, change.From), Masked(change.Column, change.To));

    private static ImportTextBody Text(string code)
    {
        var text = ImportTexts.Of(code);
        return new(text.CauseZh, text.CauseEn, text.MendZh, text.MendEn);
    }

    private static string Masked(string? column, string value) => column is null ? value : Tables.MaskOf(column).Apply(value);

    private static int? Known(ImportKind kind, CheckedImport import, ScopeViews views) => kind switch
    {
        ImportKind.Schools => views.Read<SchoolList, int>(l => import.Schools.Count(s => l.WithCode(s.Code) is not null)),
        ImportKind.Teachers => views.Read<TeacherDirectory, int>(d => import.Teachers.Count(t => d.WithNumber(t.Number) is not null)),
        ImportKind.Pairings => views.Read<ExchangeState, int>(e => Among(import.Pairings.Select(p => p.Number), e.Pairings.Values.Select(p => p.Number))),
        ImportKind.Activities => views.Read<ExchangeState, int>(e => Among(import.Activities.Select(a => a.Number), e.Activities.ByKey.Values.Select(a => a.Facts.Number))),
        _ => null,
    };

    private static int Among(IEnumerable<string> numbers, IEnumerable<string> known)
    {
        var all = known.ToHashSet();
        return numbers.Count(all.Contains);
    }
}
