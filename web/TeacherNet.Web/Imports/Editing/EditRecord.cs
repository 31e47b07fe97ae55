using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>A record as it stands, by the columns its list can change.</summary>
/// <param name="Key">What a row of it carries to be known again.</param>
/// <param name="Label">What people call it, such as number, name and school.</param>
/// <param name="Values">Whole values, as the import reads them; an absent one is empty.</param>
/// <param name="Facts">What the view holds of it.</param>
internal sealed record EditRecord(ImportKind Kind, string Key, string Label, IReadOnlyDictionary<Column, string> Values, object Facts)
{
    /// <summary>Columns that this record alone cannot change here, with the code that says why.</summary>
    public IReadOnlyDictionary<Column, string> Fixed { get; init; } = new Dictionary<Column, string>();

    /// <summary>The value of a column.</summary>
    public string this[Column column] => Values.GetValueOrDefault(column, "");
}

/// <summary>The records that rows sent back may change.</summary>
internal interface IPresentRecords
{
    /// <summary>The scope they are of.</summary>
    string Scope { get; }

    /// <summary>The record with this key, or none.</summary>
    EditRecord? Find(ImportKind kind, string key);

    /// <summary>The record that people call what a row says, or none.</summary>
    /// <param name="written">The row's plain text under a column.</param>
    EditRecord? Called(ImportKind kind, Func<Column, string> written);
}

/// <summary>No records.</summary>
internal sealed class NoPresentRecords : IPresentRecords
{
    public static readonly NoPresentRecords Instance = new();

    private NoPresentRecords()
    {
    }

    /// <inheritdoc/>
    public string Scope => "";

    /// <inheritdoc/>
    public EditRecord? Find(ImportKind kind, string key) => null;

    /// <inheritdoc/>
    public EditRecord? Called(ImportKind kind, Func<Column, string> written) => null;
}
