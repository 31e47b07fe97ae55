using TeacherNet.Engine.Privacy;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Taking;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>The roster as it is downloaded, changed and sent back: what its list and dossiers show, masked as they mask it.</summary>
internal static class TeacherEdits
{
    public static readonly EditTable Table = new(ImportKind.Teachers, "教师名册", TeacherColumns.Number,
    [
        new(TeacherColumns.Number, 12, IsLocked: true),
        new(TeacherColumns.Name, 10),
        new(TeacherColumns.School, 28),
        new(TeacherColumns.Campus),
        new(TeacherColumns.Stage, 8),
        new(TeacherColumns.Subject),
        new(TeacherColumns.OtherSubjects, 14),
        new(TeacherColumns.Grade, 10) { Canonical = text => Grades.Of(text) is { } grade ? Grades.Name(grade) : null },
        new(TeacherColumns.Certificate, 14),
        new(TeacherColumns.Title),
        new(TeacherColumns.PostGrade, 10) { Canonical = text => PostGrades.Find(text) is { } grade ? PostGrades.Name(grade) : null },
        new(TeacherColumns.Honour, 14),
        new(TeacherColumns.HonourLevel, 10),
        new(TeacherColumns.Degree, 10),
        new(TeacherColumns.Establishment),
        new(TeacherColumns.StartedWork, 14) { Canonical = EditText.Day },
        new(TeacherColumns.Arrived, 16) { Canonical = EditText.Day },
        new(TeacherColumns.Duty) { Canonical = text => Duties.List.TryFind(text, out var duty) ? duty.Zh : null },
        new(TeacherColumns.DutySince, 14) { Canonical = EditText.Day },
        new(TeacherColumns.ClassTeacher, 8) { Canonical = text => text is "否" or "无" or "×" or "0" or "N" ? "" : text },
        new(TeacherColumns.Phone, 14) { Canonical = Digits },
        new(TeacherColumns.Identity, 22, IsLocked: true),
    ]);

    private static readonly Dictionary<Column, string> Free = [];
    private static readonly Dictionary<Column, string> ByOrder = new() { [TeacherColumns.School] = "import.posted-by-order", [TeacherColumns.Arrived] = "import.posted-by-order" };

    private static string Digits(string phone)
    {
        var plain = string.Concat(phone.Where(c => c is not (' ' or '-')));
        return plain.StartsWith("+86", StringComparison.Ordinal) ? plain[3..] : plain;
    }

    /// <summary>A teacher as the directory has it.</summary>
    public static EditRecord Of(DirectoryEntry teacher, TeacherDirectory directory, PersonVault vault)
    {
        var (facts, post) = (teacher.Facts, teacher.Post);
        string Open(Protected<string>? value) => value is null ? "" : vault.Open(value) ?? "";
        var identity = Open(facts.IdentityNumber);
        var school = directory.SchoolName(post.School);
        return new(ImportKind.Teachers, teacher.Key, $"{facts.StaffNumber} {teacher.Name} {school}", new Dictionary<Column, string>
        {
            [TeacherColumns.Number] = facts.StaffNumber,
            [TeacherColumns.Name] = teacher.Name,
            [TeacherColumns.Sex] = IdentityNumber.Read(identity, out var read) == IdentityFault.None ? Sexes.List[read.Sex].Zh : "",
            [TeacherColumns.Identity] = identity,
            [TeacherColumns.School] = school,
            [TeacherColumns.Campus] = post.Campus ?? "",
            [TeacherColumns.Stage] = EditText.Of(Stages.List, post.Stage),
            [TeacherColumns.Subject] = EditText.Of(Subjects.List, post.Subject),
            [TeacherColumns.OtherSubjects] = string.Join('、', facts.SecondSubjects.Select(s => EditText.Of(Subjects.List, s))),
            [TeacherColumns.Grade] = facts.Grade is { } grade ? Grades.Name(grade) : "",
            [TeacherColumns.Certificate] = EditText.Of(Subjects.List, facts.CertifiedSubject),
            [TeacherColumns.Title] = EditText.Of(Titles.List, facts.Title),
            [TeacherColumns.PostGrade] = facts.PostGrade is { } level ? PostGrades.Name(level) : "",
            [TeacherColumns.Honour] = EditText.Of(HonourKinds.List, facts.Honour),
            [TeacherColumns.HonourLevel] = EditText.Of(HonourLevels.List, facts.HonourLevel),
            [TeacherColumns.Degree] = EditText.Of(Degrees.List, facts.Degree),
            [TeacherColumns.Establishment] = EditText.Of(EstablishmentKinds.List, facts.Establishment),
            [TeacherColumns.StartedWork] = EditText.Of(facts.StartedWork),
            [TeacherColumns.Arrived] = EditText.Of(facts.Arrived),
            [TeacherColumns.Duty] = EditText.Of(Duties.List, facts.Duty),
            [TeacherColumns.DutySince] = EditText.Of(facts.DutySince),
            [TeacherColumns.ClassTeacher] = facts.ClassTeacher ? "是" : "",
            [TeacherColumns.Phone] = Open(facts.Phone),
        }, teacher) { Fixed = teacher.Postings is [.., { Move: not null }] ? ByOrder : Free };
    }

    /// <summary>The facts with the changed columns of a row; all others are the very values there were, sealed ones too.</summary>
    /// <param name="present">As the grain has them.</param>
    /// <param name="row">The facts of the row as a whole.</param>
    public static TeacherFacts Merge(TeacherFacts present, TeacherFacts row, IReadOnlySet<Column> changed, Policy policy, PersonVault vault)
    {
        T Pick<T>(Column column, T fresh, T old) => changed.Contains(column) ? fresh : old;
        var merged = present with
        {
            Name = Pick(TeacherColumns.Name, row.Name, present.Name),
            Phone = Pick(TeacherColumns.Phone, row.Phone, present.Phone),
            Post = new(
                Pick(TeacherColumns.School, row.Post.School, present.Post.School),
                Pick(TeacherColumns.Campus, row.Post.Campus, present.Post.Campus),
                Pick(TeacherColumns.Stage, row.Post.Stage, present.Post.Stage),
                Pick(TeacherColumns.Subject, row.Post.Subject, present.Post.Subject)),
            Arrived = Pick(TeacherColumns.Arrived, row.Arrived, present.Arrived),
            SecondSubjects = Pick(TeacherColumns.OtherSubjects, row.SecondSubjects, present.SecondSubjects),
            Grade = Pick(TeacherColumns.Grade, row.Grade, present.Grade),
            CertifiedSubject = Pick(TeacherColumns.Certificate, row.CertifiedSubject, present.CertifiedSubject),
            Title = Pick(TeacherColumns.Title, row.Title, present.Title),
            PostGrade = Pick(TeacherColumns.PostGrade, row.PostGrade, present.PostGrade),
            Honour = Pick(TeacherColumns.Honour, row.Honour, present.Honour),
            HonourLevel = Pick(TeacherColumns.HonourLevel, row.HonourLevel, present.HonourLevel),
            Degree = Pick(TeacherColumns.Degree, row.Degree, present.Degree),
            Establishment = Pick(TeacherColumns.Establishment, row.Establishment, present.Establishment),
            StartedWork = Pick(TeacherColumns.StartedWork, row.StartedWork, present.StartedWork),
            Duty = Pick(TeacherColumns.Duty, row.Duty, present.Duty),
            DutySince = Pick(TeacherColumns.DutySince, row.DutySince, present.DutySince),
            ClassTeacher = Pick(TeacherColumns.ClassTeacher, row.ClassTeacher, present.ClassTeacher),
        };
        return changed.Contains(TeacherColumns.Title) ? merged with { RetiresOn = RetiresOn(merged, policy, vault) } : merged;
    }

    /// <summary>Whether the directory shows these facts: then nothing came between the check and now.</summary>
    public static bool IsShown(DirectoryEntry entry, TeacherFacts facts) => facts with { Sex = null, Birth = null } == entry.Facts;

    private static DateOnly? RetiresOn(TeacherFacts facts, Policy policy, PersonVault vault) =>
        facts.Birth is { } birth && facts.Sex is { } sex && vault.Open(birth) is { } day && vault.Open(sex) is { } code
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var born)
            ? Retirement.On(policy, born, code == Sexes.List[Sex.Male].Code, Titles.List.WithCode(facts.Title)?.Value >= Title.Senior)
            : facts.RetiresOn;
}
