using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports.Columns;

internal static class TeacherColumns
{
    public static readonly Column Number = new("教师编号", "工号", "教职工号", "教师工号", "职工编号", "人员编号") { Need = Need.Key };
    public static readonly Column Name = new("姓名", "教师姓名", "名字") { Need = Need.Key, Mask = Mask.Name };
    public static readonly Column Sex = new("性别") { Need = Need.Required, Choices = Column.NamesOf(Sexes.List) };
    public static readonly Column Identity = new("身份证号", "身份证号码", "身份证", "公民身份号码", "证件号码") { Need = Need.Required, Mask = Mask.Identity };
    public static readonly Column Birth = new("出生年月", "出生日期", "生日", "出生年月日") { Mask = Mask.Birth };
    public static readonly Column School = new("所在学校", "学校", "学校名称", "任教学校", "单位", "工作单位") { Need = Need.Required };
    public static readonly Column Campus = new("校区", "所在校区");
    public static readonly Column Stage = new("学段", "任教学段") { Need = Need.Required, Choices = Column.NamesOf(Stages.List) };
    public static readonly Column Subject = new("任教学科", "学科", "所教学科", "任课学科", "现任学科") { Need = Need.Required, Choices = Column.NamesOf(Subjects.List) };
    public static readonly Column OtherSubjects = new("兼教学科", "兼任学科", "兼课");
    public static readonly Column Grade = new("任教年级", "年级");
    public static readonly Column Certificate = new("教师资格学科", "资格学科", "教师资格证学科", "资格证学科") { Choices = Column.NamesOf(Subjects.List) };
    public static readonly Column Title = new("职称", "专业技术职务", "职称等级", "现有职称") { Choices = Column.NamesOf(Titles.List) };
    public static readonly Column PostGrade = new("岗位等级", "聘任岗位等级", "岗位级别", "聘任等级");
    public static readonly Column Honour = new("骨干称号", "荣誉称号", "称号", "骨干教师称号") { Choices = Column.NamesOf(HonourKinds.List) };
    public static readonly Column HonourLevel = new("称号级别", "荣誉级别", "骨干级别") { Choices = Column.NamesOf(HonourLevels.List) };
    public static readonly Column Degree = new("学历", "最高学历", "文化程度") { Choices = Column.NamesOf(Degrees.List) };
    public static readonly Column Establishment = new("编制类别", "编制", "编制性质", "用工性质") { Choices = Column.NamesOf(EstablishmentKinds.List) };
    public static readonly Column StartedWork = new("参加工作时间", "参加工作年月", "工作时间", "参工时间");
    public static readonly Column Arrived = new("到现校任教时间", "到现校时间", "到校时间", "调入时间", "来校时间") { Need = Need.Required };
    public static readonly Column Duty = new("现任职务", "职务", "行政职务");
    public static readonly Column DutySince = new("任现职时间", "任职时间", "任现职务时间");
    public static readonly Column ClassTeacher = new("班主任", "是否班主任");
    public static readonly Column Phone = new("联系电话", "电话", "手机", "手机号", "手机号码", "联系方式") { Mask = Mask.Phone };
    public static readonly Column Exemption = new("豁免情形", "豁免原因", "不参加交流原因") { Mask = Mask.Hidden, Choices = Column.NamesOf(ExemptionKinds.List) };
    public static readonly Column ExemptFrom = new("豁免起", "豁免开始", "豁免起始日期");
    public static readonly Column ExemptUntil = new("豁免止", "豁免结束", "豁免截止日期");
    public static readonly Column Remark = new("备注", "说明") { Mask = Mask.Hidden };

    public static readonly ColumnTable Table = new(ImportKind.Teachers, "教师花名册",
        Column.Serial, Number, Name, Sex, Identity, Birth, School, Campus, Stage, Subject, OtherSubjects, Grade, Certificate, Title, PostGrade,
        Honour, HonourLevel, Degree, Establishment, StartedWork, Arrived, Duty, DutySince, ClassTeacher, Phone, Exemption, ExemptFrom, ExemptUntil, Remark);
}
