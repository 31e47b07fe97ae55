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

    public List<Draft<MemberRow>> Members { get; } = [];

    /// <summary>Reads one row of a kind; one that names no record is refused as it stands.</summary>
    public void Add(ImportKind kind, RowCells cells)
    {
        var reads = !cells.Findings.IsRefused || cells.Findings.Edit is not null;
        switch (kind)
        {
            case ImportKind.Schools: Add(Schools, reads ? SchoolReader.Read(cells) : null, cells); break;
            case ImportKind.Posts: Add(Posts, reads ? PostReader.Read(cells) : null, cells); break;
            case ImportKind.Teachers: Add(Teachers, reads ? TeacherReader.Read(cells) : null, cells); break;
            case ImportKind.Moves: Add(Moves, reads ? MoveReader.Read(cells) : null, cells); break;
            case ImportKind.Pairings: Add(Pairings, reads ? PairingReader.Read(cells) : null, cells); break;
            case ImportKind.Activities: Add(Activities, reads ? ActivityReader.Read(cells) : null, cells); break;
            case ImportKind.Members: Add(Members, reads ? MemberReader.Read(cells) : null, cells); break;
            default: Add(Attendance, reads ? AttendanceReader.Read(cells) : null, cells); break;
        }
    }

    private static void Add<TRow>(List<Draft<TRow>> drafts, TRow? row, RowCells cells)
        where TRow : class, IImportRow => drafts.Add(new(cells.Findings.IsRefused ? null : row, cells.Findings));
}
