using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Editing;

namespace TeacherNet.Web.Imports.Taking;

/// <summary>A region's records as its views have them.</summary>
internal sealed class RegionPresent(ScopeViews views, PersonVault vault) : IPresentRecords
{
    /// <inheritdoc/>
    public string Scope => views.Scope.ToString();

    /// <inheritdoc/>
    public EditRecord? Find(ImportKind kind, string key) => kind switch
    {
        ImportKind.Teachers => views.Read<TeacherDirectory, EditRecord?>(d => d.Find(key) is { } teacher ? TeacherEdits.Of(teacher, d, vault) : null),
        ImportKind.Schools => views.Read<SchoolList, EditRecord?>(l => l.Find(key) is { } school ? SchoolEdits.Of(school) : null),
        ImportKind.Posts => views.Read<SchoolList, EditRecord?>(l => PostEdits.Find(l, key)),
        ImportKind.Members => views.Read<GroupsState, SchoolList, EditRecord?>((g, s) => MemberEdits.Find(g, s, key)),
        ImportKind.Moves => views.Read<MoveList, SchoolList, EditRecord?>((m, s) =>
            Guid.TryParseExact(key, "N", out var id) && m.Moves.TryGetValue(id, out var move) ? MoveEdits.Of(move, m, s) : null),
        _ => null,
    };

    /// <inheritdoc/>
    public EditRecord? Called(ImportKind kind, Func<Column, string> written) => kind switch
    {
        ImportKind.Teachers => views.Read<TeacherDirectory, EditRecord?>(d => d.WithNumber(written(TeacherColumns.Number)) is { } teacher ? TeacherEdits.Of(teacher, d, vault) : null),
        ImportKind.Schools => views.Read<SchoolList, EditRecord?>(l => l.WithCode(written(SchoolColumns.Code)) is { } school ? SchoolEdits.Of(school) : null),
        ImportKind.Posts => views.Read<SchoolList, EditRecord?>(l => Posts(l, written)),
        _ => null,
    };

    private static EditRecord? Posts(SchoolList schools, Func<Column, string> written) =>
        schools.WithCode(written(PostColumns.School)) is { } school
        && Stages.List.TryFind(written(PostColumns.Stage), out var stage) && Subjects.Find(written(PostColumns.Subject), stage.Value) is { } subject
            ? PostEdits.Of(school, stage.Code, subject.Value)
            : null;
}
