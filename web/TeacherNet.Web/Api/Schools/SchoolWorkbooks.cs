using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Matrix;
using TeacherNet.Web.Api.Lists;
using TeacherNet.Web.Api.Teachers;
using TeacherNet.Web.Reports;

namespace TeacherNet.Web.Api.Schools;

/// <summary>Schools and posts as workbooks.</summary>
internal static class SchoolWorkbooks
{
    /// <summary>The schools that match.</summary>
    public static readonly ListBook<SchoolListBody, SchoolLineBody> List = new(
        "学校一览", "所", body => body.Rows,
        [
            new("学校代码", 12, s => s.Code), new("学校名称", 30, s => s.Name), new("办学类型", 12, s => Names.Of(SchoolKinds.List, s.Kind)),
            new("学段", 14, s => string.Join('、', s.Stages.Select(t => Names.Of(Stages.List, t)))), new("所在类别", 10, s => Names.Of(LocationClasses.List, s.Location)),
            new("强弱校", 10, s => Names.Of(StrengthClasses.List, s.Strength)), new("乡镇街道", 14, s => s.Township), new("在校生", 10, s => s.Pupils),
            new("核定岗位", 10, s => s.Authorised), new("在岗教师", 10, s => s.Staffed), new("缺员", 8, s => s.Shortage), new("超员", 8, s => s.Surplus),
        ])
    {
        Filters =
        [
            BookFilter.Text, BookFilter.Of("kind", "办学类型", SchoolKinds.List), BookFilter.Stage, BookFilter.Of("location", "所在类别", LocationClasses.List),
            BookFilter.Of("strength", "强弱校", StrengthClasses.List),
        ],
    };

    /// <summary>Who taught at a school on a day.</summary>
    public static readonly ListBook<StaffBody, StaffLineBody> Staff = new(
        "任教教师", "人", body => body.Teachers,
        [
            new("教师编号", 12, t => t.StaffNumber), new("姓名", 10, t => t.Name), new("学段", 8, t => Names.Of(Stages.List, t.Stage)),
            new("任教学科", 12, t => Names.Of(Subjects.List, t.Subject)), new("在校份额（%）", 12, t => t.Percent), new("到校", 12, t => t.Since),
            new("离校", 12, t => t.Until),
        ])
    {
        Title = body => FormattableString.Invariant($"{body.On:yyyy-MM-dd} 任教教师，折合 {body.FullTime:0.##} 人"),
    };

    /// <summary>The people at the posts of a school, stage and subject.</summary>
    public static readonly ListBook<PostCellBody, TeacherLineBody> Cell = new(
        "岗位人员", "人", body => body.Teachers,
        [
            new("教师编号", 12, t => t.StaffNumber), new("姓名", 10, t => t.Name), new("学校", 28, t => t.SchoolName), new("任教学科", 12, t => Names.Of(Subjects.List, t.Subject)),
            new("职称", 12, t => Names.Of(Titles.List, t.Title)), new("到校时间", 12, t => t.Arrived),
        ])
    {
        Title = body => $"{body.SchoolName}{Names.Of(Stages.List, body.Post.Stage)}{Names.Of(Subjects.List, body.Post.Subject)}岗位人员",
    };

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
