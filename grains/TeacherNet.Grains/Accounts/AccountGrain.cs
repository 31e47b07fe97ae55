using System.Collections.Immutable;
using System.Diagnostics;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Accounts;

/// <summary>One account, its roles and its one-time codes.</summary>
public sealed partial class AccountGrain : IDecider<Account, AccountCommand, AccountEvent>
{
    /// <inheritdoc/>
    public static string Kind => "account";

    /// <inheritdoc/>
    public static Account Initial => new Account.Unopened();

    /// <inheritdoc/>
    public static IEnumerable<GrainId> Reads(GrainId self, AccountCommand command) =>
        command is DelegateRole { From.By: var by } && by != self.Key ? [new(self.Scope, Kind, by)] : [];

    /// <inheritdoc/>
    public static Decision<AccountEvent> Decide(Account state, AccountCommand command, Turn turn) => (state, command) switch
    {
        (_, OpenAccount { LoginName: "" } or OpenTeacherAccount { LoginName: "" }) => Refusal.Because("account.login-missing", "loginName"),
        (Account.Unopened, OpenAccount c) => [Opened(c)],
        (Account.Unopened, OpenTeacherAccount c) =>
            [Opened(c, turn.Self.Scope), new RoleGranted(OwnRecord(c, turn.Self.Scope)), Issued(c.Activation, ActivationReasons.First, turn)],
        (Account.Unopened, _) => Refusal.Because("account.not-open"),
        (Account.Open a, OpenAccount c) => a.Opened == Opened(c) ? [] : Refusal.Because("account.id-taken"),
        (Account.Open a, OpenTeacherAccount c) => IsRepeat(a, c, turn.Self.Scope) ? [] : Refusal.Because("account.id-taken"),
        (Account.Open a, IssueActivation c) => Issue(a, c, turn),
        (Account.Open a, UseActivation c) => Use(a, c, turn),
        (Account.Open a, GrantRole { Grant: var grant }) when a.Grants.ContainsKey(grant.Id) => Repeated(a, grant, null),
        (Account.Open, GrantRole c) => Objection(c.Grant) is { } objection ? objection : [new RoleGranted(c.Grant)],
        (Account.Open a, DelegateRole c) when a.Grants.ContainsKey(c.Grant.Id) => Repeated(a, c.Grant, c.From),
        (Account.Open, DelegateRole c) => (Objection(c.Grant) ?? Objection(c, turn)) is { } objection ? objection : [new RoleDelegated(c.Grant, c.From)],
        (Account.Open a, RevokeRole c) => Revoke(a, c.Grant),
        (Account.Open a, RecallRole c) => a.Delegations.GetValueOrDefault(c.Grant)?.By == turn.Actor ? Revoke(a, c.Grant) : Refusal.Because("account.delegation-not-own", "grant"),
        (Account.Open a, SignOutEverywhere c) => a.SignedOut == c.Id ? [] : [new SignedOutEverywhere(c.Id)],
        (Account.Open a, UndoOpening) => a.IsInUse || a.Grants.Count > 1 || !a.Revoked.IsEmpty || a.IsSuspended ? Refusal.Because("account.in-use") : [new OpeningUndone()],
        (Account.Open a, ReissueActivation c) => Reissue(a, c, turn),
        (Account.Open a, UndoReissue c) => Undo(a, c),
        (Account.Open a, SuspendAccount) => a.IsSuspended ? [] : [new AccountSuspended()],
        (Account.Open a, ResumeAccount) => a.IsSuspended ? [new AccountResumed()] : [],
        (Account.Open, CloseAccount c) => [new AccountClosed(c.Cause)],
        (Account.Closed, CloseAccount) => [],
        (Account.Closed a, OpenAccount c) when a.Opened == Opened(c) => [],
        (Account.Closed a, OpenTeacherAccount c) when a.Opened == Opened(c, turn.Self.Scope) => [],
        (Account.Closed, _) => Refusal.Because("account.closed"),
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static Account Evolve(Account state, AccountEvent fact) => (state, fact) switch
    {
        (Account.Unopened, AccountOpened e) => new Account.Open(e, ImmutableDictionary<Guid, Grant>.Empty, [], ImmutableDictionary<Guid, Delegation>.Empty, [], false, null),
        (Account.Open a, ActivationIssued e) => a with { Activations = a.Activations.Add(new(e.Id, e.ValidUntil, e.Reason)), IsActivationUsed = false },
        (Account.Open a, ActivationUsed) => a with { IsActivationUsed = true },
        (Account.Open a, SignedOutEverywhere e) => a with { SignedOut = e.Id },
        (Account.Open a, RoleGranted e) => a with { Grants = a.Grants.Add(e.Grant.Id, e.Grant) },
        (Account.Open a, RoleDelegated e) => a with { Grants = a.Grants.Add(e.Grant.Id, e.Grant), Delegations = a.Delegations.Add(e.Grant.Id, e.From) },
        (Account.Open a, RoleRevoked e) => a with { Revoked = a.Revoked.Add(e.Grant) },
        (Account.Open, OpeningUndone) => new Account.Unopened(),
        (Account.Open a, ReissueUndone e) => a with { Activations = a.Activations.RemoveAt(a.Activations.Count - 1) },
        (Account.Open a, AccountSuspended) => a with { IsSuspended = true },
        (Account.Open a, AccountResumed) => a with { IsSuspended = false },
        (Account.Open a, AccountClosed e) => new Account.Closed(a.Opened, e.Cause),
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };

    private static AccountOpened Opened(OpenAccount c) => new(c.LoginName, c.Name, c.Person, c.Home);

    private static AccountOpened Opened(OpenTeacherAccount c, ScopeId scope) => new(c.LoginName, c.Name, c.Person, scope.Value);

    private static Grant OwnRecord(OpenTeacherAccount c, ScopeId scope) => new(c.Grant, Roles.Teacher, scope.Value, c.Teacher, null, null);

    private static bool IsRepeat(Account.Open a, OpenTeacherAccount c, ScopeId scope) =>
        a.Opened == Opened(c, scope) && a.Grants.GetValueOrDefault(c.Grant) == OwnRecord(c, scope) && a.Activations.Any(i => i.Id == c.Activation);
}
