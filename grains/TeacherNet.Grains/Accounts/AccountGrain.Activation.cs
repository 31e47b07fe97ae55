using TeacherNet.Kernel;

namespace TeacherNet.Grains.Accounts;

public sealed partial class AccountGrain
{
    private static Decision<AccountEvent> Issue(Account.Open a, IssueActivation c, Turn turn) =>
        c.Reason is not (ActivationReasons.First or ActivationReasons.Reset) ? Refusal.Because("account.activation-reason", "reason").Given("reason", c.Reason)
        : a.Activations.Find(i => i.Id == c.Id) is { } known ? known.Reason == c.Reason ? [] : Refusal.Because("account.activation-id-taken", "id")
        : [Issued(c.Id, c.Reason, turn)];

    private static Decision<AccountEvent> Use(Account.Open a, UseActivation c, Turn turn) =>
        a.Activations.Find(i => i.Id == c.Id) is not { } activation ? Refusal.Because("account.activation-unknown")
        : activation != a.Activations[^1] ? Refusal.Because("account.activation-void")
        : a.IsActivationUsed ? Refusal.Because("account.activation-used")
        : activation.IsExpired(turn.Now) ? Refusal.Because("account.activation-expired")
        : [new ActivationUsed(c.Id)];

    private static Decision<AccountEvent> Reissue(Account.Open a, ReissueActivation c, Turn turn) =>
        a.Activations.Any(i => i.Id == c.Id) ? a.Activations[^1].Id == c.Id ? [] : Refusal.Because("account.activation-id-taken", "id")
        : a.IsInUse ? Refusal.Because("account.in-use")
        : [Issued(c.Id, ActivationReasons.First, turn)];

    private static Decision<AccountEvent> Undo(Account.Open a, UndoReissue c) =>
        a.Activations.All(i => i.Id != c.Id) ? Refusal.Because("account.activation-unknown")
        : a.Activations.Count < 2 || a.Activations[^1].Id != c.Id ? Refusal.Because("account.activation-void")
        : a.IsActivationUsed ? Refusal.Because("account.activation-used")
        : [new ReissueUndone(c.Id, a.Activations[^2])];

    private static ActivationIssued Issued(Guid id, string reason, Turn turn) => new(id, turn.Now + Activation.Validity, reason);
}
