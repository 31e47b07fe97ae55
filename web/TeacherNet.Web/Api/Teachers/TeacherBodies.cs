using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>A page of the teachers that match.</summary>
/// <param name="Total">How many match in all.</param>
/// <param name="Rows">Those of the page.</param>
public sealed record TeacherListBody(int Total, ImmutableArray<TeacherLineBody> Rows);

/// <summary>A teacher in a list. Codes are those of the code lists.</summary>
/// <param name="Leaving">When the teacher leaves or left; null while nothing is known of it.</param>
public sealed record TeacherLineBody(
    string Key, string StaffNumber, string Name, string School, string SchoolName, string? Campus, string Stage, string Subject,
    string Title, int? PostGrade, string? Honour, string? HonourLevel, string Establishment, DateOnly Arrived, bool ClassTeacher, string? Duty, LeavingBody? Leaving);

/// <summary>A leaving.</summary>
/// <param name="Id">To take it back by.</param>
/// <param name="Kind">From the code list <c>leaving</c>.</param>
/// <param name="LastDay">The last day in post.</param>
/// <param name="DocumentNo">Number of the document.</param>
/// <param name="HasLeft">True past the last day.</param>
public sealed record LeavingBody(Guid Id, string Kind, DateOnly LastDay, string? DocumentNo, bool HasLeft);

/// <summary>A teacher's dossier. Identity number and phone are masked.</summary>
/// <param name="Line">As lists show the teacher.</param>
/// <param name="IdentityNumber">All but the first 6 and last 2 places starred; null when unknown or erased.</param>
/// <param name="Phone">All but the first 3 and last 2 places starred; null when unknown or erased.</param>
/// <param name="Exemption">How long exempt from rotation; the reason has to be asked for.</param>
/// <param name="HasRemark">True when there is a remark to ask for.</param>
/// <param name="TeachesOutsideCertificate">教非所学.</param>
/// <param name="LongLeaves">Long leaves, oldest first.</param>
public sealed record DossierBody(
    TeacherLineBody Line, string? IdentityNumber, string? Phone, ImmutableArray<string> SecondSubjects, int? Grade, string? CertifiedSubject,
    bool TeachesOutsideCertificate, string? Degree, DateOnly? StartedWork, DateOnly? DutySince, ExemptionBody? Exemption, bool HasRemark, DateOnly? RetiresOn,
    ImmutableArray<PostingBody> Postings, ImmutableArray<MoveBody> Moves, ImmutableArray<LongLeaveBody> LongLeaves);

/// <summary>How long somebody is exempt; both days inclusive, null is open.</summary>
public sealed record ExemptionBody(DateOnly? From, DateOnly? Until, bool IsInForce);

/// <summary>Time at a post, first to last.</summary>
public sealed record PostingBody(
    string School, string SchoolName, string? Campus, string Stage, string Subject, DateOnly Start, DateOnly? End, string Kind, string? DocumentNo, DateOnly? PlannedEnd);

/// <summary>A move of former years.</summary>
public sealed record MoveBody(string FromName, string ToName, string Form, DateOnly Start, string? DocumentNo, string StaffClass);

/// <summary>A masked value to show, and what it is needed for.</summary>
/// <param name="Value"><c>identity-number</c>, <c>phone</c>, <c>exemption</c> or <c>remark</c>.</param>
/// <param name="Purpose">In the asker's words, at most 200 characters.</param>
public sealed record RevealBody(string Value, string Purpose);

/// <summary>A value shown; an exemption as the code of its kind.</summary>
public sealed record RevealedBody(string Value, long Position);
