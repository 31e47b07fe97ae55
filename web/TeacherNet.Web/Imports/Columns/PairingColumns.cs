using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports.Columns;

internal static class PairingColumns
{
    public static readonly Column Number = new("结对编号", "编号", "结对号") { Need = Need.Key };
    public static readonly Column FirstSchool = new("甲方学校代码", "学校代码") { Need = Need.Key, NamesRegion = true };
    public static readonly Column SecondSchool = new("乙方学校代码", "学校代码") { Need = Need.Key, NamesRegion = true };
    public static readonly Column Signed = new("签约日期", "签订日期", "结对日期") { Need = Need.Key };
    public static readonly Column Expires = new("到期日期", "截止日期", "到期时间") { Need = Need.Required };
    public static readonly Column State = new("状态", "结对状态") { Need = Need.Required, Choices = Column.NamesOf(PairingStates.List) };
    public static readonly Column LastDay = new("终止日期", "实际终止日期");

    public static readonly ColumnTable Table = new(ImportKind.Pairings, "结对学校一览表", Number, FirstSchool, SecondSchool, Signed, Expires, State, LastDay);
}
