using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exemptions;

/// <summary>What happened to a request for exemption.</summary>
public abstract record ExemptionEvent : IEvent;

/// <summary>An exemption was asked for.</summary>
/// <param name="Id">Id of the request.</param>
/// <param name="School">Key of the teacher's school then.</param>
/// <param name="Plea">What was asked for.</param>
[StoredAs("exemption.asked-for", 1)]
public sealed record ExemptionAskedFor(Guid Id, string School, ExemptionPlea Plea) : ExemptionEvent;

/// <summary>The exemption was granted; the teacher's record says so in the same commit.</summary>
/// <param name="Id">The request.</param>
/// <param name="Cycle">Key of the cycle whose candidate is to be assessed again; null for none.</param>
/// <param name="School">Key of the teacher's school then.</param>
/// <param name="Before">The exemption on record before, or null.</param>
/// <param name="Grounds">What the bureau said to it.</param>
[StoredAs("exemption.request-granted", 1)]
public sealed record ExemptionGranted(Guid Id, string? Cycle, string School, Exemption? Before, Protected<string>? Grounds) : ExemptionEvent, ITellsWhy
{
    Protected<string>? ITellsWhy.Why => Grounds;
}

/// <summary>The exemption was refused.</summary>
/// <param name="Id">The request.</param>
/// <param name="Grounds">Why.</param>
[StoredAs("exemption.request-refused", 1)]
public sealed record ExemptionRefused(Guid Id, Protected<string> Grounds) : ExemptionEvent, ITellsWhy
{
    Protected<string>? ITellsWhy.Why => Grounds;
}

/// <summary>The decision was taken back; the request waits again.</summary>
/// <param name="Id">The request.</param>
/// <param name="Cycle">Key of the cycle whose candidate is to be assessed again; null for none.</param>
/// <param name="School">Key of the teacher's school then.</param>
/// <param name="Reason">Why.</param>
[StoredAs("exemption.request-reopened", 1)]
public sealed record ExemptionReopened(Guid Id, string? Cycle, string School, Protected<string>? Reason) : ExemptionEvent, ITellsWhy
{
    Protected<string>? ITellsWhy.Why => Reason;
}

/// <summary>Who asked took the request back.</summary>
/// <param name="Id">The request.</param>
[StoredAs("exemption.request-withdrawn", 1)]
public sealed record ExemptionWithdrawn(Guid Id) : ExemptionEvent;

/// <summary>Who asked took note of the refusal.</summary>
/// <param name="Id">The request.</param>
[StoredAs("exemption.refusal-noted", 1)]
public sealed record ExemptionRefusalNoted(Guid Id) : ExemptionEvent;
