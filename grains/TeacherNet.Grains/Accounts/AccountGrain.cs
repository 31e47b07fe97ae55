using System.Collections.Immutable;
using System.Diagnostics;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Accounts;

/// <summary>One account and its roles.</summary>
public sealed class AccountGrain : IDecider<Account, AccountCommand, AccountEvent>
{
    /// <inheritdoc/>
    public static string Kind => "account";

    /// <inheritdoc/>
    public static Account Initial => new Account.Unopened();

    /// <inheritdoc/>
    public static Decision<AccountEvent> Decide(Account state, AccountCommand command, Turn turn) => (state, command) switch
    {
        (_, OpenAccount { LoginName: "" }) => Refusal.Because("account.login-missing", "loginName"),
        (Account.Unopened, OpenAccount c) => [Opened(c)],
        (Account.Unopened, _) => Refusal.Because("account.not-open"),
        (Account.Open a, OpenAccount c) => a.Opened == Opened(c) ? [] : Refusal.Because("account.id-taken"),
        (Account.Open a, GrantRole c) when a.Grants.TryGetValue(c.Grant.Id, out var known) =>
            known == c.Grant ? [] : Refusal.Because("account.grant-id-taken", "grant"),
        (Account.Open, GrantRole c) => Objection(c.Grant) is { } objection ? objection : [new RoleGranted(c.Grant)],
        (Account.Open a, RevokeRole c) when !a.Grants.ContainsKey(c.Grant) => Refusal.Because("account.grant-unknown", "grant"),
        (Account.Open a, RevokeRole c) => a.Revoked.Contains(c.Grant) ? [] : [new RoleRevoked(c.Grant)],
        (Account.Open, CloseAccount) => [new AccountClosed()],
        (Account.Closed, CloseAccount) => [],
        (Account.Closed a, OpenAccount c) when a.Opened == Opened(c) => [],
        (Account.Closed, _) => Refusal.Because("account.closed"),
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static Account Evolve(Account state, AccountEvent fact) => (state, fact) switch
    {
        (Account.Unopened, AccountOpened e) => new Account.Open(e, ImmutableDictionary<Guid, Grant>.Empty, []),
        (Account.Open a, RoleGranted e) => a with { Grants = a.Grants.Add(e.Grant.Id, e.Grant) },
        (Account.Open a, RoleRevoked e) => a with { Revoked = a.Revoked.Add(e.Grant) },
        (Account.Open a, AccountClosed) => new Account.Closed(a.Opened),
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };

    private static AccountOpened Opened(OpenAccount c) => new(c.LoginName, c.Name, c.Person, c.Home);

    private static Refusal? Objection(Grant grant) =>
        Roles.List.WithCode(grant.Role) is null ? Refusal.Because("account.role-unknown", "role").Given("role", grant.Role)
        : !ScopeId.TryParse(grant.Scope, out _) ? Refusal.Because("account.scope-unknown", "scope").Given("scope", grant.Scope)
        : Roles.TargetOf(grant.Role) == GrantTarget.Scope && grant.Target is not null ? Refusal.Because("account.target-unwanted", "target")
        : Roles.TargetOf(grant.Role) != GrantTarget.Scope && string.IsNullOrEmpty(grant.Target) ? Refusal.Because("account.target-missing", "target")
        : grant.Until < grant.From ? Refusal.Because("account.period-backwards", "until")
        : null;
}
