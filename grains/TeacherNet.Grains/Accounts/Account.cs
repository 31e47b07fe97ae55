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

/// <summary>Where a delegated role comes from.</summary>
/// <param name="By">Key of the account that delegates.</param>
/// <param name="Of">Id of that account's grant; the delegation ends with it.</param>
public sealed record Delegation(string By, Guid Of);

/// <summary>A one-time code that was issued. The code itself is derived from the id at the web edge and is stored nowhere.</summary>
/// <param name="Id">The id.</param>
/// <param name="ValidUntil">First instant at which it is no longer taken.</param>
/// <param name="Reason">One of <see cref="ActivationReasons"/>.</param>
public sealed record Activation(Guid Id, DateTimeOffset ValidUntil, string Reason)
{
    /// <summary>How long a code is taken after it was issued.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromDays(14);

    /// <summary>Whether it is too late to use it.</summary>
    public bool IsExpired(DateTimeOffset now) => now >= ValidUntil;
}

/// <summary>Why a code is issued.</summary>
public static class ActivationReasons
{
    /// <summary>For an account that was never used.</summary>
    public const string First = "first";

    /// <summary>In place of a password that was forgotten or became known.</summary>
    public const string Reset = "reset";
}

/// <summary>Why an account is closed otherwise than by an office.</summary>
public static class ClosingCauses
{
    /// <summary>The person left the region's schools; a return opens another account, by activation.</summary>
    public const string Left = "left";
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
    /// <param name="Delegations">Where delegated grants come from, by the grant's id.</param>
    /// <param name="Activations">Every code ever issued; only the last one counts.</param>
    /// <param name="IsActivationUsed">Whether the last code was used.</param>
    /// <param name="SignedOut">The last order to end all sessions.</param>
    public sealed record Open(
        AccountOpened Opened, ImmutableDictionary<Guid, Grant> Grants, ImmutableHashSet<Guid> Revoked, ImmutableDictionary<Guid, Delegation> Delegations,
        ImmutableList<Activation> Activations, bool IsActivationUsed, Guid? SignedOut) : Account
    {
        /// <summary>Whether nobody may sign in until it is resumed.</summary>
        public bool IsSuspended { get; init; }

        /// <summary>Whether somebody signed in with it, or could without a first code.</summary>
        public bool IsInUse => Activations.Count == 0 || IsActivationUsed || Activations[^1].Reason != ActivationReasons.First;
    }

    /// <summary>Closed for good.</summary>
    /// <param name="Opened">How it was opened.</param>
    /// <param name="Cause">Why it was closed; null when by an office.</param>
    public sealed record Closed(AccountOpened Opened, string? Cause) : Account;
}
