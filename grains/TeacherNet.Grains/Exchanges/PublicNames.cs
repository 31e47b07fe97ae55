namespace TeacherNet.Grains.Exchanges;

/// <summary>How people and schools are called on screens that everyone sees: never a full name.</summary>
public static class PublicNames
{
    private static readonly string[] Endings =
        ["九年一贯制学校", "十二年一贯制学校", "初级中学", "高级中学", "完全中学", "职业中专", "中心小学", "中心学校", "中心幼儿园", "小学", "中学", "学校", "幼儿园"];

    private static readonly string[] CompoundSurnames =
        ["欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "宇文", "长孙", "端木", "南宫", "独孤", "呼延", "轩辕", "拓跋"];

    /// <summary>A school without its county and its kind: 大通县桥头中心小学 becomes 桥头.</summary>
    public static string ShortSchool(string name)
    {
        var local = WithoutCounty(name);
        var ending = Endings.FirstOrDefault(e => local.Length > e.Length && local.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? local : local[..^ending.Length];
    }

    /// <summary>A school without its county: 大通县桥头中心小学 becomes 桥头中心小学.</summary>
    public static string WithoutCounty(string name)
    {
        var county = name.IndexOfAny(['县', '区', '市']);
        return county is >= 2 and <= 4 && name.Length - county > 3 ? name[(county + 1)..] : name;
    }

    /// <summary>A teacher by surname: 张三 becomes 张老师; an erased name stays the sign of it.</summary>
    public static string Teacher(string? name)
    {
        if (string.IsNullOrEmpty(name)) return Erased.Name;
        var surname = CompoundSurnames.FirstOrDefault(s => name.Length > s.Length && name.StartsWith(s, StringComparison.Ordinal));
        return $"{surname ?? name[..(char.IsHighSurrogate(name[0]) && name.Length > 1 ? 2 : 1)]}老师";
    }

    /// <summary>School and teacher: 桥头 · 张老师.</summary>
    public static string At(string school, string? name) => $"{ShortSchool(school)} · {Teacher(name)}";
}
