using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Matrix;
using TeacherNet.Web.Reports;

namespace TeacherNet.Web.Api.Schools;

/// <summary>Schools and posts as workbooks.</summary>
internal static class SchoolWorkbooks
{
    public static WorkbookSheet List(IReadOnlyList<SchoolLineBody> lines, DateOnly today) => new(
        "学校一览", FormattableString.Invariant($"学校一览（{today:yyyy-MM-dd}，{lines.Count} 所）"),
        [
            new("学校代码", 12), new("学校名称", 30), new("办学类型", 12), new("学段", 14), new("所在类别", 10), new("强弱校", 10), new("乡镇街道", 14),
            new("在校生", 10), new("核定岗位", 10), new("在岗教师", 10), new("缺员", 8), new("超员", 8),
        ],
        lines.Select(s => (IReadOnlyList<object?>)
        [
            s.Code, s.Name, Names.Of(SchoolKinds.List, s.Kind), string.Join('、', s.Stages.Select(t => Names.Of(Stages.List, t))), Names.Of(LocationClasses.List, s.Location),
            Names.Of(StrengthClasses.List, s.Strength), s.Township, s.Pupils, s.Authorised, s.Staffed, s.Shortage, s.Surplus,
        ]));

    /// <summary>One line a cell that has posts or teachers.</summary>
    public static WorkbookSheet Matrix(PostMatrix matrix, string stage, DateOnly today)
    {
        var name = Names.Of(Stages.List, stage);
        return new(
            "岗位余缺", FormattableString.Invariant($"{name}岗位余缺（{today:yyyy-MM-dd}）"),
            [new("学校代码", 12), new("学校名称", 30), new("所在类别", 10), new("学科", 14), new("核定岗位", 10), new("在岗教师", 10), new("余缺", 8)],
            matrix.Cells().Where(c => c.Stage == stage).Select(c => (IReadOnlyList<object?>)
            [
                matrix.Schools[c.School].Code, matrix.Schools[c.School].Name, Names.Of(LocationClasses.List, matrix.Schools[c.School].Location),
                Names.Of(Subjects.List, c.Subject), c.Cell.Authorised, c.Cell.Staffed, c.Cell.Difference,
            ]).ToList());
    }
}
