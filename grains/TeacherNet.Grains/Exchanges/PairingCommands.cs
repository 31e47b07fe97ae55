using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>An order to a pairing.</summary>
public abstract record PairingCommand : ICommand;

/// <summary>Sign a pairing; both days count.</summary>
[StoredAs("pairing.agree-it", 1)]
public sealed record AgreePairing(string Number, SchoolRef First, SchoolRef Second, DateOnly SignedOn, DateOnly ExpiresOn) : PairingCommand;

/// <summary>Take a pairing over from an office list, with how far it has come.</summary>
/// <param name="Number">结对编号.</param>
/// <param name="First">The school of the first region.</param>
/// <param name="Second">The school of the second region.</param>
/// <param name="SignedOn">签约日期.</param>
/// <param name="ExpiresOn">到期日期, inclusive.</param>
/// <param name="State">A code of <see cref="Codes.PairingStates"/>.</param>
/// <param name="LastDay">终止日期: the last day in force, inclusive; null when it runs to its expiry.</param>
/// <param name="Import">The import.</param>
[StoredAs("pairing.import-it", 1)]
public sealed record ImportPairing(
    string Number, SchoolRef First, SchoolRef Second, DateOnly SignedOn, DateOnly ExpiresOn, string State, DateOnly? LastDay, Guid Import) : PairingCommand;

/// <summary>Suspend the pairing.</summary>
/// <param name="From">The first day on which it is not in force; today or earlier.</param>
[StoredAs("pairing.suspend-it", 1)]
public sealed record SuspendPairing(DateOnly From) : PairingCommand;

/// <summary>Put a suspended pairing in force again.</summary>
/// <param name="From">The first day in force; today or earlier.</param>
[StoredAs("pairing.resume-it", 1)]
public sealed record ResumePairing(DateOnly From) : PairingCommand;

/// <summary>End the pairing for good.</summary>
/// <param name="From">The first day on which it is not in force; today or earlier.</param>
[StoredAs("pairing.end-it", 1)]
public sealed record EndPairing(DateOnly From) : PairingCommand;

/// <summary>Renew the pairing; a renewal is no new pairing.</summary>
/// <param name="From">The day of the renewal; today or earlier. Days between an expiry and it stay out of force.</param>
/// <param name="ExpiresOn">The new last day, later than the old.</param>
[StoredAs("pairing.renew-it", 1)]
public sealed record RenewPairing(DateOnly From, DateOnly ExpiresOn) : PairingCommand;

/// <summary>Undo the suspension, resumption, renewal or end that was the last thing to happen. Refused: <c>pairing.nothing-to-undo</c>.</summary>
[StoredAs("pairing.undo-change", 1)]
public sealed record UndoPairingChange : PairingCommand;

/// <summary>Take an import of the pairing back.</summary>
[StoredAs("pairing.undo-import", 1)]
public sealed record UndoPairingImport(Guid Import) : PairingCommand;
