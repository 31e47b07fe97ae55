namespace TeacherNet.Web.Imports.Taking;

/// <summary>Grades as rosters write them.</summary>
internal static class Grades
{
    private const string Numerals = "一二三四五六七八九";

    /// <summary>How a roster writes a grade from 1 to 9.</summary>
    public static string Name(int grade) => Numerals[grade - 1].ToString();

    /// <summary>1 to 9 for 一 to 九 (with or without 年级) and for digits; null for anything else.</summary>
    public static int? Of(string text)
    {
        var name = text.Replace("年级", "", StringComparison.Ordinal);
        return name.Length != 1 ? null
            : Numerals.IndexOf(name[0]) is var numeral and >= 0 ? numeral + 1
            : name[0] is >= '1' and <= '9' ? name[0] - '0' : null;
    }
}
