using System.Diagnostics;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Bank;

/// <summary>Something that is set for a local time and rings once.</summary>
internal sealed class AlarmGrain : IDecider<Alarm, AlarmCommand, AlarmEvent>
{
    public static string Kind => "alarm";

    public static Alarm Initial => new(false);

    public static Decision<AlarmEvent> Decide(Alarm alarm, AlarmCommand command, Turn turn) => command switch
    {
        SetAlarm c => [new AlarmSet(c.At, c.Broken)],
        Ring { Broken: true } => Refusal.Because("alarm.broken"),
        Ring when alarm.HasRung => [],
        Ring => [new Rung()],
        _ => throw new UnreachableException(command.GetType().Name),
    };

    public static Alarm Evolve(Alarm alarm, AlarmEvent fact) => fact switch
    {
        AlarmSet => alarm,
        Rung => new(true),
        _ => throw new UnreachableException(fact.GetType().Name),
    };
}

internal sealed record Alarm(bool HasRung);

internal abstract record AlarmCommand : ICommand;

[StoredAs("alarm.set-alarm", 1)]
internal sealed record SetAlarm(DateTime At, bool Broken = false) : AlarmCommand;

[StoredAs("alarm.ring", 1)]
internal sealed record Ring(bool Broken = false) : AlarmCommand;

internal abstract record AlarmEvent : IEvent;

[StoredAs("alarm.alarm-set", 1)]
internal sealed record AlarmSet(DateTime At, bool Broken) : AlarmEvent;

[StoredAs("alarm.rung", 1)]
internal sealed record Rung : AlarmEvent;

/// <summary>The alarms that have not rung. A broken one stays due for ever.</summary>
internal sealed class AlarmsView : IView<Alarms>
{
    public static string Name => "alarms";

    public static int Version => 1;

    public static Alarms Create(ScopeId scope) => new() { Scope = scope.Value };

    public static void Apply(Alarms state, Recorded recorded, IReveal reveal)
    {
        if (recorded.Event is AlarmSet e)
            state.Set[recorded.Grain.Key] = new() { At = e.At, Broken = e.Broken };
        else if (recorded.Event is Rung)
            state.Set.Remove(recorded.Grain.Key);
    }
}

internal sealed class Alarms : IDueState
{
    public string Scope { get; set; } = "";

    public SortedDictionary<string, AlarmEntry> Set { get; set; } = new(StringComparer.Ordinal);

    DateTime? IDueState.Next => Set.Count == 0 ? null : Set.Values.Min(a => a.At);

    IEnumerable<DueItem> IDueState.Until(DateTime local) =>
        Set.Where(a => a.Value.At <= local).OrderBy(a => a.Value.At)
            .Select(a => new DueItem(a.Key, a.Value.At, new(ScopeId.Parse(Scope), AlarmGrain.Kind, a.Key), new Ring(a.Value.Broken)));
}

internal sealed class AlarmEntry
{
    public DateTime At { get; set; }

    public bool Broken { get; set; }
}
