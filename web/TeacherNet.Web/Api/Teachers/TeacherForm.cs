using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Api.Forms;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>Turns the typed fields of a teacher into facts, sealing what is personal.</summary>
internal sealed class TeacherForm(ScopeViews views, PersonVault vault, DateOnly today)
{
    private const int LongestName = 40;
    private const int LongestRemark = 500;

    /// <summary>What is wrong with the fields, or null.</summary>
    public FormReading Reading { get; } = new();

    /// <summary>Facts of nobody yet, to read a new teacher's into.</summary>
    public TeacherFacts Blank(PersonId person, string number, string name) => new(
        person.Value, number, vault.Seal(person, name), null, null, null, null, new("", null, "", ""), today, [], null, null, Titles.List[Title.Unranked].Code, null, null, null, null,
        EstablishmentKinds.List[EstablishmentKind.Public].Code, null, null, null, false, null, null, null);

    /// <summary>The facts with the fields as typed.</summary>
    /// <param name="body">The fields.</param>
    /// <param name="before">The facts as they are.</param>
    /// <param name="identity">The identity number when one was typed, checked; its text comes first.</param>
    public TeacherFacts Read(TeacherFieldsBody body, TeacherFacts before, (string Text, IdentityNumber Says)? identity)
    {
        var r = Reading;
        var person = new PersonId(before.Person);
        Protected<string>? Seal(string? text) => text is null ? null : vault.Seal(person, text);
        var post = ReadPost(body.School, body.Campus, body.Stage, body.Subject, before.Post);
        var facts = before with
        {
            Name = body.Name is null ? before.Name : vault.Seal(person, r.Required("name", r.Text("name", body.Name, null, LongestName))),
            Phone = body.Phone is null ? before.Phone : Seal(Phone(body.Phone)),
            Remark = body.Remark is null ? before.Remark : Seal(r.Text("remark", body.Remark, null, LongestRemark)),
            Post = post,
            Arrived = Arrived(r.Day("arrived", body.Arrived, before.Arrived)),
            SecondSubjects = body.SecondSubjects is { } others ? [.. others.Where(s => s != post.Subject).Distinct()] : before.SecondSubjects,
            Grade = r.Number("grade", body.Grade, before.Grade, 1, 9),
            CertifiedSubject = r.Code("certifiedSubject", body.CertifiedSubject, before.CertifiedSubject, Subjects.List),
            Title = r.Code("title", body.Title, before.Title, Titles.List) ?? Titles.List[Title.Unranked].Code,
            PostGrade = r.Number("postGrade", body.PostGrade, before.PostGrade, 1, 13),
            Honour = r.Code("honour", body.Honour, before.Honour, HonourKinds.List),
            HonourLevel = r.Code("honourLevel", body.HonourLevel, before.HonourLevel, HonourLevels.List),
            Degree = r.Code("degree", body.Degree, before.Degree, Degrees.List),
            Establishment = r.Code("establishment", body.Establishment, before.Establishment, EstablishmentKinds.List) ?? EstablishmentKinds.List[EstablishmentKind.Public].Code,
            StartedWork = r.Day("startedWork", body.StartedWork, before.StartedWork),
            Duty = r.Code("duty", body.Duty, before.Duty, Duties.List),
            DutySince = r.Day("dutySince", body.DutySince, before.DutySince),
            ClassTeacher = body.ClassTeacher ?? before.ClassTeacher,
        };
        if (facts.SecondSubjects.Any(s => Subjects.List.WithCode(s) is null))
            r.Refuse("field.invalid", "secondSubjects");
        if (identity is { } typed)
            facts = facts with
            {
                IdentityNumber = Seal(typed.Text), Sex = Seal(Sexes.List[typed.Says.Sex].Code), Birth = Seal(FormattableString.Invariant($"{typed.Says.Born:yyyy-MM-dd}")),
            };
        return facts.IdentityNumber != before.IdentityNumber || facts.Title != before.Title ? facts with { RetiresOn = Retires(facts) } : facts;
    }

    /// <summary>A post as typed: an open school, one of its campuses, a stage and a subject.</summary>
    public Post ReadPost(string? typedSchool, string? typedCampus, string? typedStage, string? typedSubject, Post before)
    {
        var r = Reading;
        var school = r.Required("school", r.Text("school", typedSchool, before.School.Length == 0 ? null : before.School, 64));
        var entry = views.Read<SchoolList, SchoolEntry?>(l => l.Find(school));
        if (entry is null && school.Length > 0 && school != before.School)
            r.Refuse("field.invalid", "school");
        var campus = r.Text("campus", typedCampus, school == before.School ? before.Campus : null, 40);
        if (campus is not null && campus != before.Campus && entry?.Facts.Campuses.Contains(campus) is not true)
            r.Refuse("field.invalid", "campus");
        return new(
            school, campus, r.Required("stage", r.Code("stage", typedStage, before.Stage.Length == 0 ? null : before.Stage, Stages.List)),
            r.Required("subject", r.Code("subject", typedSubject, before.Subject.Length == 0 ? null : before.Subject, Subjects.List)));
    }

    private DateOnly Arrived(DateOnly? day)
    {
        if (day is null)
            Reading.Refuse("field.missing", "arrived");
        if (day > today)
            Reading.Refuse("teacher.arrival-ahead", "arrived");
        return day ?? today;
    }

    private string? Phone(string typed)
    {
        var digits = string.Concat(typed.Where(c => c is not (' ' or '-')));
        if (digits.Length > 0 && (digits.Length is < 7 or > 12 || !digits.All(char.IsAsciiDigit)))
            Reading.Refuse("field.invalid", "phone");
        return digits.Length == 0 ? null : digits;
    }

    private DateOnly? Retires(TeacherFacts facts) =>
        facts.IdentityNumber is { } number && vault.Open(number) is { } text && IdentityNumber.Read(text, out var says) == IdentityFault.None
            ? Retirement.On(
                views.Read<RegionState, Policy>(r => r.InForce().Policy), says.Born, says.Sex == Sex.Male,
                Titles.List.WithCode(facts.Title)?.Value >= Title.Senior)
            : facts.RetiresOn;
}
