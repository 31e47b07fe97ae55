using TeacherNet.Kernel;

namespace TeacherNet.Grains.Actions;

/// <summary>An order to an action, always the last of the batch it concludes.</summary>
public abstract record ActionCommand : ICommand;

/// <summary>Note what was done. Refused: <c>action.id-taken</c>.</summary>
[StoredAs("action.commit", 1)]
public sealed record CommitAction(ActionOutcome Outcome) : ActionCommand;

/// <summary>Note that the action was taken back. Refused: <c>action.unknown</c>.</summary>
/// <param name="Restored">How many records the batch restored.</param>
/// <param name="Kept">Records left as they are, and why.</param>
[StoredAs("action.take-back", 1)]
public sealed record TakeBackAction(int Restored, Listed<RefusedRecord> Kept) : ActionCommand;

/// <summary>A fact about an action.</summary>
public abstract record ActionEvent : IEvent;

/// <summary>Many records were changed at once; this event stands last in the commit that holds the changes.</summary>
[StoredAs("action.committed", 1)]
public sealed record ActionCommitted(ActionOutcome Outcome) : ActionEvent;

/// <summary>The action was taken back; this event stands last in the commit that restored the records.</summary>
/// <param name="Restored">How many records were restored.</param>
/// <param name="Kept">Records left as they are, and why.</param>
[StoredAs("action.taken-back", 1)]
public sealed record ActionTakenBack(int Restored, Listed<RefusedRecord> Kept) : ActionEvent;
