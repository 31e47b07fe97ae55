using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>A fact about a pairing.</summary>
public abstract record PairingEvent : IEvent;

/// <summary>The pairing was signed.</summary>
[StoredAs("pairing.agreed", 1)]
public sealed record PairingAgreed(PairingTerms Terms, Guid? Import) : PairingEvent;

/// <summary>An office list says something else of the pairing now.</summary>
[StoredAs("pairing.corrected", 1)]
public sealed record PairingCorrected(PairingTerms Terms, Guid Import) : PairingEvent;

/// <summary>The pairing is suspended from a day on.</summary>
[StoredAs("pairing.suspended", 1)]
public sealed record PairingSuspended(DateOnly From) : PairingEvent;

/// <summary>The pairing is in force again from a day on.</summary>
[StoredAs("pairing.resumed", 1)]
public sealed record PairingResumed(DateOnly From) : PairingEvent;

/// <summary>The pairing ended; not in force from a day on.</summary>
[StoredAs("pairing.ended", 1)]
public sealed record PairingEnded(DateOnly From) : PairingEvent;

/// <summary>The pairing was renewed to a later last day.</summary>
[StoredAs("pairing.renewed", 1)]
public sealed record PairingRenewed(DateOnly From, DateOnly ExpiresOn) : PairingEvent;

/// <summary>The last suspension, resumption, renewal or end was undone.</summary>
/// <param name="Before">The terms in force again.</param>
[StoredAs("pairing.change-undone", 1)]
public sealed record PairingChangeUndone(PairingTerms Before) : PairingEvent;

/// <summary>An import was taken back.</summary>
/// <param name="Import">The import.</param>
/// <param name="Before">The terms in force again; null when there is no pairing again.</param>
[StoredAs("pairing.import-undone", 1)]
public sealed record PairingImportUndone(Guid Import, PairingTerms? Before) : PairingEvent;
