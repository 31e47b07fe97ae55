using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Accounts;

/// <summary>A page of the accounts that hold a role beside that of a teacher, or none at all.</summary>
public sealed record OfficeListBody(int Total, ImmutableArray<OfficeLineBody> Rows);

/// <summary>An account of an office.</summary>
/// <param name="State"><c>waiting</c>, <c>expired</c>, <c>active</c> or <c>closed</c>.</param>
/// <param name="ValidUntil">Until when the code that is out is taken, exclusive.</param>
public sealed record OfficeLineBody(string Account, string Login, string Name, string State, DateTimeOffset? ValidUntil, ImmutableArray<GrantBody> Grants);

/// <summary>An account to open for an office.</summary>
/// <param name="Login">What is typed to sign in.</param>
/// <param name="Name">The person's name; null for an account of the office itself.</param>
/// <param name="Grant">The first role.</param>
public sealed record OpenOfficeBody(string Login, string? Name, GrantOrderBody Grant);

/// <summary>A role to give. Both days are inclusive; null is open.</summary>
public sealed record GrantOrderBody(Guid Id, string Role, string Scope, string? Target, DateOnly? From, DateOnly? Until);

/// <summary>A role to lend.</summary>
/// <param name="Id">Id of the grant to make.</param>
/// <param name="Of">Id of the own grant.</param>
/// <param name="From">First day; null for at once.</param>
/// <param name="Until">Last day.</param>
public sealed record DelegationOrderBody(Guid Id, Guid Of, DateOnly? From, DateOnly Until);

/// <summary>What the asker may lend, and has lent.</summary>
public sealed record DelegationListBody(ImmutableArray<GrantBody> Own, ImmutableArray<LentBody> Lent);

/// <summary>A role that was lent to an account.</summary>
public sealed record LentBody(string Account, string Login, string Name, GrantBody Grant);
