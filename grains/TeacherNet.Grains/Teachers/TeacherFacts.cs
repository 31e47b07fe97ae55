using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>What the roster says of a teacher. Codes are those of the code lists; personal values are sealed.</summary>
/// <param name="Person">The human being; the same in every region's roster.</param>
/// <param name="StaffNumber">The region's number for the teacher, as people know it.</param>
/// <param name="Name">The name.</param>
/// <param name="Sex">The sex.</param>
/// <param name="Birth">The birth date or month.</param>
/// <param name="IdentityNumber">The identity number.</param>
/// <param name="Phone">The telephone number.</param>
/// <param name="Post">Where the teacher works and what they teach.</param>
/// <param name="Arrived">First day at the present school; the first of the month when only the month is known.</param>
/// <param name="SecondSubjects">Further subjects taught.</param>
/// <param name="Grade">Grade taught, 1 to 9 in the compulsory stages.</param>
/// <param name="CertifiedSubject">Subject of the teacher's certificate.</param>
/// <param name="Title">Professional title held, from <c>Titles</c>.</param>
/// <param name="PostGrade">Grade appointed to, 1 (highest) to 13; may differ from the title's.</param>
/// <param name="Honour">Kind of honour, from <c>HonourKinds</c>.</param>
/// <param name="HonourLevel">Its level, from <c>HonourLevels</c>.</param>
/// <param name="Degree">Education, from <c>Degrees</c>.</param>
/// <param name="Establishment">How employed, from <c>EstablishmentKinds</c>.</param>
/// <param name="StartedWork">First day of work; the first of the month when only the month is known.</param>
/// <param name="Duty">Office held, from <c>Duties</c>.</param>
/// <param name="DutySince">Since when.</param>
/// <param name="ClassTeacher">Whether a class teacher (班主任).</param>
/// <param name="Exemption">Why and how long exempt from rotation.</param>
/// <param name="Remark">Free text.</param>
/// <param name="RetiresOn">Derived from birth, sex and title when the facts were entered; null when unknown.</param>
public sealed record TeacherFacts(
    Guid Person,
    string StaffNumber,
    Protected<string> Name,
    Protected<string>? Sex,
    Protected<string>? Birth,
    Protected<string>? IdentityNumber,
    Protected<string>? Phone,
    Post Post,
    DateOnly Arrived,
    Listed<string> SecondSubjects,
    int? Grade,
    string? CertifiedSubject,
    string Title,
    int? PostGrade,
    string? Honour,
    string? HonourLevel,
    string? Degree,
    string Establishment,
    DateOnly? StartedWork,
    string? Duty,
    DateOnly? DutySince,
    bool ClassTeacher,
    Exemption? Exemption,
    Protected<string>? Remark,
    DateOnly? RetiresOn);

/// <summary>A place to work: school (grain key), campus of it, stage and subject taught.</summary>
public sealed record Post(string School, string? Campus, string Stage, string Subject);

/// <summary>An exemption from rotation: why is sealed, how long is not. Both days inclusive; null is open.</summary>
public sealed record Exemption(Protected<string> Kind, Protected<string>? Evidence, DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool Covers(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}
