using System.Collections.Immutable;
using System.Reflection;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Bank;

/// <summary>The small domain engines are tested with.</summary>
internal static class TheBank
{
    public static ScopeId Scope { get; } = ScopeId.Region("bank");

    public static ImmutableArray<GrainKind> Kinds { get; } =
    [
        GrainKind.Of<AccountGrain, Account, AccountCommand, AccountEvent>(),
        GrainKind.Of<CounterGrain, Counter, CounterCommand, CounterEvent>(),
        GrainKind.Of<AlarmGrain, Alarm, AlarmCommand, AlarmEvent>(),
    ];

    public static ImmutableArray<ViewKind> Views { get; } = [ViewKind.OfLive<BalancesView, Balances>(), ViewKind.Of<AlarmsView, Alarms>()];

    public static JsonCodec Codec { get; } = new(
        typeof(TheBank).Assembly.GetTypes()
            .Select(t => KeyValuePair.Create(t, t.GetCustomAttribute<StoredAsAttribute>()!))
            .Where(t => t.Value is not null && t.Key.Namespace == typeof(TheBank).Namespace),
        BankJson.Default);

    public static GrainId Account(string key) => new(Scope, AccountGrain.Kind, key);

    public static GrainId Counter(string key) => new(Scope, CounterGrain.Kind, key);

    public static GrainId Alarm(string key) => new(Scope, AlarmGrain.Kind, key);

    public static ScopeTime Time(TimeProvider clock) => new(clock, _ => TimeZoneInfo.Utc);
}
