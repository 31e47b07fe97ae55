using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>Pieces of live documents.</summary>
internal static class Nodes
{
    /// <summary>A list: <c>order</c> of ids and <c>items</c> by id.</summary>
    public static LiveNode List(IEnumerable<(string Id, LiveNode Node)> items)
    {
        var all = items.ToArray();
        return LiveNode.Object(
            ("order", new LiveNode.Texts([.. all.Select(i => i.Id)])),
            ("items", new LiveNode.Map(all.ToImmutableSortedDictionary(i => i.Id, i => i.Node, StringComparer.Ordinal))));
    }

    /// <summary>2025-11-21.</summary>
    public static LiveNode Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>2025-11-21T04:00:00Z.</summary>
    public static LiveNode Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>What a figure speaks of.</summary>
    public static LiveNode Of(Period period) => LiveNode.Object(("label", period.Label), ("from", Day(period.From)), ("until", Day(period.Until)));

    /// <summary>Figures by metric code, each with name, value, unit and what it speaks of.</summary>
    public static LiveNode Figures<TState>(IEnumerable<Metric<TState>> metrics, TState state, Func<Metric<TState>, Period> period) where TState : class =>
        new LiveNode.Map(metrics.ToImmutableSortedDictionary(
            m => m.Code,
            m => (LiveNode)LiveNode.Object(
                ("name", m.Name), ("english", m.English), ("value", m.Compute(state, period(m)).Value), ("unit", m.Unit), ("period", period(m).Label)),
            StringComparer.Ordinal));
}
