using System.Text.RegularExpressions;
using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Values;

namespace TeacherNet.Web.Imports.Reading;

internal static partial class TeacherReader
{
    private static List<string> OtherSubjects(RowCells cells, Stage? stage)
    {
        var subjects = new List<string>();
        var names = cells.List(TeacherColumns.OtherSubjects);
        var accepted = new List<string>(names.Count);
        foreach (var name in names)
        {
            if (Subjects.Find(name, stage) is not { } entry)
            {
                cells.Refuse(TeacherColumns.OtherSubjects, "import.subject-unknown");
                return subjects;
            }

            subjects.Add(entry.Value);
            accepted.Add(entry.Zh);
        }

        if (accepted.Count > 0) cells.Changed(TeacherColumns.OtherSubjects, string.Join('、', accepted));
        return subjects;
    }

    private static int? PostGrade(RowCells cells)
    {
        var text = cells.Key(TeacherColumns.PostGrade);
        if (text.Length == 0) return null;
        var grade = PostGrades.Find(text);
        if (grade is null) cells.Refuse(TeacherColumns.PostGrade, "import.code-unknown");
        return grade;
    }

    private static bool YesOrNo(RowCells cells, Column column)
    {
        switch (Plain.WithoutBlanks(Plain.Text(cells.Raw(column))))
        {
            case "是" or "√" or "✓" or "1" or "Y":
                cells.Changed(column, "是");
                return true;
            case "" or "否" or "×" or "0" or "N" or "无":
                return false;
            default:
                cells.Refuse(column, "import.code-unknown");
                return false;
        }
    }

    private static string Phone(RowCells cells)
    {
        var text = Plain.WithoutBlanks(Plain.Text(cells.Raw(TeacherColumns.Phone)));
        if (text.Length == 0) return text;
        var digits = text.StartsWith("+86", StringComparison.Ordinal) ? text[3..] : text;
        digits = digits.Replace("-", "", StringComparison.Ordinal);
        if (PhoneDigits().IsMatch(digits)) cells.Changed(TeacherColumns.Phone, digits);
        else cells.Refuse(TeacherColumns.Phone, "import.phone-invalid");
        return digits;
    }

    private static ExemptionRow? Exemption(RowCells cells)
    {
        var kind = cells.Code(TeacherColumns.Exemption, ExemptionKinds.List);
        var (from, until) = (cells.Date(TeacherColumns.ExemptFrom), cells.Date(TeacherColumns.ExemptUntil));
        if (until < from) cells.Refuse(TeacherColumns.ExemptUntil, "import.dates-reversed");
        return kind is { } k ? new(k, from, until) : null;
    }

    [GeneratedRegex(@"^\d{7,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneDigits();
}
