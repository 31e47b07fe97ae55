using System.Collections.Immutable;
using TeacherNet.Engine;
using TeacherNet.Grains.Actions;
using TeacherNet.Kernel;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Actions;

/// <summary>Events of grains, each grain read once. Orders made of it hold only while nothing new happens to the grain.</summary>
internal sealed class History(Node node, CancellationToken cancel) : IHistory
{
    private readonly Dictionary<GrainId, ImmutableArray<IEvent>> read = [];

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<IEvent>> OfAsync(GrainId grain)
    {
        if (!read.TryGetValue(grain, out var events))
            read[grain] = events = [.. (await node.Journal.ReadGrainAsync(grain, 0, cancel)).Select(s => node.Codec.DecodeEvent(s.Encoded))];
        return events;
    }

    /// <summary>Whether something about the record came after the action.</summary>
    public async ValueTask<bool> IsTouchedAsync(GrainId grain, ActedRecord record, BulkAction action) =>
        (await OfAsync(grain)).Skip((int)record.Version).Any(e => action.Concerns(e, record.Key));

    /// <summary>The orders, bound to what was read.</summary>
    public async ValueTask<ImmutableArray<Order>> AtAsync(ImmutableArray<Order> orders)
    {
        var bound = ImmutableArray.CreateBuilder<Order>(orders.Length);
        foreach (var order in orders)
            bound.Add(order with { At = (await OfAsync(order.Grain)).Length });
        return bound.MoveToImmutable();
    }
}
