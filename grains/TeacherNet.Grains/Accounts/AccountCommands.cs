using TeacherNet.Kernel;

namespace TeacherNet.Grains.Accounts;

/// <summary>An order to an account.</summary>
public abstract record AccountCommand : ICommand;

/// <summary>Open an account; the same again changes nothing. Refused: <c>account.id-taken</c>, <c>account.closed</c>, <c>account.login-missing</c>.</summary>
/// <param name="LoginName">What is typed to sign in; unique in the installation, which the web edge holds.</param>
/// <param name="Name">The person's name; null for an account of an office.</param>
/// <param name="Person">The human being; null for an account of an office.</param>
/// <param name="Home">The scope whose page opens first.</param>
[StoredAs("account.open", 1)]
public sealed record OpenAccount(string LoginName, Protected<string>? Name, Guid? Person, string Home) : AccountCommand;

/// <summary>
/// Open the account of a teacher: with the role over their own record, and a first code. The same again changes nothing.
/// Refused: <c>account.id-taken</c>, <c>account.closed</c>, <c>account.login-missing</c>.
/// </summary>
/// <param name="LoginName">The staff number; unique in the installation, which the web edge holds.</param>
/// <param name="Name">The teacher's name.</param>
/// <param name="Person">The human being.</param>
/// <param name="Teacher">Key of the teacher, in the account's own scope.</param>
/// <param name="Grant">Id for the role.</param>
/// <param name="Activation">Id for the code.</param>
[StoredAs("account.open-for-teacher", 1)]
public sealed record OpenTeacherAccount(string LoginName, Protected<string> Name, Guid Person, string Teacher, Guid Grant, Guid Activation) : AccountCommand;

/// <summary>
/// Issue a one-time code, valid for <see cref="Activation.Validity"/> from the turn; an earlier one is void from then on.
/// Refused: <c>account.not-open</c>, <c>account.closed</c>, <c>account.activation-reason</c>, <c>account.activation-id-taken</c>.
/// </summary>
/// <param name="Id">The issue's id, from which the code is derived.</param>
/// <param name="Reason">One of <see cref="ActivationReasons"/>.</param>
[StoredAs("account.issue-activation", 1)]
public sealed record IssueActivation(Guid Id, string Reason) : AccountCommand;

/// <summary>
/// Use a one-time code. Refused: <c>account.not-open</c>, <c>account.closed</c>, <c>account.activation-unknown</c>,
/// <c>account.activation-void</c> (a later one was issued), <c>account.activation-used</c>, <c>account.activation-expired</c>.
/// </summary>
/// <param name="Id">The issue's id.</param>
[StoredAs("account.use-activation", 1)]
public sealed record UseActivation(Guid Id) : AccountCommand;

/// <summary>End every session of the account; the same id again changes nothing. Refused: <c>account.not-open</c>, <c>account.closed</c>.</summary>
[StoredAs("account.sign-out-everywhere", 1)]
public sealed record SignOutEverywhere(Guid Id) : AccountCommand;

/// <summary>
/// Give a role. Refused: <c>account.not-open</c>, <c>account.closed</c>, <c>account.role-unknown</c>, <c>account.scope-unknown</c>,
/// <c>account.target-missing</c>, <c>account.target-unwanted</c>, <c>account.period-backwards</c>, <c>account.grant-id-taken</c>.
/// </summary>
[StoredAs("account.grant-role", 1)]
public sealed record GrantRole(Grant Grant) : AccountCommand;

/// <summary>
/// Lend a role that the ordering account holds itself, until a day. Reads that account. Refused: as for <see cref="GrantRole"/>, and
/// <c>account.delegation-not-own</c> (somebody else's, not in force, or lent itself), <c>account.delegation-beyond</c> (another role, scope or target,
/// or outside its days), <c>account.delegation-endless</c>, <c>account.delegation-to-self</c>, <c>account.delegation-role</c> (not one that may be lent).
/// </summary>
/// <param name="Grant">The role as lent; its last day is not null.</param>
/// <param name="From">The account that orders, and the grant that is lent.</param>
[StoredAs("account.delegate-role", 1)]
public sealed record DelegateRole(Grant Grant, Delegation From) : AccountCommand;

/// <summary>Take back at once a role that the ordering account lent. Refused: <c>account.not-open</c>, <c>account.closed</c>, <c>account.delegation-not-own</c>.</summary>
/// <param name="Grant">Id of the grant.</param>
[StoredAs("account.recall-role", 1)]
public sealed record RecallRole(Guid Grant) : AccountCommand;

/// <summary>Take a role back at once. Refused: <c>account.not-open</c>, <c>account.closed</c>, <c>account.grant-unknown</c>.</summary>
/// <param name="Grant">Id of the grant.</param>
[StoredAs("account.revoke-role", 1)]
public sealed record RevokeRole(Guid Grant) : AccountCommand;

/// <summary>Undo the opening as if it had never been, while its code waits and nothing else happened. Refused: <c>account.not-open</c>, <c>account.closed</c>, <c>account.in-use</c>.</summary>
[StoredAs("account.undo-opening", 1)]
public sealed record UndoOpening : AccountCommand;

/// <summary>
/// Issue a new code in place of one that was never used, for an account nobody signed in with yet; what is in use is reset one by one.
/// Refused: <c>account.not-open</c>, <c>account.closed</c>, <c>account.in-use</c>, <c>account.activation-id-taken</c>.
/// </summary>
/// <param name="Id">The issue's id, from which the code is derived.</param>
[StoredAs("account.reissue-activation", 1)]
public sealed record ReissueActivation(Guid Id) : AccountCommand;

/// <summary>Take a code back that was issued in place of another, which holds again. Refused: <c>account.activation-unknown</c>, <c>account.activation-used</c>, <c>account.activation-void</c>.</summary>
/// <param name="Id">The issue's id.</param>
[StoredAs("account.undo-reissue", 1)]
public sealed record UndoReissue(Guid Id) : AccountCommand;

/// <summary>Suspend the account: until it is resumed nobody signs in, and its roles rest. Refused: <c>account.not-open</c>, <c>account.closed</c>.</summary>
[StoredAs("account.suspend", 1)]
public sealed record SuspendAccount : AccountCommand;

/// <summary>Let a suspended account be used again, with its roles and password. Refused: <c>account.not-open</c>, <c>account.closed</c>.</summary>
[StoredAs("account.resume", 1)]
public sealed record ResumeAccount : AccountCommand;

/// <summary>Close the account for good, with all its roles. Refused: <c>account.not-open</c>.</summary>
/// <param name="Cause">One of <see cref="ClosingCauses"/>; null when an office closes it.</param>
[StoredAs("account.close", 1)]
public sealed record CloseAccount(string? Cause = null) : AccountCommand;
