using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace TeacherNet.Kernel;

/// <summary>The outcome of a command: events of the deciding grain (none when it is a repeat), perhaps of others, or a refusal.</summary>
[CollectionBuilder(typeof(Decision), nameof(Decision.Of))]
public sealed class Decision<TEvent> where TEvent : IEvent
{
    internal Decision(ImmutableArray<TEvent> events, ImmutableArray<Elsewhere> elsewhere, Refusal? refusal) =>
        (Events, Others, Refusal) = (events, elsewhere, refusal);

    /// <summary>Events of the deciding grain, in order; empty for a repeat or a refusal.</summary>
    public ImmutableArray<TEvent> Events { get; }

    /// <summary>Events of other grains that are stored in the same commit.</summary>
    public ImmutableArray<Elsewhere> Others { get; }

    /// <summary>The "no", or null.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The same decision with an event of another grain, which the command must have named in <c>Reads</c>.</summary>
    public Decision<TEvent> And(GrainId grain, IEvent fact) => new(Events, Others.Add(new(grain, fact)), Refusal);

    /// <summary>A refusal is a decision.</summary>
    public static implicit operator Decision<TEvent>(Refusal refusal) => new([], [], refusal);

    /// <summary>The events of the deciding grain.</summary>
    public ImmutableArray<TEvent>.Enumerator GetEnumerator() => Events.GetEnumerator();
}

/// <summary>An event of a grain other than the deciding one.</summary>
public readonly record struct Elsewhere(GrainId Grain, IEvent Event);

/// <summary>Builds decisions from collection expressions.</summary>
public static class Decision
{
    /// <summary>A decision of these events.</summary>
    public static Decision<TEvent> Of<TEvent>(ReadOnlySpan<TEvent> events) where TEvent : IEvent => new([.. events], [], null);
}
