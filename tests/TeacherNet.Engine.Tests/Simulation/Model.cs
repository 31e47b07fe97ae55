using System.Collections.Frozen;
using System.Collections.Immutable;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Kernel;
using States = System.Collections.Immutable.ImmutableDictionary<TeacherNet.Kernel.GrainId, object>;

namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>The bank without an engine: one command after the other on states in memory.</summary>
internal static class Model
{
    private static readonly FrozenDictionary<string, GrainKind> Kinds = TheBank.Kinds.ToFrozenDictionary(k => k.Name);

    /// <summary>Orders events by grain and keeps the order within each.</summary>
    public static IComparer<(GrainId Grain, IEvent)> ByGrain { get; } =
        Comparer<(GrainId Grain, IEvent)>.Create((a, b) => string.CompareOrdinal(a.Grain.ToString(), b.Grain.ToString()));

    public static States Evolve(States states, GrainId grain, IEvent fact) => states.SetItem(grain, Kinds[grain.Kind].Evolve(Of(states, grain), fact));

    /// <summary>What an errand comes to: its events, or the codes of its refusals.</summary>
    public static (ImmutableArray<(GrainId, IEvent)> Events, ImmutableArray<string> Refusals) Decide(States states, Errand errand)
    {
        var (events, refusals, outcomes) = (new List<(GrainId, IEvent)>(), new List<string>(), new List<OrderOutcome>());
        foreach (var order in errand.Batch.Orders)
            Decide(order);
        if (refusals.Count == 0 && events.Count > 0 && errand.Batch.Conclude is { } conclude)
            Decide(new(errand.Batch.Target, conclude([.. outcomes])));
        return ([.. events], [.. refusals]);

        void Decide(Order order)
        {
            var kind = Kinds[order.Grain.Kind];
            var turn = new Turn(order.Grain, DateTimeOffset.UnixEpoch, default, errand.Actor, errand.Id)
            {
                Others = kind.Reads(order.Grain, order.Command).ToFrozenDictionary(g => g, g => Of(states, g)),
            };
            var (decided, refusal) = kind.Decide(Of(states, order.Grain), order.Command, turn);
            outcomes.Add(new(decided.Length, refusal));
            if (refusal is not null)
                refusals.Add(refusal.Code);
            foreach (var (grain, fact) in decided)
            {
                states = Evolve(states, grain, fact);
                events.Add((grain, fact));
            }
        }
    }

    /// <summary>What the balances view shows of these states.</summary>
    public static ImmutableSortedDictionary<string, int> Amounts(States states) =>
        states.ToImmutableSortedDictionary(s => s.Key.Kind[0] + "-" + s.Key.Key, s => s.Value is Account a ? a.Balance : ((Counter)s.Value).Value, StringComparer.Ordinal);

    private static object Of(States states, GrainId grain) => states.GetValueOrDefault(grain) ?? Kinds[grain.Kind].Initial;
}
