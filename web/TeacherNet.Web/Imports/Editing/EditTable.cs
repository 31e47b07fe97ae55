using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>The columns of one list that can be downloaded, changed and sent back, in the order shown.</summary>
/// <param name="Number">The column whose value people call the record by.</param>
internal sealed record EditTable(ImportKind Kind, string Name, Column Number, IReadOnlyList<EditColumn> Columns)
{
    /// <summary>Whether a changed row may say why; the record keeps it with the change.</summary>
    public bool AsksWhy { get; init; }

    /// <summary>The table of a kind; null for a kind without such a list.</summary>
    public static EditTable? Of(ImportKind kind) => kind switch
    {
        ImportKind.Schools => SchoolEdits.Table,
        ImportKind.Posts => PostEdits.Table,
        ImportKind.Teachers => TeacherEdits.Table,
        ImportKind.Moves => MoveEdits.Table,
        ImportKind.Pairings => PairingEdits.Table,
        ImportKind.Activities => ActivityEdits.Table,
        ImportKind.Attendance => AttendanceEdits.Table,
        ImportKind.Members => MemberEdits.Table,
        _ => null,
    };

    /// <summary>Columns that only help to read, which a file of the kind need not have.</summary>
    public IEnumerable<Column> Reading => Columns.Select(c => c.Column).Except(Tables.Of(Kind).Columns);
}
