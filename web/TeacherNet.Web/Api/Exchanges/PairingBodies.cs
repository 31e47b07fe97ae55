using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Exchanges;

/// <summary>A page of the pairings that match.</summary>
public sealed record PairingListBody(int Total, ImmutableArray<PairingBody> Rows);

/// <summary>A pairing.</summary>
/// <param name="State">A code of the pairing states; a term that has run out reads <c>expired</c>.</param>
/// <param name="InForce">True today.</param>
/// <param name="StoppedFrom">First day on which it was no longer in force, when broken off.</param>
public sealed record PairingBody(
    string Key, string Number, PairableSchoolBody First, PairableSchoolBody Second, DateOnly SignedOn, DateOnly ExpiresOn, string State, bool InForce, DateOnly? StoppedFrom);

/// <summary>A school of one side.</summary>
/// <param name="Side"><c>first</c> or <c>second</c>.</param>
public sealed record PairableSchoolBody(string Key, string Code, string Name, string Side);

/// <summary>The schools that can be paired.</summary>
public sealed record PairableSchoolsBody(ImmutableArray<PairableSchoolBody> Schools);

/// <summary>A pairing to be signed; schools by key, both days count.</summary>
public sealed record AgreePairingBody(string Number, string First, string Second, DateOnly SignedOn, DateOnly ExpiresOn);

/// <summary>The first day on which something holds.</summary>
public sealed record PairingDayBody(DateOnly From);

/// <summary>A renewal: its day and the new last day.</summary>
public sealed record RenewPairingBody(DateOnly From, DateOnly ExpiresOn);
