using System.Collections.Immutable;
using TeacherNet.Grains.Codes;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>Figures over the titles of teachers in post.</summary>
public static class TitleMetrics
{
    /// <summary>高级 and above.</summary>
    public static readonly Metric<TeacherDirectory> Senior = new(
        "teachers.senior-titles", "评聘高级职称", "Senior titles", "在岗教师中高级、正高级教师", "人", 1, Span.Day,
        (directory, period) => With(directory, period, t => t.Value >= Title.Senior));

    /// <summary>中级.</summary>
    public static readonly Metric<TeacherDirectory> Intermediate = new(
        "teachers.intermediate-titles", "评聘中级职称", "Intermediate titles", "在岗教师中一级教师", "人", 1, Span.Day,
        (directory, period) => With(directory, period, t => t.Value == Title.First));

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Metric<TeacherDirectory>> All = [Senior, Intermediate];

    private static Figure With(TeacherDirectory directory, Period period, Func<CodeEntry<Title>, bool> which)
    {
        ImmutableArray<FigureRecord> records =
        [
            .. from teacher in directory.ByKey.Values.OrderBy(t => t.Facts.StaffNumber, StringComparer.Ordinal)
               where teacher.PresenceOn(period.Until) != Presence.Left && Titles.List.WithCode(teacher.Facts.Title) is { } title && which(title)
               select new FigureRecord(
                   teacher.Key, $"{PersonLabel.Of(teacher.Name, teacher.Facts.StaffNumber)} {directory.SchoolName(teacher.Post.School)} {Titles.List.WithCode(teacher.Facts.Title)!.Zh}"),
        ];
        return new(records.Length, records);
    }
}
