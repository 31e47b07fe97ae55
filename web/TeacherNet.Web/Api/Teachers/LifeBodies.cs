using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>Facts of a teacher as typed: null leaves a field as it is, an empty text clears it. Codes are those of the code lists, days are yyyy-MM-dd.</summary>
/// <param name="IdentityNumber">18 places; sex, birth and retirement follow from it.</param>
/// <param name="School">Key of the school.</param>
/// <param name="Grade">1 to 9.</param>
/// <param name="PostGrade">1 to 13.</param>
public sealed record TeacherFieldsBody(
    string? Name, string? IdentityNumber, string? Phone, string? School, string? Campus, string? Stage, string? Subject, string? Arrived,
    ImmutableArray<string>? SecondSubjects, string? Grade, string? CertifiedSubject, string? Title, string? PostGrade, string? Honour, string? HonourLevel,
    string? Degree, string? Establishment, string? StartedWork, string? Duty, string? DutySince, bool? ClassTeacher, string? Remark);

/// <summary>A teacher to put on the roster.</summary>
/// <param name="StaffNumber">The region's number; nobody else's.</param>
public sealed record NewTeacherBody(string StaffNumber, TeacherFieldsBody Fields);

/// <summary>A teacher who was put on the roster.</summary>
/// <param name="Teacher">The record's key.</param>
public sealed record TeacherAddedBody(string Teacher, long Position);

/// <summary>A correction of some facts.</summary>
/// <param name="Id">Id of the correction.</param>
/// <param name="Fields">The fields that change.</param>
/// <param name="EffectiveOn">First day on which they are true; ahead, they change on that day.</param>
/// <param name="Reason">Why, in at most 200 characters.</param>
public sealed record TeacherCorrectionBody(Guid Id, TeacherFieldsBody Fields, DateOnly EffectiveOn, string Reason);

/// <summary>That a teacher leaves.</summary>
/// <param name="Id">Id of the leaving.</param>
/// <param name="Kind">From the code list <c>leaving</c>.</param>
/// <param name="LastDay">The last day in post.</param>
/// <param name="DocumentNo">Number of the document.</param>
/// <param name="Reason">Why, in at most 200 characters.</param>
public sealed record EnterLeavingBody(Guid Id, string Kind, DateOnly LastDay, string? DocumentNo, string? Reason);

/// <summary>Why something is taken back.</summary>
public sealed record TakeBackBody(string Reason);

/// <summary>That a teacher is back.</summary>
/// <param name="Id">Id of the return.</param>
/// <param name="School">Key of the school.</param>
/// <param name="From">First day there.</param>
/// <param name="DocumentNo">Number of the document.</param>
/// <param name="Reason">Why, in at most 200 characters.</param>
public sealed record ReturnBody(Guid Id, string School, string? Campus, string Stage, string Subject, DateOnly From, string? DocumentNo, string? Reason);

/// <summary>A long leave; why is not asked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">The first day, inclusive.</param>
/// <param name="Until">The last day, inclusive.</param>
public sealed record LongLeaveBody(Guid Id, DateOnly From, DateOnly Until);
