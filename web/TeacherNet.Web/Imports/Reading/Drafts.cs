namespace TeacherNet.Web.Imports.Reading;

/// <summary>All rows read, in the order of files, sheets and rows.</summary>
internal sealed class Drafts
{
    public List<Draft<SchoolRow>> Schools { get; } = [];

    public List<Draft<PostRow>> Posts { get; } = [];

    public List<Draft<TeacherRow>> Teachers { get; } = [];

    public List<Draft<MoveRow>> Moves { get; } = [];

    public List<Draft<PairingRow>> Pairings { get; } = [];

    public List<Draft<ActivityRow>> Activities { get; } = [];

    public List<Draft<AttendanceRow>> Attendance { get; } = [];

    /// <summary>Reads one row of a kind.</summary>
    public void Add(ImportKind kind, RowCells cells)
    {
        switch (kind)
        {
            case ImportKind.Schools: Add(Schools, SchoolReader.Read(cells), cells); break;
            case ImportKind.Posts: Add(Posts, PostReader.Read(cells), cells); break;
            case ImportKind.Teachers: Add(Teachers, TeacherReader.Read(cells), cells); break;
            case ImportKind.Moves: Add(Moves, MoveReader.Read(cells), cells); break;
            case ImportKind.Pairings: Add(Pairings, PairingReader.Read(cells), cells); break;
            case ImportKind.Activities: Add(Activities, ActivityReader.Read(cells), cells); break;
            default: Add(Attendance, AttendanceReader.Read(cells), cells); break;
        }
    }

    private static void Add<TRow>(List<Draft<TRow>> drafts, TRow? row, RowCells cells)
        where TRow : class, IImportRow => drafts.Add(new(cells.Findings.IsRefused ? null : row, cells.Findings));
}
