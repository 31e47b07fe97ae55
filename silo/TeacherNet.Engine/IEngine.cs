using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Engine;

/// <summary>Takes commands to grains, one turn at a time for each grain. The same contract holds on every engine.</summary>
public interface IEngine
{
    /// <summary>Which engine this is, for those who run it.</summary>
    string Name { get; }

    /// <summary>How many grains this process has in memory, by kind.</summary>
    ImmutableSortedDictionary<string, int> Active { get; }

    /// <summary>Orders one command. The answer comes when its events are durable.</summary>
    /// <param name="grain">The grain.</param>
    /// <param name="command">The command.</param>
    /// <param name="actor">Who orders.</param>
    /// <param name="id">The same id with the same content answers the first receipt; with other content the refusal <c>command.id-reused</c>.</param>
    /// <param name="cancel">Gives up waiting; the command may still be carried out.</param>
    ValueTask<Answer> AskAsync(GrainId grain, ICommand command, string actor, CommandId id, CancellationToken cancel);

    /// <summary>
    /// Orders many commands of one scope as one commit: all or none. Each is decided by its own grain, in order;
    /// a grain that stands in several orders sees the earlier ones.
    /// </summary>
    /// <param name="batch">The batch; its target is the grain the commit is filed under.</param>
    /// <param name="actor">Who orders.</param>
    /// <param name="id">As for one command, over all orders.</param>
    /// <param name="cancel">Gives up before the commit is handed to the journal.</param>
    ValueTask<Answer> AskBatchAsync(Batch batch, string actor, CommandId id, CancellationToken cancel);

    /// <summary>What a batch would come to, order by order; nothing is written.</summary>
    ValueTask<ImmutableArray<OrderOutcome>> TryBatchAsync(Batch batch, string actor, CancellationToken cancel);
}

/// <summary>Many commands that are one commit.</summary>
/// <param name="Target">The grain the commit is filed under.</param>
/// <param name="Orders">The commands, decided in this order.</param>
/// <param name="Conclude">
/// Given what each order came to, the last command of the batch, to <paramref name="Target"/>; null for none.
/// Must be pure. It is not asked when an order was refused or when none changed anything.
/// </param>
public sealed record Batch(GrainId Target, ImmutableArray<Order> Orders, Func<ImmutableArray<OrderOutcome>, ICommand>? Conclude = null);
