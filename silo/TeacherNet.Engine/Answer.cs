using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Engine;

/// <summary>What became of a command.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Durable, or nothing to do.</summary>
    public sealed record Accepted(Receipt Receipt) : Answer;

    /// <summary>A business "no"; nothing was written.</summary>
    public sealed record Refused(Refusal Refusal) : Answer;

    /// <summary>Orders of a batch that were refused, by their index; nothing was written.</summary>
    public sealed record BatchRefused(ImmutableArray<OrderRefusal> Refusals) : Answer;

    /// <summary>Too much is waiting; nothing was written. Try again after the time given.</summary>
    public sealed record Busy(TimeSpan RetryAfter) : Answer;

    /// <summary>The store failed and could not say whether the command is stored. Repeat it under the same id.</summary>
    public sealed record Unknown : Answer;
}

/// <summary>Where an accepted command stands.</summary>
/// <param name="Scope">The log.</param>
/// <param name="Epoch">The history.</param>
/// <param name="Position">A view that has folded up to here has seen the command's effect; 0 when nothing was ever written.</param>
/// <param name="Version">The target grain's version after it.</param>
/// <param name="Changed">How many events were stored: 0 for a no-op.</param>
/// <param name="Repeated">True when the command had been stored before.</param>
public sealed record Receipt(ScopeId Scope, Guid Epoch, long Position, long Version, int Changed, bool Repeated);

/// <summary>One command of a batch.</summary>
/// <param name="Grain">Who decides.</param>
/// <param name="Command">The command.</param>
/// <param name="At">The version the grain must stand at before the batch, else <c>record.changed-since</c>; null for any.</param>
public readonly record struct Order(GrainId Grain, ICommand Command, long? At = null);

/// <summary>What one order of a batch came to: the number of its events, or a refusal.</summary>
/// <param name="Events">How many events it gave.</param>
/// <param name="Refusal">Why it was refused, or null.</param>
/// <param name="Version">The grain's version after the order, once the batch is stored.</param>
public readonly record struct OrderOutcome(int Events, Refusal? Refusal, long Version = 0);

/// <summary>An order of a batch that was refused.</summary>
public readonly record struct OrderRefusal(int Index, Refusal Refusal);
