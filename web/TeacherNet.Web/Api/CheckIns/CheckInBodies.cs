using System.Collections.Immutable;

namespace TeacherNet.Web.Api.CheckIns;

/// <summary>What an activity shows for people to check themselves in.</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Qr">The address with the code as an SVG document.</param>
/// <param name="RenewsIn">Seconds until the next code is shown, at least 1.</param>
/// <param name="ValidUntil">Until when this one is accepted, exclusive.</param>
public sealed record CheckInCodeBody(string Code, string Qr, int RenewsIn, DateTimeOffset ValidUntil);

/// <summary>The code a person read.</summary>
public sealed record OwnCheckInBody(string Code);

/// <summary>The activities a person may check in to now, and those going on or of today where that person stands on the roll.</summary>
public sealed record OpenCheckInsBody(ImmutableArray<OpenCheckInBody> Activities);

/// <summary>An activity open for check-in.</summary>
/// <param name="HeldForName">The pairing or group, as people name it.</param>
/// <param name="Present">Whether the person stands on the roll.</param>
/// <param name="CheckedInAt">Since when; null when not there, or recorded from a list.</param>
public sealed record OpenCheckInBody(string Key, string Number, string Kind, string State, string HeldForName, bool Present, DateTimeOffset? CheckedInAt);
