namespace TeacherNet.Grains.Regions;

/// <summary>
/// The policy a region starts from. Every number is a county's to change; the source says how far it can be relied on
/// (未核对: general knowledge, not read in the document itself; 转引: read in another text).
/// </summary>
public static partial class DefaultPolicy
{
    /// <summary>Rules R1 to R27, the scale of points S1 to S9, and the table of retirement ages.</summary>
    public static Policy Value { get; } = new(
        [.. Rotation, .. Conditions, .. Training, .. Statutory, .. Carrying, .. Scale],
        [
            new(RetirementGroups.Men, 60, new(1965, 1, 1), 4, 36),
            new(RetirementGroups.Women, 55, new(1970, 1, 1), 4, 36),
            new(RetirementGroups.SeniorWomen, 60, new(1965, 1, 1), 4, 36),
        ]);

    private static PolicyRule[] Rotation =>
    [
        Rule("R1", "教师在同一学校连续任教满规定学年应当交流", "A teacher rotates after the set school years in one school",
            "北京市 2021 年方案、安徽省办法均为 6 年；一县方案为 9 年", "在编在岗义务教育公办学校教师", null, 6, "学年", hard: false,
            ("stages", "primary,junior"), ("establishments", "public,free-normal,special-post"), ("cut-off", "08-31"),
            ("campus-counts", "true"), ("secondment-counts", "false"), ("exchange-counts", "false"), ("merger-counts", "true"), ("leave-counts", "true"), ("leave-days", "183")),
        Rule("R2", "校长、副校长在同一学校任满规定届数应当交流", "A principal rotates after the set terms in one school",
            "安徽省办法：两届；北京市 2021 年方案：6 年", "义务教育学校校长、副校长", null, 2, "届", hard: false, ("duties", "principal,vice-principal"), ("term-years", "3")),
        Rule("R3", "距法定退休超过规定年数方列入交流", "Not within the set years of retirement",
            "北京市 2021 年方案：5 年；一县方案为 3 年，另有男满 50、女满 45 之例", "符合交流条件的教师和校长", null, 5, "年", hard: true) with { Comparison = Comparisons.Above },
        Rule("R3a", "退休日期按渐进式延迟退休表由出生年月推算", "The retirement date follows the phased table",
            "2025-01-01 起施行的渐进式延迟退休办法（未核对原文）", "全体教职工", null, null, null, hard: true) with { EffectiveFrom = new(2025, 1, 1) },
        Rule("R4", "每学年交流轮岗教师占符合交流条件教师的比例", "Share of those eligible who rotate in a school year",
            "教师〔2014〕4号（转引）；优质均衡督导评估", "实际交流轮岗教师，一年多次计一人，校区之间不计", "符合交流条件的教师", 10, "%", hard: false,
            ("level", "county"), ("denominator", "eligible"), ("forms", "F01,F04,F06,F07,F09,F10"), ("period", "school-year")),
        Rule("R5", "骨干教师占交流轮岗教师的比例", "Share of backbone teachers among those who rotate",
            "优质均衡督导评估：占实际交流教师；安徽省办法以符合条件骨干教师为分母", "实际交流的县级以上骨干教师", "实际交流轮岗教师", 20, "%", hard: false,
            ("level", "county"), ("denominator", "rotated"), ("honours", "backbone,rising,subject-leader,master,special-grade"), ("levels", "county,city,province,nation"), ("forms", "F01,F04,F06,F07,F09,F10"), ("period", "school-year")),
        Rule("R6", "毕业年级教师的交流比例", "Share of graduating-grade teachers who rotate",
            "合肥市办法", "实际交流的毕业年级教师", "符合条件的毕业年级教师", 30, "%", hard: false, ("level", "county"), ("denominator", "eligible"), ("grades", "6,9"), ("period", "school-year")),
        Rule("R7", "用 3 至 5 年实现交流轮岗常态化", "Make rotation regular within 3 to 5 years", "教育部 2014 年：3 至 5 年实现常态化；北京市东城区：三年全覆盖", "全县", null, 5, "年", hard: false) with { Comparison = Comparisons.AtMost },
        Rule("R27", "编排限度：每校调出、调入的比例，岗位至少留任，最远里程，多远须安排周转宿舍，列入人数的余量，高级岗位结构，缺员的轻重", "Bounds of planning: shares a school loses and receives, who stays at a post, the longest way, from how far a room is needed, the reserve of those called, senior posts, how much a shortage weighs",
            "系统默认值，由县自定", "轮岗编排方案", null, null, null, hard: true,
            ("school-out", "15"), ("school-in", "15"), ("floor", "80"), ("commute", "60"), ("room-from", "30"), ("reserve", "150"), ("ask-surplus", "false"),
            ("senior-primary", "40"), ("senior-junior", "40"), ("weight-city", "1"), ("weight-town", "1"), ("weight-village", "2"), ("weight-remote", "2")),
    ];

    private static PolicyRule[] Conditions =>
    [
        Rule("R8", "孕期、哺乳期、患病、临近退休、特色项目领衔等可以暂缓", "Exempt for pregnancy, nursing, illness, nearness of retirement, leading a specialty",
            "一县方案；西林县 2025 年“县管校聘”方案", "符合交流条件的教师和校长", null, null, null, hard: true),
        Rule("R8a", "服务期内的特岗教师不列入交流", "A special-post teacher in the service period does not rotate",
            "西林县 2025 年“县管校聘”方案；服务期 3 年（未核对原文）", "特岗教师", null, 3, "年", hard: true, ("establishments", "special-post")),
        Rule("R9", "申报高一级职称和特级须有农村或薄弱学校任教经历", "A year in a rural or weak school before the next title",
            "宁夏回族自治区规定", "申报职称的教师", null, 1, "年", hard: false),
        Rule("R10", "竞聘须上年度考核合格，学段学科与教师资格相符", "Competition: assessed as qualified, certified for stage and subject",
            "西林县 2025 年“县管校聘”方案", "参加竞聘的教师", null, null, null, hard: true),
        Rule("R11", "交流方向：县城向乡村，优质向薄弱，中心校向村校、教学点", "Direction: town to rural, strong to weak, central to village school",
            "安徽省办法", "交流轮岗的调入、调出学校", null, null, null, hard: false),
        Rule("R12", "师德考核合格为晋升评优的前提", "Ethics assessment passed before any promotion",
            "一县工作报告：师德考核为前置条件", "全体教师", null, null, null, hard: true),
        Rule("R13", "人走关系走或人走关系留，均须记载", "Record whether the personnel relation moves",
            "教师〔2014〕4号试点：人走关系走、人走关系留并存", "交流轮岗教师", null, null, null, hard: false),
        Rule("R14", "县管校聘：编制总量县管，学校聘用", "The county holds the posts, the school appoints", "“县管校聘”示范区：2015 年 19 个，2017 年 30 个", "在编教师", null, null, null, hard: false),
        Rule("R15", "全职交流不少于规定学年", "Full-time exchange lasts at least the set school years", "一县方案（转引）：不少于 1 学年", "全职交流教师", null, 1, "学年", hard: true),
    ];

    private static PolicyRule[] Training =>
    [
        Rule("R16", "教师继续教育五年一周期的学时", "Hours of training in a cycle of five years",
            "一县继续教育办法；教师〔2011〕1号（未核对原文）", "全体教师", null, 360, "学时", hard: false,
            ("cycle-start", "2021"), ("cycle-years", "5"), ("year", "72"), ("new-teacher", "120"), ("ethics", "60"), ("county-and-above", "240"), ("class-teacher", "30"),
            ("factor-trainee", "1"), ("factor-presenter", "2"), ("factor-mentor", "1"), ("factor-organiser", "1")),
        Rule("R17", "2011 年以前的旧标准，供旧档案导入", "The old total, for archives before 2011", "旧办法（转引，未核对）", "旧档案", null, 240, "学时", hard: false),
        Rule("R18", "每日计入学时的上限", "Most hours that count for one day", "旧办法（转引，未核对）", "全体教师", null, 8, "学时", hard: true) with { Comparison = Comparisons.AtMost },
        Rule("R19", "学分银行：登记、查询、积累、转换；县认定的教研可计", "Credit bank; teaching research confirmed by the county may count", "教师〔2016〕12号", "全体教师", null, null, null, hard: false),
    ];

    private static PolicyRule[] Statutory =>
    [
        Rule("R20", "优质均衡：每百名学生拥有量七项指标至少达标项数", "Balance: indicators met of the seven per 100 pupils",
            "县域义务教育优质均衡发展督导评估七项指标；教督〔2017〕6号（文号未核对）", "每所义务教育学校", null, 6, "项", hard: false,
            ("missed-at-least", "85"), ("degree-primary", "4.2"), ("degree-junior", "5.3"), ("backbone", "1"), ("arts", "0.9")),
        Rule("R21", "优质均衡政府保障：近五年培训满 360 学时的专任教师比例", "Share of teachers with 360 hours in five years",
            "优质均衡督导评估监测表（2024 年）", "专任教师", "专任教师", 100, "%", hard: false, ("new-teachers", "pro-rata")),
        Rule("R21a", "差异系数按学生数加权", "Coefficient of variation weighted by pupils", "差异系数计算方法（按学生数加权）", "县域内小学、初中", null, null, null, hard: false,
            ("primary", "0.50"), ("junior", "0.45")),
        Rule("R21b", "跨学段学校资源按学生数折算", "Split of resources in mixed schools", "优质均衡督导评估监测表（2024 年）", "一贯制学校、完全中学", null, null, null, hard: false,
            ("primary", "1"), ("junior", "1.1"), ("senior", "1.32"), ("complete-senior", "1.2")),
        Rule("R21c", "50 至 99 人的乡村小规模学校，交流、走教的音体美教师可计入", "Small rural schools may count arriving arts and sports teachers", "优质均衡督导评估监测表（2024 年）", "乡村小规模学校", null, null, null, hard: false,
            ("pupils-from", "50"), ("pupils-until", "99")),
        Rule("R21d", "高于规定学历：小学专科以上，初中本科以上", "Degrees above the required", "优质均衡督导评估监测表（2024 年）", "专任教师", null, null, null, hard: false,
            ("primary", "college"), ("junior", "bachelor")),
        Rule("R22", "三个课堂按需常态化应用", "The three kinds of shared lesson in routine use", "教科技〔2020〕3号", "义务教育学校", null, null, null, hard: false),
        Rule("R23", "豁免原因、身份证号等为敏感信息，小数目不公开", "Exemption reasons and identity numbers are sensitive; small counts are suppressed", "个人信息保护法；小数目不公开参照国外公布办法", "全部名单和报表", null, null, null, hard: true, ("smallest-count", "3")),
    ];

    private static PolicyRule[] Carrying =>
    [
        Rule("R24", "每份调令附交接清单，由调出校、调入校和本人逐项确认", "Every order carries a hand-over list", "清单由县自定", "已下达调令的教师", null, null, null, hard: false,
            ("items", "timetable:from,class:from,property:from,archive:from:relation,new-timetable:to,dormitory:to,seniority-pay:to,confirmed:teacher")),
        Rule("R25", "在岗期间的报到、期中期满考核与回访", "Report for duty, assessments and check-ins in service", "县区跟踪服务的做法；天数由县自定", "交流轮岗在岗教师", null, null, null, hard: false,
            ("no-show-days", "3"), ("remind-days", "30"), ("check-ins", "30,90,180")),
        Rule("R26", "公示不少于规定个工作日", "A notice stands for the set working days",
            "5 个工作日为惯例，由县自定；2026 年节假日：国务院办公厅 2025-11-04 通知（新华社）；2027 年：仅法定节日，国务院办公厅通知公布后由县更新",
            "轮岗方案公示", null, 5, "工作日", hard: false,
            ("holidays-2026", "01-01..01-03,02-15..02-23,04-04..04-06,05-01..05-05,06-19..06-21,09-25..09-27,10-01..10-07"),
            ("workdays-2026", "01-04,02-14,02-28,05-09,09-20,10-10"),
            ("holidays-2027", "01-01,02-05..02-08,04-05,05-01..05-02,06-09,09-15,10-01..10-03"),
            ("workdays-2027", "无")),
    ];

    private static PolicyRule Rule(
        string code, string zh, string en, string source, string population, string? denominator, decimal? threshold, string? unit,
        bool hard, params ReadOnlySpan<(string Name, string Value)> choices)
    {
        var listed = new PolicyChoice[choices.Length];
        for (var i = 0; i < choices.Length; i++)
            listed[i] = new(choices[i].Name, choices[i].Value);
        return new(code, zh, en, source, population, denominator, threshold, unit, Comparisons.AtLeast, hard, null, [.. listed]);
    }
}
