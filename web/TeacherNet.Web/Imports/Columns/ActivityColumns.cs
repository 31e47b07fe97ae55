using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports.Columns;

internal static class ActivityColumns
{
    public static readonly Column Number = new("活动编号", "编号", "活动号") { Need = Need.Key };
    public static readonly Column Pairing = new("结对编号", "结对号") { Need = Need.Key };
    public static readonly Column Kind = new("活动类别", "活动类型", "类别") { Need = Need.Required, Choices = Column.NamesOf(ActivityKinds.List) };
    public static readonly Column Mode = new("方式", "活动方式", "形式") { Choices = Column.NamesOf(ActivityModes.List) };
    public static readonly Column Date = new("日期", "活动日期", "时间") { Need = Need.Required };
    public static readonly Column Hours = new("学时", "活动学时");
    public static readonly Column State = new("状态", "活动状态") { Need = Need.Required, Choices = Column.NamesOf(ActivityStates.List) };

    public static readonly ColumnTable Table = new(ImportKind.Activities, "交流活动一览表", Number, Pairing, Kind, Mode, Date, Hours, State);
}
