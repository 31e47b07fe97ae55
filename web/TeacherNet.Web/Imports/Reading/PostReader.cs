using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Reading;

internal static class PostReader
{
    public static PostRow? Read(RowCells cells)
    {
        var school = cells.Key(PostColumns.School);
        var stage = cells.Code(PostColumns.Stage, Stages.List);
        var subject = cells.Subject(PostColumns.Subject, stage);
        var posts = cells.Count(PostColumns.Posts);
        return stage is null || subject is null || posts is null ? null : new(cells.Findings.Place, school, stage.Value, subject, posts.Value);
    }
}
