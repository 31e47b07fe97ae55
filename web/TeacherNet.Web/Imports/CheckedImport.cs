using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Editing;

namespace TeacherNet.Web.Imports;

/// <summary>A set of files, read and checked: what would be taken in, and everything to tell its sender.</summary>
/// <param name="Sheets">The sheets recognised, in the order read.</param>
/// <param name="PassedOver">Sheets that hold something but no header we know, in files where another sheet has one.</param>
/// <param name="Schools">The rows accepted, with or without warning, each once; likewise the other kinds.</param>
/// <param name="Refused">Why rows are refused, and first what is wrong with whole files. A row may stand here more than once.</param>
/// <param name="Warned">What is odd about rows accepted.</param>
/// <param name="Normalised">Every value of an accepted row that was changed in writing, not in meaning.</param>
/// <param name="Counts">Figures by kind, for the kinds that were met.</param>
public sealed record CheckedImport(
    IReadOnlyList<ImportSheet> Sheets,
    IReadOnlyList<ImportPlace> PassedOver,
    IReadOnlyList<SchoolRow> Schools,
    IReadOnlyList<PostRow> Posts,
    IReadOnlyList<TeacherRow> Teachers,
    IReadOnlyList<MoveRow> Moves,
    IReadOnlyList<PairingRow> Pairings,
    IReadOnlyList<ActivityRow> Activities,
    IReadOnlyList<AttendanceRow> Attendance,
    IReadOnlyList<MemberRow> Members,
    IReadOnlyList<ImportProblem> Refused,
    IReadOnlyList<ImportProblem> Warned,
    IReadOnlyList<ImportChange> Normalised,
    IReadOnlyDictionary<ImportKind, ImportCounts> Counts)
{
    /// <summary>What lists that were downloaded and sent back would change.</summary>
    internal EditedLists Edits { get; init; } = EditedLists.None;

    /// <summary>Whether some file could not be read, wholly or from some sheet on: such a set should not be taken in.</summary>
    public bool HasUnreadableFile => Refused.Any(p => p.Place.Row is null);

    /// <summary>Rows of the roster accepted; in a set without a roster, rows of any kind.</summary>
    public int AcceptedRows => Counts.TryGetValue(ImportKind.Teachers, out var roster) ? roster.Accepted : Counts.Values.Sum(c => c.Accepted);
}

/// <summary>A sheet recognised as one kind.</summary>
/// <param name="HeaderRow">The row of its header, as a spreadsheet counts.</param>
/// <param name="IgnoredColumns">Headings that were not understood.</param>
/// <param name="Notes">Rows of remarks that were passed over, as a spreadsheet counts.</param>
public sealed record ImportSheet(string File, string? Sheet, ImportKind Kind, int HeaderRow, IReadOnlyList<string> IgnoredColumns, IReadOnlyList<int> Notes)
{
    /// <summary>Where its columns stand.</summary>
    internal Header? Header { get; init; }
}

/// <summary>The four classes of rows of one kind; they add up to <see cref="Rows"/>.</summary>
/// <param name="Refused">Rows refused.</param>
/// <param name="Warned">Rows accepted with a warning.</param>
/// <param name="Normalised">Rows accepted after normalising, without warning.</param>
/// <param name="Clean">Rows accepted as they stand.</param>
public sealed record ImportCounts(int Refused, int Warned, int Normalised, int Clean)
{
    /// <summary>All rows of this kind.</summary>
    public int Rows => Refused + Accepted;

    /// <summary>Rows accepted, in whichever way.</summary>
    public int Accepted => Warned + Normalised + Clean;
}
