using TeacherNet.Kernel;

namespace TeacherNet.Grains.Accounts;

/// <summary>A fact about an account.</summary>
public abstract record AccountEvent : IEvent;

/// <summary>The account was opened.</summary>
/// <inheritdoc cref="OpenAccount"/>
[StoredAs("account.opened", 1)]
public sealed record AccountOpened(string LoginName, Protected<string>? Name, Guid? Person, string Home) : AccountEvent;

/// <summary>A one-time code was issued; earlier ones are void.</summary>
/// <inheritdoc cref="Activation"/>
[StoredAs("account.activation-issued", 1)]
public sealed record ActivationIssued(Guid Id, DateTimeOffset ValidUntil, string Reason) : AccountEvent;

/// <summary>The last code was used and a password was set.</summary>
/// <param name="Id">The id.</param>
[StoredAs("account.activation-used", 1)]
public sealed record ActivationUsed(Guid Id) : AccountEvent;

/// <summary>Every session was ended.</summary>
[StoredAs("account.signed-out-everywhere", 1)]
public sealed record SignedOutEverywhere(Guid Id) : AccountEvent;

/// <summary>A role was lent by another account.</summary>
[StoredAs("account.role-delegated", 1)]
public sealed record RoleDelegated(Grant Grant, Delegation From) : AccountEvent;

/// <summary>A role was given.</summary>
[StoredAs("account.role-granted", 1)]
public sealed record RoleGranted(Grant Grant) : AccountEvent;

/// <summary>A role was taken back.</summary>
/// <param name="Grant">Id of the grant.</param>
[StoredAs("account.role-revoked", 1)]
public sealed record RoleRevoked(Guid Grant) : AccountEvent;

/// <summary>The opening was undone: there never was an account.</summary>
[StoredAs("account.opening-undone", 1)]
public sealed record OpeningUndone : AccountEvent;

/// <summary>A code was taken back; the one before it holds again.</summary>
/// <param name="Id">The id.</param>
/// <param name="Before">The one before.</param>
[StoredAs("account.reissue-undone", 1)]
public sealed record ReissueUndone(Guid Id, Activation Before) : AccountEvent;

/// <summary>The account was suspended.</summary>
[StoredAs("account.suspended", 1)]
public sealed record AccountSuspended : AccountEvent;

/// <summary>The account is in use again.</summary>
[StoredAs("account.resumed", 1)]
public sealed record AccountResumed : AccountEvent;

/// <summary>The account was closed for good.</summary>
/// <param name="Cause">One of <see cref="ClosingCauses"/>; null when an office closed it.</param>
[StoredAs("account.closed", 2)]
public sealed record AccountClosed(string? Cause = null) : AccountEvent;

/// <summary>The account was closed for good, before causes were kept.</summary>
[StoredAs("account.closed", 1)]
public sealed record AccountClosedV1 : AccountEvent, IFormer
{
    /// <inheritdoc/>
    public IEvent Next => new AccountClosed();
}
