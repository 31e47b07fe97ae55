using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Training;

/// <summary>Hours to log. Codes are those of the code lists.</summary>
/// <param name="Id">The entry's id, made by the one who logs.</param>
/// <param name="Programme">Title of the programme.</param>
/// <param name="Level">Who offered it.</param>
/// <param name="Content">What it was about.</param>
/// <param name="Mode">How it was held.</param>
/// <param name="Role">What the person did there.</param>
/// <param name="Hours">Above 0, in quarters.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="Note">Free text, at most 500 characters.</param>
public sealed record HourEntryBody(
    Guid Id, string Programme, string Level, string Content, string Mode, string Role, decimal Hours, DateOnly From, DateOnly Until, string? Note);

/// <summary>What the school says when it sends an entry back.</summary>
public sealed record ReturnBody(string Comment);

/// <summary>A counter-entry to take credited hours away.</summary>
/// <param name="Id">Id of the counter-entry.</param>
/// <param name="Reason">Why.</param>
public sealed record ReversalBody(Guid Id, string Reason);

/// <summary>An entry of a teacher's ledger.</summary>
public sealed record EntryReference(string Teacher, Guid Entry);

/// <summary>The entries to approve, at most 1,000.</summary>
public sealed record ApprovalBody(ImmutableArray<EntryReference> Entries);

/// <summary>What an approval would come to; nothing was written.</summary>
/// <param name="Possible">Entries it would approve.</param>
/// <param name="Unchanged">Entries approved already.</param>
/// <param name="Refused">Entries it cannot approve, and why.</param>
public sealed record ApprovalPreviewBody(int Possible, int Unchanged, ImmutableArray<RefusedEntryBody> Refused);

/// <summary>An entry that cannot be approved.</summary>
public sealed record RefusedEntryBody(string Teacher, Guid Entry, string Code, string Zh, string En);

/// <summary>A teacher's hours, entry by entry.</summary>
/// <param name="Teacher">Key.</param>
/// <param name="Name">The name.</param>
/// <param name="StaffNumber">The region's number.</param>
/// <param name="SchoolName">The present school.</param>
/// <param name="Credited">Hours credited in the days asked for.</param>
/// <param name="Lines">Entries that ended in those days, latest first.</param>
public sealed record TranscriptBody(
    string Teacher, string Name, string StaffNumber, string SchoolName, decimal Credited, ImmutableArray<TranscriptLineBody> Lines);

/// <summary>An entry of a transcript.</summary>
/// <param name="Hours">As logged; below 0 for a counter-entry.</param>
/// <param name="Credited">What it counts for.</param>
/// <param name="Status"><c>submitted</c>, <c>returned</c>, <c>verified</c>, <c>credited</c>, <c>reversed</c> or <c>reversal</c>.</param>
/// <param name="Comment">What the school or the reversal said.</param>
public sealed record TranscriptLineBody(
    Guid Id, string Programme, string Level, string Content, string Mode, string Role, decimal Hours, decimal Credited,
    DateOnly From, DateOnly Until, string Status, string? Note, string? Comment);

/// <summary>How the teachers one may see stand, those furthest behind first.</summary>
/// <param name="AsOf">The day it is about.</param>
/// <param name="Total">Teachers in all.</param>
/// <param name="AtRisk">Teachers whose hours are below the elapsed share of the cycle's.</param>
/// <param name="Rows">Those of the page; 200 unless a size is asked for.</param>
public sealed record StandingsBody(DateOnly AsOf, int Total, int AtRisk, ImmutableArray<StandingBody> Rows);

/// <summary>How a teacher stands.</summary>
/// <param name="Year">Hours credited this year.</param>
/// <param name="Cycle">Hours credited this cycle.</param>
/// <param name="Expected">The elapsed share of the cycle's hours.</param>
/// <param name="IsAtRisk">True when <paramref name="Cycle"/> is below <paramref name="Expected"/>.</param>
public sealed record StandingBody(
    string Teacher, string Name, string StaffNumber, string School, string SchoolName, decimal Year, decimal Cycle, decimal Expected, bool IsAtRisk);
