using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Values;

namespace TeacherNet.Web.Imports.Reading;

internal static partial class TeacherReader
{
    /// <summary>The row with its school still as written; warns of what does not agree within it.</summary>
    public static TeacherRow? Read(RowCells cells)
    {
        var number = cells.Key(TeacherColumns.Number);
        var name = cells.Name(TeacherColumns.Name);
        var sex = cells.Code(TeacherColumns.Sex, Sexes.List);
        var identityNumber = Identity(cells, out var identity);
        var birth = cells.Date(TeacherColumns.Birth);
        var school = cells.Key(TeacherColumns.School);
        var campus = cells.Text(TeacherColumns.Campus);
        var stage = cells.Code(TeacherColumns.Stage, Stages.List);
        var subject = cells.Subject(TeacherColumns.Subject, stage);
        var others = OtherSubjects(cells, stage);
        var certificate = cells.Subject(TeacherColumns.Certificate, stage);
        var grade = cells.Text(TeacherColumns.Grade);
        var title = cells.Code(TeacherColumns.Title, Titles.List);
        var postGrade = PostGrade(cells);
        var honour = cells.Code(TeacherColumns.Honour, HonourKinds.List);
        var honourLevel = cells.Code(TeacherColumns.HonourLevel, HonourLevels.List);
        var degree = cells.Code(TeacherColumns.Degree, Degrees.List);
        var establishment = cells.Code(TeacherColumns.Establishment, EstablishmentKinds.List);
        var started = cells.Date(TeacherColumns.StartedWork);
        var arrived = cells.Date(TeacherColumns.Arrived);
        var dutyTitle = cells.Text(TeacherColumns.Duty);
        var dutySince = cells.Date(TeacherColumns.DutySince);
        var isClassTeacher = YesOrNo(cells, TeacherColumns.ClassTeacher);
        var phone = Phone(cells);
        var exemption = Exemption(cells);
        if (cells.Findings.IsRefused) return null;

        Compare(cells, sex, identity, birth, started, arrived, exemption);
        var agrees = birth is null || (birth.Value.Year, birth.Value.Month) == (identity.Born.Year, identity.Born.Month);
        return new(
            cells.Findings.Place, number, name, sex!.Value, identityNumber, agrees ? identity.Born : birth!.Value, school, campus.Length == 0 ? null : campus,
            stage!.Value, subject!, others, grade, certificate, title, postGrade, honour, honourLevel, degree, establishment, started, arrived!.Value,
            Duties.List.TryFind(dutyTitle, out var duty) ? duty.Value : null, dutyTitle, dutySince, isClassTeacher, phone, exemption, cells.Raw(TeacherColumns.Remark).Trim());
    }

    private static void Compare(RowCells cells, Sex? sex, IdentityNumber identity, DateOnly? birth, DateOnly? started, DateOnly? arrived, ExemptionRow? exemption)
    {
        if (sex != identity.Sex) cells.Warn(TeacherColumns.Sex, "import.sex-differs");
        if (birth is { } b && (b.Year, b.Month) != (identity.Born.Year, identity.Born.Month)) cells.Warn(TeacherColumns.Birth, "import.birth-differs");
        if (arrived < started) cells.Warn(TeacherColumns.Arrived, "import.arrived-before-work");
        if (sex == Sex.Male && exemption?.Kind == ExemptionKind.Pregnancy) cells.Warn(TeacherColumns.Exemption, "import.man-pregnant");
    }

    private static string Identity(RowCells cells, out IdentityNumber identity)
    {
        var text = IdentityTexts.Plain(cells.Raw(TeacherColumns.Identity));
        if (text.Length == 0)
        {
            identity = default;
            cells.Refuse(TeacherColumns.Identity, "import.value-missing");
        }
        else if (IdentityTexts.Fault(text, out identity) is { } fault)
        {
            cells.Refuse(TeacherColumns.Identity, fault);
        }
        else
        {
            cells.Changed(TeacherColumns.Identity, text);
        }

        return text;
    }
}
