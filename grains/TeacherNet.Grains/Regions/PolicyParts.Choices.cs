using TeacherNet.Grains.Codes;

namespace TeacherNet.Grains.Regions;

public static partial class PolicyParts
{
    private static readonly PolicyOption[] Denominators =
    [
        Of("eligible", "符合交流条件的教师", "Those who meet the conditions"), Of("eligible-town-strong", "城镇学校、优质学校符合条件的教师", "Those of town and strong schools who do"),
        Of("eligible-backbone", "符合条件的骨干教师", "Backbone teachers who do"), Of("rotated", "实际交流轮岗教师", "Those who rotate"),
    ];

    private static readonly PolicyOption[] Levels =
        [Of("county", "全县", "The county"), Of("school", "每所学校", "Each school"), Of("stage", "每个学段", "Each stage"), Of("grade", "每个年级", "Each grade")];

    private static readonly PolicyOption[] Periods = [Of("school-year", "学年", "School year"), Of("year", "年度", "Calendar year")];

    private static readonly PolicyOption[] Scale =
    [
        Of("years-here", "在现学校学年数", "School years in the present school"), Of("title", "职称", "Title"), Of("class-teacher", "现任班主任", "Class teacher"),
        Of("rural-years", "乡村任教学年数", "School years in rural schools"), Of("honour", "荣誉级别", "Level of honour"), Of("years-in-work", "工作年数", "Years of work"),
        Of("second-subjects", "兼教学科数", "Further subjects"), Of("evidence", "凭证明核定", "Evidence accepted"),
    ];

    private static readonly (string Name, string Zh, string En, PartKind Kind, PolicyOption[] Options)[] Choices =
    [
        ("R21a.primary", "小学差异系数上限", "Primary: most variation", PartKind.Number, []),
        ("R21a.junior", "初中差异系数上限", "Junior: most variation", PartKind.Number, []),
        ("R21b.primary", "小学生折算", "Weight of a primary pupil", PartKind.Number, []),
        ("R21b.junior", "初中生折算", "Weight of a junior pupil", PartKind.Number, []),
        ("R21b.senior", "十二年一贯制高中生折算", "Weight of a senior pupil, twelve-year schools", PartKind.Number, []),
        ("R21b.complete-senior", "完全中学高中生折算", "Weight of a senior pupil, complete middle schools", PartKind.Number, []),
        ("R21d.primary", "小学学历起点", "Primary: least degree", PartKind.One, From(Degrees.List)),
        ("R21d.junior", "初中学历起点", "Junior: least degree", PartKind.One, From(Degrees.List)),
        ("degree-primary", "小学每百名学生高学历教师", "Primary: degrees per 100 pupils", PartKind.Number, []),
        ("degree-junior", "初中每百名学生高学历教师", "Junior: degrees per 100 pupils", PartKind.Number, []),
        ("new-teachers", "教龄不满五年者", "With under five years of service", PartKind.One, [Of("pro-rata", "按比例折算", "Pro rata"), Of("left-out", "不计入", "Left out")]),
        ("stages", "学段", "Stages", PartKind.Many, From(Stages.List)),
        ("establishments", "编制类别", "How employed", PartKind.Many, From(EstablishmentKinds.List)),
        ("cut-off", "年限截止日（月-日）", "Years count until (month-day)", PartKind.MonthDay, []),
        ("campus-counts", "本校其他校区任教计入", "Another campus of the school counts", PartKind.Switch, []),
        ("secondment-counts", "借调期间计入", "Secondments count", PartKind.Switch, []),
        ("exchange-counts", "外出交流、支教期间计入", "Exchanges elsewhere count", PartKind.Switch, []),
        ("merger-counts", "撤并前学校任教计入", "Service before a merger counts", PartKind.Switch, []),
        ("leave-counts", "病假、产假等长假计入", "Long leave counts", PartKind.Switch, []),
        ("leave-days", "一学年内休假满几天，该学年不计", "Days of leave in a school year that leave it out", PartKind.Number, []),
        ("smallest-count", "少于几人不公布", "Fewest to be told", PartKind.Number, []),
        ("scale", "计分依据", "What counts", PartKind.One, Scale),
        ("points", "每计一次的分数", "Points of a unit", PartKind.Number, []),
        ("cap", "最高分", "Most points", PartKind.Number, []),
        ("ranks", "计分的职称（由低到高）", "Titles that count, lowest first", PartKind.Many, From(Titles.List)),
        ("locations", "计为乡村的学校", "Where rural service counts", PartKind.Many, From(LocationClasses.List)),
        ("duties", "职务", "Offices", PartKind.Many, From(Codes.Duties.List)),
        ("term-years", "每届学年数", "School years in a term", PartKind.Number, []),
        ("denominator", "分母", "Share of", PartKind.One, Denominators),
        ("level", "按什么计算", "Counted for", PartKind.One, Levels),
        ("school-out", "每校调出至多（%）", "Most a school loses (%)", PartKind.Number, []),
        ("school-in", "每校调入至多（%）", "Most a school receives (%)", PartKind.Number, []),
        ("floor", "岗位至少留任（占核定 %）", "Fewest who stay at a post (% of its places)", PartKind.Number, []),
        ("commute", "最远里程（千米）", "Longest way (km)", PartKind.Number, []),
        ("room-from", "超过多少千米须安排周转宿舍", "A room is needed from farther than (km)", PartKind.Number, []),
        ("reserve", "列入人数（占应安排 %）", "People called (% of those wanted)", PartKind.Number, []),
        ("ask-surplus", "超员岗位的教师一并列入", "Ask people at posts with too many", PartKind.Switch, []),
        ("senior-primary", "小学高级岗位至多（%）", "Primary: most senior posts (%)", PartKind.Number, []),
        ("senior-junior", "初中高级岗位至多（%）", "Junior: most senior posts (%)", PartKind.Number, []),
        ("weight-city", "城区缺员的轻重", "Weight of a shortage in the city", PartKind.Number, []),
        ("weight-town", "镇区缺员的轻重", "Weight of a shortage in a town", PartKind.Number, []),
        ("weight-village", "乡村缺员的轻重", "Weight of a shortage in a village", PartKind.Number, []),
        ("weight-remote", "偏远乡村缺员的轻重", "Weight of a shortage in a remote village", PartKind.Number, []),
        ("forms", "计入的交流形式", "Forms that count", PartKind.Many, From(ExchangeForms.List)),
        ("period", "统计期", "Period", PartKind.One, Periods),
        ("honours", "骨干称号", "Honours that count", PartKind.Many, From(HonourKinds.List)),
        ("levels", "称号级别", "Levels that count", PartKind.Many, From(HonourLevels.List)),
        ("staff", "计入的人员", "Staff that counts", PartKind.Many, From(StaffClasses.List)),
        ("grades", "毕业年级", "Graduating grades", PartKind.Codes, []),
        ("cycle-start", "周期起始年", "First year of a cycle", PartKind.Number, []),
        ("cycle-years", "周期年数", "Years of a cycle", PartKind.Number, []),
        ("year", "每年学时", "Hours a year", PartKind.Number, []),
        ("new-teacher", "新任教师学时", "Hours of a new teacher", PartKind.Number, []),
        ("ethics", "师德学时", "Hours of ethics", PartKind.Number, []),
        ("county-and-above", "县级以上学时", "Hours at county level or above", PartKind.Number, []),
        ("class-teacher", "班主任学时", "Hours for class teachers", PartKind.Number, []),
        ("factor-trainee", "学员系数", "Factor of a trainee", PartKind.Number, []),
        ("factor-presenter", "主讲系数", "Factor of a presenter", PartKind.Number, []),
        ("factor-mentor", "指导教师系数", "Factor of a mentor", PartKind.Number, []),
        ("factor-organiser", "组织者系数", "Factor of an organiser", PartKind.Number, []),
        ("missed-at-least", "未达标项的最低比例（%）", "Least share of a missed indicator (%)", PartKind.Number, []),
        ("backbone", "每百名学生骨干教师", "Backbone teachers per 100 pupils", PartKind.Number, []),
        ("arts", "每百名学生音体美教师", "Arts and sports teachers per 100 pupils", PartKind.Number, []),
        ("pupils-from", "学生数下限", "Fewest pupils", PartKind.Number, []),
        ("pupils-until", "学生数上限", "Most pupils", PartKind.Number, []),
        ("items", "交接事项（事项:经手方，from 调出校、to 调入校、teacher 本人）", "Lines of the list (line:side)", PartKind.Codes, []),
        ("no-show-days", "生效几日后未报到即提醒", "Days after which who did not report is missing", PartKind.Number, []),
        ("remind-days", "期满前几日提醒", "Days before the end to remind", PartKind.Number, []),
        ("check-ins", "到岗几日后回访", "Days after which to check in", PartKind.Codes, []),
        ("holidays-2026", "2026 年放假日（月-日，段用 ..）", "Holidays of 2026 (month-day, spans with ..)", PartKind.Codes, []),
        ("workdays-2026", "2026 年调休上班日", "Weekend days worked in 2026", PartKind.Codes, []),
        ("holidays-2027", "2027 年放假日（月-日，段用 ..）", "Holidays of 2027 (month-day, spans with ..)", PartKind.Codes, []),
        ("workdays-2027", "2027 年调休上班日（没有填“无”）", "Weekend days worked in 2027", PartKind.Codes, []),
    ];
}
