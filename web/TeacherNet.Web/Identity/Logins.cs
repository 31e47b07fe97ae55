using System.Collections.Immutable;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Identity;

/// <summary>A login wanted for an account that is about to be opened.</summary>
internal readonly record struct WantedLogin(string Login, string Account);

/// <summary>Holds login names unique in the installation, over all its scopes.</summary>
internal sealed class Logins(Credentials credentials, ViewHost views, TimeProvider time)
{
    private const int Tries = 3;

    // As long as an order to open may be under way; a login whose account never came is free again after it.
    private static readonly TimeSpan Reserved = TimeSpan.FromMinutes(5);

    /// <summary>For each login whether it is free for its account; of two alike the first.</summary>
    public async Task<ImmutableArray<bool>> AreFreeAsync(IReadOnlyList<WantedLogin> wanted, CancellationToken cancel) =>
        [.. (await LookAsync(wanted, cancel)).Select(l => l.IsFree)];

    /// <summary>Takes the free ones for their accounts; for each login whether it was taken.</summary>
    public async Task<ImmutableArray<bool>> TakeAsync(ScopeId home, IReadOnlyList<WantedLogin> wanted, CancellationToken cancel)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var seen = await LookAsync(wanted, cancel);
            var writes = wanted.Zip(seen).Where(w => w.Second is { IsFree: true, IsOwn: false })
                .Select(w => (w.First.Login, new StoredLogin(home.Value, w.First.Account, null, 0, null, time.GetUtcNow()), w.Second.Version)).ToList();
            if (writes.Count == 0 || await credentials.TakeAsync(writes, cancel))
                return [.. seen.Select(l => l.IsFree)];
        }
        return [.. wanted.Select(_ => false)];
    }

    private async Task<ImmutableArray<(bool IsFree, bool IsOwn, long Version)>> LookAsync(IReadOnlyList<WantedLogin> wanted, CancellationToken cancel)
    {
        var owners = await credentials.OwnersAsync([.. wanted.Select(w => w.Login)], cancel);
        var met = new HashSet<string>();
        var seen = ImmutableArray.CreateBuilder<(bool, bool, long)>(wanted.Count);
        for (var n = 0; n < wanted.Count; n++)
        {
            var isOwn = owners[n]?.Login.Account == wanted[n].Account;
            var isFree = met.Add(Credentials.Normal(wanted[n].Login)) && (isOwn || owners[n] is not { Login: var login } || await IsFreedAsync(login));
            seen.Add((isFree, isOwn, owners[n]?.Version ?? 0));
        }
        return seen.MoveToImmutable();
    }

    private async ValueTask<bool> IsFreedAsync(StoredLogin login)
    {
        var home = await views.OfAsync(ScopeId.Parse(login.Home));
        return home.Read<AccountList, AccountEntry?>(list => list.Find(login.Account)) is { } account
            ? account.IsClosed
            : login.Password is null && login.ReservedAt + Reserved < time.GetUtcNow();
    }
}
