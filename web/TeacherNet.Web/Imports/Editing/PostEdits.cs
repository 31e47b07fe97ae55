using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Schools;
using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>The posts of schools as they are downloaded, changed and sent back.</summary>
internal static class PostEdits
{
    private static readonly Column SchoolName = new("学校名称");

    public static readonly EditTable Table = new(ImportKind.Posts, "核定岗位", PostColumns.School,
    [
        new(PostColumns.School, 12, IsLocked: true),
        new(SchoolName, 30, IsLocked: true),
        new(PostColumns.Stage, 8, IsLocked: true),
        new(PostColumns.Subject, 14, IsLocked: true),
        new(PostColumns.Posts) { Canonical = EditText.Number },
    ]);

    /// <summary>The key of a school's posts for a stage and subject.</summary>
    public static string KeyOf(string school, string stage, string subject) => $"{school}.{stage}.{subject}";

    /// <summary>A line of a school's posts; 0 where there is none yet.</summary>
    public static EditRecord Of(SchoolEntry school, string stage, string subject)
    {
        var posts = school.Posts.FirstOrDefault(p => p.Stage == stage && p.Subject == subject)?.Count ?? 0;
        var (stageName, subjectName) = (EditText.Of(Stages.List, stage), EditText.Of(Subjects.List, subject));
        return new(ImportKind.Posts, KeyOf(school.Key, stage, subject), $"{school.Facts.Code} {school.Facts.Name} {stageName}{subjectName}", new Dictionary<Column, string>
        {
            [PostColumns.School] = school.Facts.Code,
            [SchoolName] = school.Facts.Name,
            [PostColumns.Stage] = stageName,
            [PostColumns.Subject] = subjectName,
            [PostColumns.Posts] = EditText.Of((decimal)posts),
        }, school);
    }

    /// <summary>The line with this key, or none.</summary>
    public static EditRecord? Find(SchoolList schools, string key) =>
        key.Split('.') is [var school, var stage, var subject] && schools.Find(school) is { } entry ? Of(entry, stage, subject) : null;
}
