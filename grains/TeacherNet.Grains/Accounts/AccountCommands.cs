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
/// Give a role. Refused: <c>account.not-open</c>, <c>account.closed</c>, <c>account.role-unknown</c>, <c>account.scope-unknown</c>,
/// <c>account.target-missing</c>, <c>account.target-unwanted</c>, <c>account.period-backwards</c>, <c>account.grant-id-taken</c>.
/// </summary>
[StoredAs("account.grant-role", 1)]
public sealed record GrantRole(Grant Grant) : AccountCommand;

/// <summary>Take a role back at once. Refused: <c>account.not-open</c>, <c>account.closed</c>, <c>account.grant-unknown</c>.</summary>
/// <param name="Grant">Id of the grant.</param>
[StoredAs("account.revoke-role", 1)]
public sealed record RevokeRole(Guid Grant) : AccountCommand;

/// <summary>Close the account for good, with all its roles. Refused: <c>account.not-open</c>.</summary>
[StoredAs("account.close", 1)]
public sealed record CloseAccount : AccountCommand;
