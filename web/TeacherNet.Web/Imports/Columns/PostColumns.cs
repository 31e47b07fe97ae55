using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports.Columns;

internal static class PostColumns
{
    public static readonly Column School = new("学校代码", "代码", "学校编码", "单位代码") { Need = Need.Key };
    public static readonly Column Stage = new("学段", "任教学段") { Need = Need.Required, Choices = Column.NamesOf(Stages.List) };
    public static readonly Column Subject = new("学科", "岗位学科", "科目") { Need = Need.Key, Choices = Column.NamesOf(Subjects.List) };
    public static readonly Column Posts = new("核定岗位", "核定岗位数", "岗位数", "定编", "核编数") { Need = Need.Key };

    public static readonly ColumnTable Table = new(ImportKind.Posts, "核定岗位表", School, Stage, Subject, Posts);
}
