using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports;

/// <summary>Writes the result of an import for a program: <c>accepted, warned[], normalised[], refused[]</c>. Personal values are masked.</summary>
public static class ImportJson
{
    private static readonly ImportJsonContext Readable = new(new JsonSerializerOptions(ImportJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>Writes UTF-8 without a mark.</summary>
    /// <param name="inEnglish">Causes and mends in English; otherwise in Chinese.</param>
    public static void Write(Stream output, CheckedImport import, bool inEnglish = false) =>
        JsonSerializer.Serialize(output, Of(import, inEnglish), Readable.ImportResult);

    private static ImportResult Of(CheckedImport import, bool inEnglish) => new(
        import.AcceptedRows,
        import.Counts.ToDictionary(c => c.Key.ToString(), c => c.Value.Accepted),
        [.. import.Warned.Select(p => Problem(p, inEnglish))],
        [.. import.Normalised.Select(c => new ResultChange(c.Place.File, c.Place.Sheet, c.Place.Row, c.Place.Serial, c.Column, Masked(c.Column, c.From), Masked(c.Column, c.To)))],
        [.. import.Refused.Select(p => Problem(p, inEnglish))]);

    private static ResultProblem Problem(ImportProblem problem, bool inEnglish)
    {
        var (place, text) = (problem.Place, ImportTexts.Of(problem.Code));
        return new(place.File, place.Sheet, place.Row, place.Serial, problem.Column, Masked(problem.Column, problem.Value), problem.Code,
            inEnglish ? text.CauseEn : text.CauseZh, inEnglish ? text.MendEn : text.MendZh);
    }

    // An identity number is masked where it is found, and masking it again changes nothing.
    private static string Masked(string? column, string value) => column is null ? value : Tables.MaskOf(column).Apply(value);
}

/// <summary>The JSON document.</summary>
internal sealed record ImportResult(
    int Accepted, IReadOnlyDictionary<string, int> Kinds, IReadOnlyList<ResultProblem> Warned, IReadOnlyList<ResultChange> Normalised, IReadOnlyList<ResultProblem> Refused);

/// <summary>A problem in the JSON document.</summary>
internal sealed record ResultProblem(
    string File, string? Sheet, int? Row, int? Serial, string? Column, string Value, string Code, string Cause, string Mend);

/// <summary>A change in the JSON document.</summary>
internal sealed record ResultChange(string File, string? Sheet, int? Row, int? Serial, string Column, string From, string To);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DictionaryKeyPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImportResult))]
internal sealed partial class ImportJsonContext : JsonSerializerContext;
