using System.Text;
using System.Text.Json;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Storage;
using TeacherNet.Kernel;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Identity;

/// <summary>What came of a password.</summary>
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

    /// <summary>True when the login has a password.</summary>
    public async Task<bool> ExistsAsync(string login, CancellationToken cancel) => await side.GetAsync(Table, KeyOf(login), cancel) is not null;

    /// <summary>Tries a password. The fifth wrong one in a row locks the login for 15 minutes.</summary>
    public async Task<PasswordCheck> CheckAsync(string login, string password, CancellationToken cancel)
    {
        while (true)
        {
            if (await side.GetAsync(Table, KeyOf(login), cancel) is not { } row)
            {
                // The same work as for a known login, so that time does not tell who exists.
                nobody.Fits(password);
                return new PasswordCheck.Fails();
            }
            var known = JsonSerializer.Deserialize<Stored>(row.Value)!;
            var now = time.GetUtcNow();
            if (known.LockedUntil > now)
                return new PasswordCheck.Locked(known.LockedUntil.Value - now);
            var fits = known.Password.Fits(password);
            var failures = fits ? 0 : known.Failures % FailuresAllowed + 1;
            var next = known with { Failures = failures, LockedUntil = failures == FailuresAllowed ? now + LockTime : null };
            if (next != known && !await side.WriteAsync([Row(login, next, row.Version)], cancel))
                continue;
            return fits ? new PasswordCheck.Fits(ScopeId.Parse(known.Home), known.Account)
                : next.LockedUntil is null ? new PasswordCheck.Fails()
                : new PasswordCheck.Locked(LockTime);
        }
    }

    private SideWrite Row(string login, Stored stored, long? version) =>
        new(Table, KeyOf(login), JsonSerializer.SerializeToUtf8Bytes(stored), version);

    private string KeyOf(string login) => vault.BlindIndex("login", login.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant());

    private sealed record Stored(string Home, string Account, PasswordHash Password, int Failures, DateTimeOffset? LockedUntil);
}
