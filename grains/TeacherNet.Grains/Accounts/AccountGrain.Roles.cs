using TeacherNet.Kernel;

namespace TeacherNet.Grains.Accounts;

public sealed partial class AccountGrain
{
    private static Decision<AccountEvent> Repeated(Account.Open a, Grant grant, Delegation? from) =>
        a.Grants[grant.Id] == grant && a.Delegations.GetValueOrDefault(grant.Id) == from ? [] : Refusal.Because("account.grant-id-taken", "grant");

    private static Decision<AccountEvent> Revoke(Account.Open a, Guid grant) =>
        !a.Grants.ContainsKey(grant) ? Refusal.Because("account.grant-unknown", "grant")
        : a.Revoked.Contains(grant) ? []
        : [new RoleRevoked(grant)];

    private static Refusal? Objection(Grant grant) =>
        Roles.List.WithCode(grant.Role) is null ? Refusal.Because("account.role-unknown", "role").Given("role", grant.Role)
        : !ScopeId.TryParse(grant.Scope, out _) ? Refusal.Because("account.scope-unknown", "scope").Given("scope", grant.Scope)
        : Roles.TargetOf(grant.Role) == GrantTarget.Scope && grant.Target is not null ? Refusal.Because("account.target-unwanted", "target")
        : Roles.TargetOf(grant.Role) != GrantTarget.Scope && string.IsNullOrEmpty(grant.Target) ? Refusal.Because("account.target-missing", "target")
        : grant.Until < grant.From ? Refusal.Because("account.period-backwards", "until")
        : null;

    /// <summary>Nobody lends more than they hold themselves, nor for longer, nor what was lent to them.</summary>
    private static Refusal? Objection(DelegateRole c, Turn turn)
    {
        if (c.From.By == turn.Self.Key)
            return Refusal.Because("account.delegation-to-self");
        if (c.Grant.Until is null)
            return Refusal.Because("account.delegation-endless", "until");
        if (!Roles.MayBeDelegated(c.Grant.Role))
            return Refusal.Because("account.delegation-role", "role");
        if (c.From.By != turn.Actor
            || turn.See<Account>(new(turn.Self.Scope, Kind, c.From.By)) is not Account.Open lender
            || !lender.Grants.TryGetValue(c.From.Of, out var own)
            || lender.Revoked.Contains(own.Id)
            || lender.Delegations.ContainsKey(own.Id)
            || !own.Covers(turn.Today))
            return Refusal.Because("account.delegation-not-own");
        var isWithin = (c.Grant.Role, c.Grant.Scope, c.Grant.Target) == (own.Role, own.Scope, own.Target)
            && (own.From is null || (c.Grant.From ?? turn.Today) >= own.From)
            && (own.Until is null || c.Grant.Until <= own.Until);
        return isWithin ? null : Refusal.Because("account.delegation-beyond", "until");
    }
}
