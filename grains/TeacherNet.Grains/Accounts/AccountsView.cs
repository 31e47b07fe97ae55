using TeacherNet.Kernel;

namespace TeacherNet.Grains.Accounts;

/// <summary>The accounts of a scope with the roles they hold, by key, login name and teacher.</summary>
public sealed class AccountsView : IView<AccountList>
{
    /// <inheritdoc/>
    public static string Name => "accounts";

    /// <inheritdoc/>
    public static int Version => 3;

    /// <inheritdoc/>
    public static AccountList Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(AccountList state, Recorded recorded, IReveal reveal)
    {
        var key = recorded.Grain.Key;
        switch (recorded.Event)
        {
            case AccountOpened e:
                state.ByKey[key] = new(key, e.LoginName, e.Name is { } name ? reveal.Open(name, Erased.Name) : e.LoginName, e.Person, e.Home, [], false);
                state.KeyOfLogin[e.LoginName] = key;
                break;
            case ActivationIssued e:
                Change(a => a with { Awaited = new(e.Id, e.ValidUntil, e.Reason), SpentCodes = a.Awaited is { } before ? [.. a.SpentCodes, before.Id] : a.SpentCodes });
                break;
            case ActivationUsed e:
                Change(a => a with { Awaited = null, SpentCodes = [.. a.SpentCodes, e.Id] });
                break;
            case RoleGranted e:
                Give(e.Grant);
                break;
            case RoleDelegated e:
                Give(e.Grant);
                Change(a => a with { Lent = [.. a.Lent, new(e.Grant.Id, e.From)] });
                break;
            case RoleRevoked e:
                Take(key, e.Grant);
                TakeLent(from => from == new Delegation(key, e.Grant));
                break;
            case ReissueUndone e:
                Change(a => a with { Awaited = e.Before, SpentCodes = [.. a.SpentCodes.Where(c => c != e.Before.Id), e.Id] });
                break;
            case AccountSuspended:
                Change(a => a with { IsSuspended = true });
                break;
            case AccountResumed:
                Change(a => a with { IsSuspended = false });
                break;
            case OpeningUndone:
                Forget(state.ByKey[key]);
                break;
            case AccountClosed:
                Change(a => a with { Grants = [], Lent = [], Awaited = null, IsClosed = true });
                TakeLent(from => from.By == key);
                if (state.KeyOfLogin.GetValueOrDefault(state.ByKey[key].LoginName) == key)
                    state.KeyOfLogin.Remove(state.ByKey[key].LoginName);
                break;
        }

        void Give(Grant grant)
        {
            Change(a => a with { Grants = [.. a.Grants, grant] });
            if (grant.Role == Roles.Teacher && grant.Scope == recorded.Grain.Scope.Value)
            {
                Change(a => a with { Former = state.KeyOfTeacher.GetValueOrDefault(grant.Target!) });
                state.KeyOfTeacher[grant.Target!] = key;
            }
        }

        void Forget(AccountEntry entry)
        {
            state.ByKey.Remove(key);
            if (state.KeyOfLogin.GetValueOrDefault(entry.LoginName) == key)
                state.KeyOfLogin.Remove(entry.LoginName);
            if (entry.Grants.FirstOrDefault(g => g.Role == Roles.Teacher) is not { Target: { } teacher } || state.KeyOfTeacher.GetValueOrDefault(teacher) != key)
                return;
            if (entry.Former is { } former)
                state.KeyOfTeacher[teacher] = former;
            else
                state.KeyOfTeacher.Remove(teacher);
        }

        void Take(string account, Guid id)
        {
            var entry = state.ByKey[account];
            if (entry.Grants.FirstOrDefault(g => g.Id == id) is { Role: Roles.Teacher, Target: { } teacher } && state.KeyOfTeacher.GetValueOrDefault(teacher) == account)
                state.KeyOfTeacher.Remove(teacher);
            state.ByKey[account] = entry with { Grants = [.. entry.Grants.Where(g => g.Id != id)], Lent = [.. entry.Lent.Where(l => l.Grant != id)] };
        }

        // What was lent ends with the role it was lent from.
        void TakeLent(Func<Delegation, bool> ended)
        {
            foreach (var (borrower, entry) in state.ByKey.Where(a => a.Value.Lent.Any(l => ended(l.From))).ToList())
            {
                foreach (var lent in entry.Lent.Where(l => ended(l.From)))
                    Take(borrower, lent.Grant);
            }
        }

        void Change(Func<AccountEntry, AccountEntry> change) => state.ByKey[key] = change(state.ByKey[key]);
    }
}
