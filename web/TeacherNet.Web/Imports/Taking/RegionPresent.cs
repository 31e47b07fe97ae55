using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Teachers;
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
        _ => null,
    };

    /// <inheritdoc/>
    public EditRecord? WithNumber(ImportKind kind, string number) => kind switch
    {
        ImportKind.Teachers => views.Read<TeacherDirectory, EditRecord?>(d => d.WithNumber(number) is { } teacher ? TeacherEdits.Of(teacher, d, vault) : null),
        _ => null,
    };
}
