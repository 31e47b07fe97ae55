namespace TeacherNet.Grains.Codes;

/// <summary>What a receiving school makes of a teacher's service.</summary>
public enum TermResult
{
    /// <summary>Excellent (优秀).</summary>
    Excellent,

    /// <summary>Qualified (合格).</summary>
    Qualified,

    /// <summary>Nearly qualified (基本合格).</summary>
    Nearly,

    /// <summary>Not qualified (不合格).</summary>
    NotQualified,
}

/// <summary>Names of the results of an assessment.</summary>
public static class TermResults
{
    /// <summary>The list, best first.</summary>
    public static readonly CodeList<TermResult> List = new(
        new(TermResult.Excellent, "excellent", "优秀", "Excellent"),
        new(TermResult.Qualified, "qualified", "合格", "Qualified", "称职"),
        new(TermResult.Nearly, "nearly", "基本合格", "Nearly qualified", "基本称职"),
        new(TermResult.NotQualified, "not-qualified", "不合格", "Not qualified", "不称职"));
}
