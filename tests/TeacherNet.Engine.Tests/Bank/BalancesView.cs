using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Bank;

/// <summary>Balances of all accounts and values of all counters, as a list people watch.</summary>
internal sealed class BalancesView : ILiveView<Balances>
{
    public static string Name => "balances";

    public static int Version => 1;

    public static Balances Create(ScopeId scope) => new();

    public static void Apply(Balances state, Recorded recorded, IReveal reveal)
    {
        if (recorded.Event is AlarmEvent)
            return;
        var key = recorded.Grain.Kind[0] + "-" + recorded.Grain.Key;
        state.Amounts[key] = recorded.Event switch
        {
            Deposited e => state.Amounts.GetValueOrDefault(key) + e.Amount,
            Withdrawn e => state.Amounts.GetValueOrDefault(key) - e.Amount,
            Counted e => state.Amounts.GetValueOrDefault(key) + e.By,
            WasReset => 0,
            _ => state.Amounts.GetValueOrDefault(key),
        };
        state.Events++;
    }

    /// <summary>The poor have a document of their own, which accounts enter and leave.</summary>
    public static LiveNode? Render(Balances state, string audience) => audience switch
    {
        "" => Document(state.Amounts),
        "poor" => Document(state.Amounts.Where(a => a.Value < 50)),
        _ => null,
    };

    private static LiveNode.Map Document(IEnumerable<KeyValuePair<string, int>> amounts)
    {
        var rows = amounts.ToImmutableSortedDictionary(a => a.Key, a => (LiveNode)LiveNode.Object(("amount", a.Value), ("text", a.Value.ToString(CultureInfo.InvariantCulture))), StringComparer.Ordinal);
        return LiveNode.Object(("rows", new LiveNode.Map(rows)), ("order", new LiveNode.Texts([.. rows.Keys])));
    }
}

internal sealed class Balances
{
    public SortedDictionary<string, int> Amounts { get; set; } = new(StringComparer.Ordinal);

    public int Events { get; set; }
}
