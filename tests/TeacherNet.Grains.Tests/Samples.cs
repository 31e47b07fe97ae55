using System.Globalization;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Tests;

/// <summary>Plausible facts to start from.</summary>
internal static class Samples
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    public static SchoolFacts School(string code = "DT001", string location = "city") => new(
        code, $"桥头{code}小学", ["桥头旧小学"], "primary", ["primary"], location, "ordinary", "桥头镇", 101.6m, 36.9m, 480, [], null);

    public static TeacherFacts Teacher(string number = "DT00001", string school = "s1", string subject = "mathematics", Guid? person = null)
    {
        var who = person ?? new Guid(1, 0, 0, [.. number.TakeLast(8).Select(c => (byte)c).Concat(new byte[8]).Take(8)]);
        return new(
            who, number, OpenReveal.Seal($"张{number}", who), OpenReveal.Seal("female", who), OpenReveal.Seal("1985-05-02", who),
            null, OpenReveal.Seal("19946756679", who), new(school, null, "primary", subject), new(2019, 9, 1), ["english"], 3, subject, "T3", 8,
            "backbone", "county", "bachelor", "public", new(2007, 8, 1), null, null, true, null, null, new(2043, 5, 2));
    }

    public static Move Move(int id, string from = "s2", string to = "s1", int year = 2022, string staffClass = "teacher") =>
        new(new Guid(id, 0, 0, new byte[8]), from, to, "F01", new(year, 9, 1), "教人〔2022〕3号", staffClass);
}
