using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Bank;

internal abstract record AccountCommand : ICommand;

[StoredAs("account.deposit", 1)]
internal sealed record Deposit(int Amount) : AccountCommand;

[StoredAs("account.withdraw", 1)]
internal sealed record Withdraw(int Amount) : AccountCommand;

[StoredAs("account.set-limit", 1)]
internal sealed record SetLimit(int Limit) : AccountCommand;

/// <summary>Writes two accounts.</summary>
[StoredAs("account.transfer", 1)]
internal sealed record Transfer(string To, int Amount) : AccountCommand;

/// <summary>Writes one account and only reads another.</summary>
[StoredAs("account.withdraw-backed", 1)]
internal sealed record WithdrawBacked(string Backer, int Amount) : AccountCommand;

internal abstract record AccountEvent : IEvent;

[StoredAs("account.deposited", 1)]
internal sealed record Deposited(int Amount) : AccountEvent;

[StoredAs("account.withdrawn", 1)]
internal sealed record Withdrawn(int Amount) : AccountEvent;

[StoredAs("account.limit-set", 1)]
internal sealed record LimitSet(int Limit) : AccountEvent;
