using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exemptions;

/// <summary>An order about a teacher's exemption from rotation.</summary>
public abstract record ExemptionCommand : ICommand;

/// <summary>
/// Ask that the teacher be exempt for a time. Reads the teacher. Refused: <c>teacher.not-registered</c>, <c>teacher.has-left</c>,
/// <c>exemption.id-taken</c>, <c>exemption.asker-unknown</c>, <c>exemption.ends-before-it-begins</c>, <c>exemption.already-over</c>,
/// <c>exemption.too-long</c>, <c>exemption.already-asked</c>.
/// </summary>
/// <param name="Id">Id of the request.</param>
/// <param name="Plea">What is asked for.</param>
[StoredAs("exemption.ask-for", 1)]
public sealed record AskForExemption(Guid Id, ExemptionPlea Plea) : ExemptionCommand;

/// <summary>
/// Grant a request: the teacher's record holds the exemption from the same commit on, and a candidate of the cycle is assessed again.
/// Reads the teacher and the candidate. Refused: <c>exemption.unknown</c>, <c>exemption.refused</c>, <c>exemption.withdrawn</c>,
/// <c>teacher.not-registered</c>, <c>teacher.has-left</c>, <c>exemption.move-ordered</c>.
/// </summary>
/// <param name="Id">The request.</param>
/// <param name="Cycle">Key of the cycle under way; null without one.</param>
/// <param name="Grounds">What the bureau says to it; null for nothing.</param>
[StoredAs("exemption.grant-request", 1)]
public sealed record GrantExemption(Guid Id, string? Cycle, Protected<string>? Grounds) : ExemptionCommand;

/// <summary>Refuse a request. Refused: <c>exemption.unknown</c>, <c>exemption.granted</c>, <c>exemption.withdrawn</c>.</summary>
/// <param name="Id">The request.</param>
/// <param name="Grounds">Why.</param>
[StoredAs("exemption.refuse-request", 1)]
public sealed record RefuseExemption(Guid Id, Protected<string> Grounds) : ExemptionCommand;

/// <summary>
/// Take a decision back: the request waits again, and what a grant wrote into the teacher's record is as it was. Reads the teacher and the candidate.
/// Refused: <c>exemption.unknown</c>, <c>exemption.withdrawn</c>, <c>exemption.already-asked</c>, <c>exemption.changed-since</c>.
/// </summary>
/// <param name="Id">The request.</param>
/// <param name="Cycle">Key of the cycle under way; null without one.</param>
/// <param name="Reason">Why.</param>
[StoredAs("exemption.reopen-request", 1)]
public sealed record ReopenExemption(Guid Id, string? Cycle, Protected<string>? Reason) : ExemptionCommand;

/// <summary>Take a request back that is not decided. Refused: <c>exemption.unknown</c>, <c>exemption.not-yours</c>, <c>exemption.granted</c>, <c>exemption.refused</c>.</summary>
/// <param name="Id">The request.</param>
/// <param name="By">Who takes it back, one of <see cref="Askers"/>: who asked, or the bureau.</param>
[StoredAs("exemption.withdraw-request", 1)]
public sealed record WithdrawExemption(Guid Id, string By) : ExemptionCommand;

/// <summary>Take note of a refusal, so that it waits no longer. Refused: <c>exemption.unknown</c>, <c>exemption.not-yours</c>, <c>exemption.not-refused</c>.</summary>
/// <param name="Id">The request.</param>
/// <param name="By">Who takes note, as for <see cref="WithdrawExemption"/>.</param>
[StoredAs("exemption.note-refusal", 1)]
public sealed record NoteExemptionRefusal(Guid Id, string By) : ExemptionCommand;
