namespace TeacherNet.Grains.Regions;

public static partial class DefaultPolicy
{
    // What a line counts is its choice "scale"; "points" is given for each unit up to "cap".
    private static PolicyRule[] Scale =>
    [
        Line("S1", "在现学校连续任教年限", "School years in the present school", "参照法国教师调动计分办法，每年 10 分；年限依 R1", "本人在现学校满一学年计一次", "years-here", 10, 100),
        Line("S2", "专业技术职称", "Professional title", "参照法国教师调动计分办法，按职级计分", "二级、一级、高级、正高级依次计 1 至 4 级", "title", 10, 40, ("ranks", "T2,T3,T4,T5")),
        Line("S3", "担任班主任", "Class teacher", "西林县 2025 年“县管校聘”方案", "现任班主任", "class-teacher", 15, 15),
        Line("S4", "乡村学校任教年限", "School years in rural schools", "宁夏回族自治区规定；参照法国艰苦学校加分办法", "在乡村、偏远学校任教满一学年计一次，历年累计", "rural-years", 15, 90, ("locations", "village,remote")),
        Line("S5", "骨干荣誉", "Backbone honours", "优质均衡督导评估监测表（2024 年）；荣誉种类依 R5", "县、市、省、国家级依次计 1 至 4 级", "honour", 10, 40,
            ("honours", "backbone,rising,subject-leader,master,special-grade"), ("levels", "county,city,province,nation")),
        Line("S6", "工作年限", "Years of work", "参照法国教师调动计分办法，按工龄计分", "参加工作满一年计一次", "years-in-work", 1, 30),
        Line("S7", "能兼教的学科", "Further subjects taught", "小规模学校一人多科（县定）", "名册登记的每一门兼教学科", "second-subjects", 5, 10),
        Line("S8", "夫妻、父母子女团聚", "Family reunion", "参照法国教师调动计分办法；凭证明", "持结婚证、户口簿等证明，经核定后计一次", "evidence", 50, 50),
        Line("S9", "以往第一志愿未满足", "First wish not met before", "参照法国教师调动计分办法，每年 20 分；凭证明", "以往年度第一志愿未满足，经核定后每年计一次", "evidence", 20, 60),
    ];

    private static PolicyRule Line(
        string code, string zh, string en, string source, string condition, string counts, int points, int cap, params ReadOnlySpan<(string Name, string Value)> choices) =>
        Rule(code, zh, en, source, condition, null, null, "分", hard: false, [("scale", counts), ("points", $"{points}"), ("cap", $"{cap}"), .. choices]);
}
