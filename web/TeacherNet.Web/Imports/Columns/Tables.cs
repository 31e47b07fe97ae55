namespace TeacherNet.Web.Imports.Columns;

/// <summary>All tables.</summary>
internal static class Tables
{
    public static readonly IReadOnlyList<ColumnTable> All =
    [
        SchoolColumns.Table, PostColumns.Table, TeacherColumns.Table, MoveColumns.Table,
        PairingColumns.Table, ActivityColumns.Table, AttendanceColumns.Table, MemberColumns.Table,
    ];

    private static readonly Dictionary<string, Mask> MasksByName = All.SelectMany(t => t.Columns).Where(c => c.Mask != Mask.None)
        .DistinctBy(c => c.Name).ToDictionary(c => c.Name, c => c.Mask, StringComparer.Ordinal);

    public static ColumnTable Of(ImportKind kind) => All.First(t => t.Kind == kind);

    /// <summary>What may be shown of a column's values, by the column's standard name.</summary>
    public static Mask MaskOf(string column) => MasksByName.GetValueOrDefault(column);
}
