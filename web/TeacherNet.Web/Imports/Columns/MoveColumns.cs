using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports.Columns;

internal static class MoveColumns
{
    public static readonly Column Teacher = new("教师编号", "工号", "教职工号", "教师工号") { Need = Need.Key };
    public static readonly Column Name = new("姓名", "教师姓名") { Mask = Mask.Name };
    public static readonly Column Class = new("人员类别", "类别") { Choices = Column.NamesOf(StaffClasses.List) };
    public static readonly Column From = new("原学校代码", "调出学校代码", "派出学校代码") { Need = Need.Key };
    public static readonly Column To = new("新学校代码", "调入学校代码", "接收学校代码") { Need = Need.Key };
    public static readonly Column Form = new("交流形式", "轮岗形式", "流动形式") { Need = Need.Required, Choices = Column.NamesOf(ExchangeForms.List) };
    public static readonly Column Start = new("起始日期", "开始日期", "交流开始时间", "生效日期") { Need = Need.Required };
    public static readonly Column Document = new("文号", "文件号", "调令文号");

    public static readonly ColumnTable Table = new(ImportKind.Moves, "轮岗交流记录", Column.Serial, Teacher, Name, Class, From, To, Form, Start, Document);
}
