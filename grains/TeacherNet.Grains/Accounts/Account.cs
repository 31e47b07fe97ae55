using System.Collections.Immutable;

namespace TeacherNet.Grains.Accounts;

/// <summary>A role given to an account.</summary>
/// <param name="Id">The grant's id.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Scope">The scope it is for: <c>region/datong</c>.</param>
/// <param name="Target">Key of the school, group or teacher it is over; null for the whole scope.</param>
/// <param name="From">First day; null for at once.</param>
/// <param name="Until">Last day; null for open.</param>
public sealed record Grant(Guid Id, string Role, string Scope, string? Target, DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether it is in force on a day.</summary>
    public bool Covers(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}

/// <summary>An account with which someone signs in. Passwords and sessions are no part of it.</summary>
public abstract record Account
{
    private Account()
    {
    }

    /// <summary>Not opened.</summary>
    public sealed record Unopened : Account;

    /// <summary>Open.</summary>
    /// <param name="Opened">How it was opened.</param>
    /// <param name="Grants">Every grant ever given, by id.</param>
    /// <param name="Revoked">Those taken back.</param>
    public sealed record Open(AccountOpened Opened, ImmutableDictionary<Guid, Grant> Grants, ImmutableHashSet<Guid> Revoked) : Account;

    /// <summary>Closed for good.</summary>
    public sealed record Closed(AccountOpened Opened) : Account;
}
