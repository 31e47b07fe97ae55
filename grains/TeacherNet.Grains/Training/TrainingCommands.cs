using TeacherNet.Kernel;

namespace TeacherNet.Grains.Training;

/// <summary>An order to a ledger of hours.</summary>
public abstract record TrainingCommand : ICommand;

/// <summary>
/// Log hours and submit them to the school. Refused: <c>training.entry-id-taken</c>, <c>training.programme-missing</c>, <c>training.code-unknown</c>,
/// <c>training.hours-positive</c>, <c>training.hours-step</c>, <c>training.period-backwards</c>, <c>training.period-long</c>,
/// <c>training.date-future</c>, <c>training.day-cap</c>.
/// </summary>
[StoredAs("training.log", 1)]
public sealed record LogTraining(HourEntry Entry) : TrainingCommand;

/// <summary>Submit an entry again with other content, after a return or before the school looked. Refused like <see cref="LogTraining"/>, and <c>training.entry-unknown</c>, <c>training.not-open</c>.</summary>
[StoredAs("training.revise-hours", 1)]
public sealed record ReviseHours(HourEntry Entry) : TrainingCommand;

/// <summary>
/// The school approves; the hours count at once. Nobody approves their own. Refused: <c>training.entry-unknown</c>,
/// <c>training.not-submitted</c>, <c>training.own-hours</c>.
/// </summary>
/// <param name="Entry">The submitted entry.</param>
/// <param name="Approver">Keys of the teachers who the one approving is; empty for a person who is no teacher of the region.</param>
[StoredAs("training.verify-hours", 1)]
public sealed record VerifyHours(Guid Entry, Listed<string> Approver) : TrainingCommand;

/// <summary>The school sends an entry back. Refused: <c>training.entry-unknown</c>, <c>training.not-submitted</c>.</summary>
[StoredAs("training.return-hours", 1)]
public sealed record ReturnHours(Guid Entry, Protected<string> Comment) : TrainingCommand;

/// <summary>Undo an approval as long as the hours stand credited by it. Refused: <c>training.entry-unknown</c>, <c>training.not-credited</c>.</summary>
[StoredAs("training.undo-verification", 1)]
public sealed record UndoVerification(Guid Entry) : TrainingCommand;

/// <summary>Undo a return as long as the entry was not submitted again. Refused: <c>training.entry-unknown</c>, <c>training.not-returned</c>.</summary>
[StoredAs("training.undo-return", 1)]
public sealed record UndoReturn(Guid Entry) : TrainingCommand;

/// <summary>Take credited hours away by a counter-entry. Refused: <c>training.entry-unknown</c>, <c>training.not-credited</c>, <c>training.entry-id-taken</c>.</summary>
/// <param name="Entry">The credited entry.</param>
/// <param name="Reversal">Id of the counter-entry.</param>
/// <param name="Reason">Why.</param>
[StoredAs("training.reverse-hours", 1)]
public sealed record ReverseHours(Guid Entry, Guid Reversal, Protected<string> Reason) : TrainingCommand;
