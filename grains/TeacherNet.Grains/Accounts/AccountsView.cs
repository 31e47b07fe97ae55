using TeacherNet.Kernel;

namespace TeacherNet.Grains.Accounts;

/// <summary>The accounts of a scope with the roles they hold, by key and by login name.</summary>
public sealed class AccountsView : IView<AccountList>
{
    /// <inheritdoc/>
    public static string Name => "accounts";

    /// <inheritdoc/>
    public static int Version => 1;

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
            case RoleGranted e:
                state.ByKey[key] = state.ByKey[key] with { Grants = [.. state.ByKey[key].Grants, e.Grant] };
                break;
            case RoleRevoked e:
                state.ByKey[key] = state.ByKey[key] with { Grants = [.. state.ByKey[key].Grants.Where(g => g.Id != e.Grant)] };
                break;
            case AccountClosed:
                var closed = state.ByKey[key] with { Grants = [], IsClosed = true };
                state.ByKey[key] = closed;
                if (state.KeyOfLogin.GetValueOrDefault(closed.LoginName) == key)
                    state.KeyOfLogin.Remove(closed.LoginName);
                break;
        }
    }
}
