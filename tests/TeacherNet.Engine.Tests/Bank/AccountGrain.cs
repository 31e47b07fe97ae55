using System.Diagnostics;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Bank;

/// <summary>
/// Money that may not fall below a limit. It keeps no ids of what it did, so that a command carried out twice shows.
/// </summary>
internal sealed class AccountGrain : IDecider<Account, AccountCommand, AccountEvent>
{
    public static string Kind => "account";

    public static Account Initial => new(0, 0);

    public static IEnumerable<GrainId> Reads(GrainId self, AccountCommand command) => command switch
    {
        Transfer c => [Beside(self, c.To)],
        WithdrawBacked c => [Beside(self, c.Backer)],
        _ => [],
    };

    public static Decision<AccountEvent> Decide(Account account, AccountCommand command, Turn turn) => command switch
    {
        Deposit c => [new Deposited(c.Amount)],
        Withdraw c when account.Balance - c.Amount < -account.Limit => Refusal.Because("account.overdrawn", "amount"),
        Withdraw c => [new Withdrawn(c.Amount)],
        SetLimit c when account.Limit == c.Limit => [],
        SetLimit c when account.Balance < -c.Limit => Refusal.Because("account.limit-in-use", "limit"),
        SetLimit c => [new LimitSet(c.Limit)],
        Transfer c when account.Balance - c.Amount < -account.Limit => Refusal.Because("account.overdrawn", "amount"),
        Transfer c when turn.See<Account>(Beside(turn.Self, c.To)).Balance + c.Amount > Account.Most => Refusal.Because("account.full", "to"),
        Transfer c => ((Decision<AccountEvent>)[new Withdrawn(c.Amount)]).And(Beside(turn.Self, c.To), new Deposited(c.Amount)),
        WithdrawBacked c when account.Balance + turn.See<Account>(Beside(turn.Self, c.Backer)).Balance < c.Amount => Refusal.Because("account.not-backed", "backer"),
        WithdrawBacked c when account.Balance - c.Amount < Account.Least => Refusal.Because("account.overdrawn", "amount"),
        WithdrawBacked c => [new Withdrawn(c.Amount)],
        _ => throw new UnreachableException(command.GetType().Name),
    };

    public static Account Evolve(Account account, AccountEvent fact) => fact switch
    {
        Deposited e => account with { Balance = account.Balance + e.Amount },
        Withdrawn e => account with { Balance = account.Balance - e.Amount },
        LimitSet e => account with { Limit = e.Limit },
        _ => throw new UnreachableException(fact.GetType().Name),
    };

    private static GrainId Beside(GrainId self, string key) => self with { Key = key };
}

internal sealed record Account(int Balance, int Limit)
{
    /// <summary>A transfer may not bring an account above this.</summary>
    public const int Most = 400;

    /// <summary>No account ever falls below this.</summary>
    public const int Least = -60;
}
