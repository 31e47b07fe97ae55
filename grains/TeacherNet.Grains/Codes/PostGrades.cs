namespace TeacherNet.Grains.Codes;

/// <summary>Post grades 1 (highest) to 13: the grade a person is appointed to, which may differ from the title held.</summary>
public static class PostGrades
{
    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"];

    /// <summary>The Chinese name of a grade from 1 to 13, such as 十二级.</summary>
    public static string Name(int grade) => Numerals[grade - 1] + "级";

    /// <summary>The grade of 十二级, 12级, 专技12级 or 专业技术十二级; none when the text is no grade.</summary>
    public static int? Find(string name)
    {
        var bare = name.Replace("专业技术", "", StringComparison.Ordinal).Replace("专技", "", StringComparison.Ordinal).TrimEnd('级', '岗');
        var index = Array.IndexOf(Numerals, bare);
        if (index >= 0) return index + 1;
        return bare is [>= '1' and <= '9'] ? bare[0] - '0'
            : bare is ['1', >= '0' and <= '3'] ? 10 + bare[1] - '0'
            : null;
    }
}
