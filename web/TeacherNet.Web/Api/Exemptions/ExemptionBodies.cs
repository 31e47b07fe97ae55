using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Exemptions;

/// <summary>Asks that a teacher be exempt from rotation for a time.</summary>
/// <param name="Id">Made by the one who asks.</param>
/// <param name="Kind">From the code list of exemptions; kept sealed.</param>
/// <param name="Evidence">The document or certificate, with its number; kept sealed.</param>
/// <param name="Reason">Why, in words; kept sealed.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
public sealed record ExemptionRequestBody(Guid Id, string? Kind, string? Evidence, string? Reason, DateOnly From, DateOnly Until);

/// <summary>What the bureau says to a request; kept sealed.</summary>
public sealed record ExemptionGroundsBody(string? Grounds);

/// <summary>A page of requests, those that wait longest first, then the latest decided.</summary>
public sealed record ExemptionListBody(int Total, ImmutableArray<ExemptionLineBody> Rows);

/// <summary>A request in a list, which never says why.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Teacher">Key of the teacher.</param>
/// <param name="Name">As on the roster.</param>
/// <param name="Number">As on the roster.</param>
/// <param name="School">Key of the present school.</param>
/// <param name="SchoolName">Its name.</param>
/// <param name="Stage">Stage taught.</param>
/// <param name="Subject">Subject taught.</param>
/// <param name="By"><c>teacher</c>, <c>school</c> or <c>bureau</c>: who asked.</param>
/// <param name="From">First day asked for.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="At">When it was asked for.</param>
/// <param name="State"><c>waiting</c>, <c>granted</c>, <c>refused</c> or <c>withdrawn</c>.</param>
/// <param name="DecidedAt">When it was decided or taken back.</param>
/// <param name="Standing">What the candidate of the cycle under way is now; null for none.</param>
/// <param name="Covers">Whether the days cover the day on which that cycle's moves take effect; null without a cycle.</param>
public sealed record ExemptionLineBody(
    Guid Id, string Teacher, string Name, string Number, string School, string SchoolName, string Stage, string Subject, string By,
    DateOnly From, DateOnly Until, DateTimeOffset At, string State, DateTimeOffset? DecidedAt, string? Standing, bool? Covers);

/// <summary>A teacher's requests, the latest first.</summary>
public sealed record TeacherExemptionsBody(ImmutableArray<ExemptionDetailBody> Requests);

/// <summary>A request with what it says, for the one who asked and those who decide; null for others.</summary>
/// <param name="Line">As lists show it.</param>
/// <param name="IsNoted">True once who asked took note of a refusal.</param>
/// <param name="MayWithdraw">Whether the reader may take it back, or note its refusal.</param>
/// <param name="Kind">From the code list of exemptions.</param>
/// <param name="Evidence">The document or certificate.</param>
/// <param name="Reason">Why.</param>
/// <param name="Grounds">What the bureau said.</param>
public sealed record ExemptionDetailBody(ExemptionLineBody Line, bool IsNoted, bool MayWithdraw, string? Kind, string? Evidence, string? Reason, string? Grounds);
