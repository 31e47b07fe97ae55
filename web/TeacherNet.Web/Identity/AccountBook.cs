using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Identity;

/// <summary>Who an account is and what it may do now, from its home scope's view.</summary>
internal sealed class AccountBook(ViewHost views, ScopeTime time)
{
    /// <summary>The person behind a session; null when the account is closed or gone, or when a code is out: whoever had the password before the reset is not the person any more.</summary>
    public async ValueTask<CurrentUser?> FindAsync(ScopeId home, string account, string session)
    {
        var scope = await views.OfAsync(home);
        var today = DateOnly.FromDateTime(time.Local(home, time.Now));
        return scope.Read<AccountList, CurrentUser?>(list => list.Find(account) is { IsClosed: false, IsSuspended: false, Awaited: null } entry
            ? new(home, account, entry.Name, entry.Person, [.. entry.InForce(today)], session)
            : null);
    }
}
