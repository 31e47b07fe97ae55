namespace TeacherNet.Web.Imports.Columns;

/// <summary>A header found in a sheet: which kind it is, and where its columns stand.</summary>
/// <param name="Ignored">Headings that no column answers to.</param>
/// <param name="Regions">What stands before the heading of a column that names its region.</param>
/// <param name="KeyPlace">Where the keys of a list stand that was downloaded to be changed; null in any other sheet.</param>
internal sealed record Header(
    ColumnTable Table, int Row, IReadOnlyDictionary<Column, int> Places, IReadOnlyList<string> Ignored, IReadOnlyDictionary<Column, string> Regions,
    int? KeyPlace = null)
{
    /// <summary>Where changed rows say why; null where they do not.</summary>
    public int? WhyPlace { get; init; }

    public bool Has(Column column) => Places.ContainsKey(column);

    public IEnumerable<Column> Missing => Table.Columns.Where(c => c.Need == Need.Required && !Has(c));
}
