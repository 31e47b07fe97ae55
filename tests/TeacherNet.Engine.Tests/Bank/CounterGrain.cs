using System.Diagnostics;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Bank;

/// <summary>Counts up to a bound.</summary>
internal sealed class CounterGrain : IDecider<Counter, CounterCommand, CounterEvent>
{
    public static string Kind => "counter";

    public static Counter Initial => new(0);

    public static Decision<CounterEvent> Decide(Counter counter, CounterCommand command, Turn turn) => command switch
    {
        Count c when counter.Value + c.By > c.UpTo => Refusal.Because("counter.full").Given("value", "full"),
        Count c => [new Counted(c.By)],
        Reset when counter.Value == 0 => [],
        Reset => [new WasReset()],
        _ => throw new UnreachableException(command.GetType().Name),
    };

    public static Counter Evolve(Counter counter, CounterEvent fact) => fact switch
    {
        Counted e => new(counter.Value + e.By),
        WasReset => Initial,
        _ => throw new UnreachableException(fact.GetType().Name),
    };
}

internal sealed record Counter(int Value);

internal abstract record CounterCommand : ICommand;

[StoredAs("counter.count", 1)]
internal sealed record Count(int By, int UpTo = int.MaxValue) : CounterCommand;

[StoredAs("counter.reset", 1)]
internal sealed record Reset : CounterCommand;

internal abstract record CounterEvent : IEvent;

[StoredAs("counter.counted", 1)]
internal sealed record Counted(int By) : CounterEvent;

[StoredAs("counter.was-reset", 1)]
internal sealed record WasReset : CounterEvent;
