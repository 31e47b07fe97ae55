using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports.Columns;

internal static class SchoolColumns
{
    public static readonly Column Code = new("学校代码", "代码", "学校编码", "单位代码", "学校标识码") { Need = Need.Key };
    public static readonly Column Name = new("学校名称", "学校", "单位名称", "校名") { Need = Need.Key };
    public static readonly Column Kind = new("办学类型", "学校类型", "学校类别", "类型") { Need = Need.Required, Choices = Column.NamesOf(SchoolKinds.List) };
    public static readonly Column Location = new("城乡分类", "城乡类型", "所在区域", "城乡") { Need = Need.Required, Choices = Column.NamesOf(LocationClasses.List) };
    public static readonly Column Strength = new("办学水平", "学校水平", "办学质量") { Choices = Column.NamesOf(StrengthClasses.List) };
    public static readonly Column Township = new("乡镇街道", "乡镇", "街道", "所在乡镇", "乡镇(街道)");
    public static readonly Column Longitude = new("经度");
    public static readonly Column Latitude = new("纬度");
    public static readonly Column Pupils = new("在校学生数", "学生数", "在校生数", "学生人数");
    public static readonly Column Campuses = new("校区", "校区名称", "下设校区");
    public static readonly Column Parent = new("主管学校代码", "中心学校代码", "上级学校代码", "主管学校");

    public static readonly ColumnTable Table = new(ImportKind.Schools, "学校一览表",
        Code, Name, Kind, Location, Strength, Township, Longitude, Latitude, Pupils, Campuses, Parent);
}
