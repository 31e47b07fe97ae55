using TeacherNet.Kernel;

namespace TeacherNet.Grains.Accounts;

/// <summary>A fact about an account.</summary>
public abstract record AccountEvent : IEvent;

/// <summary>The account was opened.</summary>
/// <inheritdoc cref="OpenAccount"/>
[StoredAs("account.opened", 1)]
public sealed record AccountOpened(string LoginName, Protected<string>? Name, Guid? Person, string Home) : AccountEvent;

/// <summary>A role was given.</summary>
[StoredAs("account.role-granted", 1)]
public sealed record RoleGranted(Grant Grant) : AccountEvent;

/// <summary>A role was taken back.</summary>
/// <param name="Grant">Id of the grant.</param>
[StoredAs("account.role-revoked", 1)]
public sealed record RoleRevoked(Guid Grant) : AccountEvent;

/// <summary>The account was closed for good.</summary>
[StoredAs("account.closed", 1)]
public sealed record AccountClosed : AccountEvent;
