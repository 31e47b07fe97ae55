using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Web.Reports;

namespace TeacherNet.Web.Api.Lists;

/// <summary>A list as a workbook: made of what the list answers, so that it holds no more than the list shows.</summary>
/// <param name="Name">Of the file and its tab.</param>
/// <param name="Unit">What a row is counted in: 人, 所, 条.</param>
/// <param name="Rows">The rows of an answer, in its order.</param>
/// <param name="Columns">What stands in each column.</param>
internal sealed record ListBook<TBody, TRow>(string Name, string Unit, Func<TBody, IReadOnlyList<TRow>> Rows, ImmutableArray<BookColumn<TRow>> Columns)
{
    /// <summary>The filters that the title names.</summary>
    public ImmutableArray<BookFilter> Filters { get; init; } = [];

    /// <summary>What the title calls the list where its name does not say all, such as whose it is.</summary>
    public Func<TBody, string>? Title { get; init; }

    /// <summary>The sheet of an answer.</summary>
    public WorkbookSheet Of(TBody body, BookReader reader)
    {
        var rows = Rows(body);
        IEnumerable<string> terms =
        [
            reader.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            .. Filters.Select(reader.Name).OfType<string>(),
            string.Create(CultureInfo.InvariantCulture, $"{rows.Count} {Unit}"),
        ];
        return new(
            Name, $"{Title?.Invoke(body) ?? Name}（{string.Join('，', terms)}）", [.. Columns.Select(c => new WorkbookColumn(c.Heading, c.Width))],
            rows.Select((row, n) => (IReadOnlyList<object?>)[.. Columns.Select(c => reader.Cell(c.Value is null ? n + 1 : c.Value(row)))]));
    }
}

/// <summary>A column of a list's workbook.</summary>
/// <param name="Heading">What its header shows.</param>
/// <param name="Width">In characters of the standard font.</param>
/// <param name="Value">What a row has there; null numbers the rows from 1.</param>
internal sealed record BookColumn<TRow>(string Heading, double Width, Func<TRow, object?>? Value);
