using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Accounts;

/// <summary>A page of the teachers that match, with what is known of their accounts.</summary>
/// <param name="Total">How many match in all.</param>
/// <param name="Rows">Those of the page.</param>
/// <param name="Counts">How many of those that match but for the state are in each state.</param>
public sealed record AccountListBody(int Total, ImmutableArray<AccountLineBody> Rows, AccountCountsBody Counts);

/// <summary>Teachers by the state of their account.</summary>
public sealed record AccountCountsBody(int None, int Waiting, int Expired, int Active, int Closed, int Suspended = 0);

/// <summary>A teacher and the account.</summary>
/// <param name="Teacher">The teacher's key.</param>
/// <param name="Account">The account's key; null when there is none.</param>
/// <param name="State"><c>none</c>, <c>waiting</c> for the code to be used, <c>expired</c>, <c>active</c>, <c>suspended</c> or <c>closed</c>.</param>
/// <param name="ValidUntil">Until when the code that is out is taken, exclusive.</param>
/// <param name="Grants">Not taken back.</param>
public sealed record AccountLineBody(
    string Teacher, string StaffNumber, string Name, string School, string SchoolName, string? Account, string State, DateTimeOffset? ValidUntil, ImmutableArray<GrantBody> Grants);

/// <summary>A role of an account.</summary>
/// <param name="TargetName">What people call the school, group or teacher it is over.</param>
/// <param name="LentBy">Name of who lent it; null when it was given.</param>
public sealed record GrantBody(Guid Id, string Role, string Scope, string? Target, string? TargetName, DateOnly? From, DateOnly? Until, string? LentBy);

/// <summary>Whose accounts to open: teachers without one, all within reach or of a school; or the teachers named, those whose account was closed too.</summary>
public sealed record OpeningBody(string? School, ImmutableArray<string>? Teachers);

/// <summary>What opening would come to.</summary>
public sealed record OpeningPreviewBody(int Possible, ImmutableArray<NotOpenedBody> Refused);

/// <summary>A teacher whose account cannot be opened, and why.</summary>
public sealed record NotOpenedBody(string Teacher, string StaffNumber, string Name, string Code, string Zh, string En);

/// <summary>What opening came to.</summary>
/// <param name="Position">Send it back as <c>X-After</c> to read what was written.</param>
public sealed record OpenedBody(int Opened, long Position, ImmutableArray<NotOpenedBody> Refused);

/// <summary>The slips of a school: everybody whose code is out and still valid.</summary>
public sealed record SlipsBody(string SchoolName, ImmutableArray<SlipBody> Slips);

/// <summary>What is handed to a person to activate the account.</summary>
/// <param name="Login">What is typed to sign in: a teacher's staff number.</param>
/// <param name="ValidUntil">Exclusive.</param>
/// <param name="Link">The page to activate at, with number and code.</param>
/// <param name="Qr">The link as a picture (SVG).</param>
public sealed record SlipBody(string Login, string Name, string Code, DateTimeOffset ValidUntil, string Link, string Qr);

/// <summary>A code was issued.</summary>
public sealed record IssuedBody(SlipBody Slip, long Position);
