using TeacherNet.Kernel;

namespace TeacherNet.Grains.Training;

/// <summary>A fact about a ledger of hours.</summary>
public abstract record TrainingEvent : IEvent;

/// <summary>Hours were logged and submitted.</summary>
[StoredAs("training.logged", 1)]
public sealed record TrainingLogged(HourEntry Entry) : TrainingEvent;

/// <summary>An entry was submitted again.</summary>
[StoredAs("training.hours-revised", 1)]
public sealed record HoursRevised(HourEntry Entry) : TrainingEvent;

/// <summary>The school approved an entry.</summary>
[StoredAs("training.hours-verified", 1)]
public sealed record HoursVerified(Guid Entry) : TrainingEvent;

/// <summary>An entry counts.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Hours">Hours it counts for: those logged times the factor.</param>
/// <param name="Factor">The policy's factor for the role.</param>
[StoredAs("training.hours-credited", 1)]
public sealed record HoursCredited(Guid Entry, decimal Hours, decimal Factor) : TrainingEvent;

/// <summary>An approval was undone: the entry waits for the school again.</summary>
[StoredAs("training.verification-undone", 1)]
public sealed record VerificationUndone(Guid Entry) : TrainingEvent;

/// <summary>A return was undone: the entry waits for the school again.</summary>
[StoredAs("training.return-undone", 1)]
public sealed record ReturnUndone(Guid Entry) : TrainingEvent;

/// <summary>The school sent an entry back.</summary>
[StoredAs("training.hours-returned", 1)]
public sealed record HoursReturned(Guid Entry, Protected<string> Comment) : TrainingEvent;

/// <summary>Credited hours were taken away by a counter-entry.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Reversal">Id of the counter-entry.</param>
/// <param name="Hours">Hours it counts for, below 0.</param>
/// <param name="Reason">Why.</param>
[StoredAs("training.hours-reversed", 1)]
public sealed record HoursReversed(Guid Entry, Guid Reversal, decimal Hours, Protected<string> Reason) : TrainingEvent;
