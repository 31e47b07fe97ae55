using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Storage;
using TeacherNet.Kernel;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Identity;

/// <summary>What came of a password or code.</summary>
internal abstract record PasswordCheck
{
    private PasswordCheck()
    {
    }

    /// <summary>It fits the account.</summary>
    public sealed record Fits(ScopeId Home, string Account) : PasswordCheck;

    /// <summary>No such login, or another password; which of the two is not told.</summary>
    public sealed record Fails : PasswordCheck;

    /// <summary>Too many wrong ones; not tried.</summary>
    public sealed record Locked(TimeSpan For) : PasswordCheck;
}

/// <summary>Logins and password hashes, beside the journal and never in it. A login is found by its blind index.</summary>
internal sealed class Credentials(ISideStore side, PersonVault vault, NodeSettings settings, TimeProvider time)
{
    private const string Table = "credential";
    private const int FailuresAllowed = 5;
    private static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);
    private readonly PasswordHash nobody = PasswordHash.Of("", settings.PasswordRounds);

    /// <summary>Sets the password of a login; a lock-out ends.</summary>
    public async Task SetAsync(string login, ScopeId home, string account, string password, CancellationToken cancel) =>
        await side.WriteAsync([Row(login, new(home.Value, account, PasswordHash.Of(password, settings.PasswordRounds), 0, null), null)], cancel);

    /// <summary>Forgets the password of a login, so that only a new code opens it; a lock-out ends.</summary>
    public async Task ForgetPasswordAsync(string login, ScopeId home, string account, CancellationToken cancel) =>
        await side.WriteAsync([Row(login, new(home.Value, account, null, 0, null), null)], cancel);

    /// <summary>Frees a login whose account was closed.</summary>
    public async Task FreeAsync(string login, string account, CancellationToken cancel)
    {
        if (await FindAsync(login, cancel) is (var row, { } known) && known.Account == account)
            await side.WriteAsync([new(Table, KeyOf(login), null, row.Version)], cancel);
    }

    /// <summary>True when the login has a password.</summary>
    public async Task<bool> ExistsAsync(string login, CancellationToken cancel) => await FindAsync(login, cancel) is (_, { Password: not null });

    /// <summary>The rows of those logins that are somebody's, in their order; null for free ones.</summary>
    internal async Task<ImmutableArray<(StoredLogin Login, long Version)?>> OwnersAsync(IReadOnlyList<string> logins, CancellationToken cancel)
    {
        var keys = logins.Select(KeyOf).ToList();
        var rows = (await side.GetManyAsync(Table, [.. keys.Distinct()], cancel)).ToDictionary(r => r.Key);
        return [.. keys.Select(k => rows.TryGetValue(k, out var row) ? (Read(row), row.Version) : ((StoredLogin, long)?)null)];
    }

    /// <summary>Writes rows for logins that are to be somebody's, all or none; false when one of them changed since its version was read.</summary>
    internal async Task<bool> TakeAsync(IReadOnlyCollection<(string Login, StoredLogin Stored, long Version)> logins, CancellationToken cancel) =>
        await side.WriteAsync([.. logins.Select(l => Row(l.Login, l.Stored, l.Version))], cancel);

    /// <summary>True when two logins are the same to who signs in.</summary>
    public static string Normal(string login) => login.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();

    /// <summary>Tries a password. The fifth wrong one in a row locks the login for 15 minutes.</summary>
    public Task<PasswordCheck> CheckAsync(string login, string password, CancellationToken cancel) =>
        AttemptAsync(login, known => new((known?.Password ?? nobody).Fits(password) && known?.Password is not null), clears: true, cancel);

    /// <summary>Tries a code, under the same lock-out; <paramref name="fits"/> says whether it is the account's. A right one does not end the count, setting a password does.</summary>
    public Task<PasswordCheck> CheckCodeAsync(string login, Func<ScopeId, string, ValueTask<bool>> fits, CancellationToken cancel) =>
        AttemptAsync(login, known => known is null ? new(false) : fits(ScopeId.Parse(known.Home), known.Account), clears: false, cancel);

    // An unknown login is given the same work as a known one, so that time does not tell who exists.
    private async Task<PasswordCheck> AttemptAsync(string login, Func<StoredLogin?, ValueTask<bool>> fitting, bool clears, CancellationToken cancel)
    {
        while (true)
        {
            if (await FindAsync(login, cancel) is not (var row, { } known))
            {
                await fitting(null);
                return new PasswordCheck.Fails();
            }
            var now = time.GetUtcNow();
            if (known.LockedUntil > now)
                return new PasswordCheck.Locked(known.LockedUntil.Value - now);
            var fits = await fitting(known);
            var failures = !fits ? known.Failures % FailuresAllowed + 1 : clears ? 0 : known.Failures;
            var next = known with { Failures = failures, LockedUntil = !fits && failures == FailuresAllowed ? now + LockTime : null };
            if (next != known && !await side.WriteAsync([Row(login, next, row.Version)], cancel))
                continue;
            return fits ? new PasswordCheck.Fits(ScopeId.Parse(known.Home), known.Account)
                : next.LockedUntil is null ? new PasswordCheck.Fails()
                : new PasswordCheck.Locked(LockTime);
        }
    }

    private async Task<(SideRow Row, StoredLogin Login)?> FindAsync(string login, CancellationToken cancel) =>
        await side.GetAsync(Table, KeyOf(login), cancel) is { } row ? (row, Read(row)) : null;

    private static StoredLogin Read(SideRow row) => JsonSerializer.Deserialize<StoredLogin>(row.Value)!;

    private SideWrite Row(string login, StoredLogin stored, long? version) =>
        new(Table, KeyOf(login), JsonSerializer.SerializeToUtf8Bytes(stored), version);

    private string KeyOf(string login) => vault.BlindIndex("login", Normal(login));
}

/// <summary>Whose a login is.</summary>
/// <param name="Password">Null until one is chosen.</param>
/// <param name="ReservedAt">When the login was taken for an account that was about to be opened.</param>
internal sealed record StoredLogin(string Home, string Account, PasswordHash? Password, int Failures, DateTimeOffset? LockedUntil, DateTimeOffset? ReservedAt = null);
