namespace TeacherNet.Grains.Codes;

/// <summary>Professional title since the reform of 2015, lowest first, so that titles compare with &gt;=.</summary>
public enum Title
{
    /// <summary>No title yet (未定级).</summary>
    Unranked = 0,

    /// <summary>Third-grade teacher, junior rank (三级教师).</summary>
    Third = 1,

    /// <summary>Second-grade teacher, junior rank (二级教师).</summary>
    Second = 2,

    /// <summary>First-grade teacher, intermediate rank (一级教师).</summary>
    First = 3,

    /// <summary>Senior teacher, deputy-senior rank (高级教师).</summary>
    Senior = 4,

    /// <summary>Full senior teacher (正高级教师).</summary>
    FullSenior = 5,
}

/// <summary>Names of the titles, with those in use before 2015 as other spellings.</summary>
public static class Titles
{
    /// <summary>The list, lowest first.</summary>
    public static readonly CodeList<Title> List = new(
        new(Title.Unranked, "T0", "未定级", "Unranked", "无", "无职称", "未评", "见习"),
        new(Title.Third, "T1", "三级教师", "Third-grade teacher", "三级", "中教三级", "中学三级教师", "小教二级", "小学二级教师", "小教三级", "小学三级教师"),
        new(Title.Second, "T2", "二级教师", "Second-grade teacher", "二级", "中教二级", "中学二级教师", "小教一级", "小学一级教师", "幼教一级"),
        new(Title.First, "T3", "一级教师", "First-grade teacher", "一级", "中级", "中教一级", "中学一级教师", "小教高级", "小学高级教师", "幼教高级"),
        new(Title.Senior, "T4", "高级教师", "Senior teacher", "高级", "副高", "副高级教师", "中教高级", "中学高级教师"),
        new(Title.FullSenior, "T5", "正高级教师", "Full senior teacher", "正高级", "正高"));
}
