namespace TeacherNet.Journal.AzureTables.Protocol;

/// <summary>One change of an entity group transaction.</summary>
/// <param name="Verb">POST adds, PUT replaces, DELETE removes.</param>
/// <param name="Row">The row.</param>
/// <param name="Condition">The tag that must stand; <c>*</c> for any row that is there; null for none.</param>
internal sealed record Change(string Verb, Row Row, string? Condition)
{
    /// <summary>Adds a row that must not be there.</summary>
    public static Change Insert(Row row) => new("POST", row, null);

    /// <summary>Writes a row, there or not.</summary>
    public static Change Put(Row row) => new("PUT", row, null);

    /// <summary>Writes over a row that stands as it was read; adds it where none was read.</summary>
    public static Change Replace(Row row, string? tag) => tag is null ? Insert(row) : new("PUT", row, tag);

    /// <summary>Removes a row that is there, as it was read where a tag is given.</summary>
    public static Change Delete(string key, string tag = "*") => new("DELETE", new(key), tag);
}
