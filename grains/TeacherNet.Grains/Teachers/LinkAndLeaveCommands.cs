using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>
/// Enter that for a time a share of a tie is at another school than the postings say: lessons at two schools (走教), or an employer other than
/// where the post is held. The rest stays where the postings have it. Reads the school. Refused: <c>teacher.not-registered</c>,
/// <c>teacher.entry-id-taken</c>, <c>teacher.link-kind</c>, <c>teacher.link-share</c>, <c>teacher.link-days</c>, <c>teacher.link-too-early</c>, <c>teacher.link-too-far</c>,
/// <c>teacher.link-own-school</c>, <c>teacher.shares-exceed</c>, <c>teacher.has-left</c>, <c>school.not-registered</c>, <c>school.is-closed</c>.
/// </summary>
/// <param name="Id">Id of the link.</param>
/// <param name="Link">One of <see cref="LinkKinds"/>.</param>
/// <param name="School">Key of the other school.</param>
/// <param name="Percent">1 to 100 of full time.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive; null while it lasts.</param>
/// <param name="DocumentNo">Number of the document.</param>
[StoredAs("teacher.enter-link", 1)]
public sealed record EnterLink(Guid Id, string Link, string School, int Percent, DateOnly From, DateOnly? Until, string? DocumentNo) : TeacherCommand;

/// <summary>Say on which day an entered link ends. Refused: <c>teacher.link-unknown</c>, <c>teacher.link-days</c>, <c>teacher.link-too-far</c>, <c>teacher.shares-exceed</c>.</summary>
/// <param name="Link">Its id.</param>
/// <param name="LastDay">Last day, inclusive.</param>
[StoredAs("teacher.end-link", 1)]
public sealed record EndLink(Guid Link, DateOnly LastDay) : TeacherCommand;

/// <summary>Take back a link entered in error. Refused: <c>teacher.link-unknown</c>.</summary>
/// <param name="Link">Its id.</param>
[StoredAs("teacher.take-back-link", 1)]
public sealed record TakeBackLink(Guid Link) : TeacherCommand;

/// <summary>
/// Record a long leave, such as for illness or a birth; why is not recorded. The same again changes nothing. Refused: <c>teacher.not-registered</c>,
/// <c>teacher.entry-id-taken</c>, <c>teacher.long-leave-days</c> unless the last day is on or after the first and at most five years after it,
/// <c>teacher.long-leave-overlaps</c> another.
/// </summary>
/// <param name="Id">Id of the leave.</param>
/// <param name="From">The first day, inclusive.</param>
/// <param name="Until">The last day, inclusive.</param>
[StoredAs("teacher.record-long-leave", 1)]
public sealed record RecordLongLeave(Guid Id, DateOnly From, DateOnly Until) : TeacherCommand;

/// <summary>Strike a long leave recorded in error; again changes nothing. Refused: <c>teacher.not-registered</c>, <c>teacher.long-leave-unknown</c>.</summary>
/// <param name="Id">Its id.</param>
[StoredAs("teacher.strike-long-leave", 1)]
public sealed record StrikeLongLeave(Guid Id) : TeacherCommand;
