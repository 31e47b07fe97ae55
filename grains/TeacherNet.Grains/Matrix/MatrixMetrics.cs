using System.Collections.Immutable;
using TeacherNet.Grains.Codes;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Matrix;

/// <summary>Figures over the posts matrix as it stands; one record a cell.</summary>
public static class MatrixMetrics
{
    /// <summary>Posts that may be filled.</summary>
    public static readonly Metric<PostMatrix> Authorised = new(
        "posts.authorised", "核定岗位数", "Authorised posts", "各校各学段学科核定岗位之和", "个", 1, Span.Day, (m, _) => Sum(m, c => c.Authorised));

    /// <summary>Teachers at posts.</summary>
    public static readonly Metric<PostMatrix> Staffed = new(
        "posts.staffed", "在岗教师数", "Teachers at posts", "各校各学段学科现任教师，按第一任教学科", "人", 1, Span.Day, (m, _) => Sum(m, c => c.Staffed));

    /// <summary>Missing teachers.</summary>
    public static readonly Metric<PostMatrix> Shortage = new(
        "posts.shortage", "缺员数", "Shortage", "各校各学段学科缺员之和，超员不相抵", "人", 1, Span.Day, (m, _) => Sum(m, c => Math.Max(0, -c.Difference)));

    /// <summary>Teachers beyond the posts.</summary>
    public static readonly Metric<PostMatrix> Surplus = new(
        "posts.surplus", "超员数", "Surplus", "各校各学段学科超员之和，缺员不相抵", "人", 1, Span.Day, (m, _) => Sum(m, c => Math.Max(0, c.Difference)));

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Metric<PostMatrix>> All = [Authorised, Staffed, Shortage, Surplus];

    private static Figure Sum(PostMatrix matrix, Func<MatrixCell, int> part)
    {
        var counted = matrix.Cells().Where(c => part(c.Cell) != 0).ToList();
        return new(
            counted.Sum(c => part(c.Cell)),
            [.. counted.Select(c => new FigureRecord($"{c.School}.{c.Stage}.{c.Subject}", FormattableString.Invariant(
                $"{matrix.Schools[c.School].Name} {Stages.List.WithCode(c.Stage)?.Zh ?? c.Stage} {Subjects.List.WithCode(c.Subject)?.Zh ?? c.Subject}：{part(c.Cell)}")))]);
    }
}
