using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports;

/// <summary>A person of the roster. Name, identity number, birth date, phone, exemption and remark are personal and stay in memory.</summary>
/// <param name="IdentityNumber">18 characters, checked.</param>
/// <param name="Born">From the identity number where the roster agrees with its month or is silent, else the roster's own month.</param>
/// <param name="School">Code of a known school; <paramref name="Campus"/> is one of its campuses or null.</param>
/// <param name="Subject">Code of the subject taught; <paramref name="OtherSubjects"/> likewise.</param>
/// <param name="Certificate">Code of the subject of the teacher's certificate; null where not given.</param>
/// <param name="PostGrade">1 (highest) to 13; null where not given.</param>
/// <param name="StartedWork">The first of the month where no day was given, as all dates here.</param>
/// <param name="Duty">Null for a plain teacher and for an office not in the list; <paramref name="DutyTitle"/> is always as written.</param>
public sealed record TeacherRow(
    ImportPlace Place, string Number, string Name, Sex Sex, string IdentityNumber, DateOnly Born, string School, string? Campus,
    Stage Stage, string Subject, IReadOnlyList<string> OtherSubjects, string Grade, string? Certificate, Title? Title, int? PostGrade,
    HonourKind? Honour, HonourLevel? HonourLevel, Degree? Degree, EstablishmentKind? Establishment, DateOnly? StartedWork, DateOnly Arrived,
    Duty? Duty, string DutyTitle, DateOnly? DutySince, bool IsClassTeacher, string Phone, ExemptionRow? Exemption, string Remark) : IImportRow;

/// <summary>Why and when a person need not rotate, both dates inclusive; without an end until further notice.</summary>
public sealed record ExemptionRow(ExemptionKind Kind, DateOnly? From, DateOnly? Until);
