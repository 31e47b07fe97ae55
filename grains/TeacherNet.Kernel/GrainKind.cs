using System.Collections.Immutable;

namespace TeacherNet.Kernel;

/// <summary>A decider with its types erased, as engines use it.</summary>
public abstract class GrainKind
{
    /// <summary>The noun.</summary>
    public abstract string Name { get; }

    /// <summary>The state before the first event.</summary>
    public abstract object Initial { get; }

    /// <summary>True when the command is one of this noun's.</summary>
    public abstract bool Takes(ICommand command);

    /// <inheritdoc cref="IDecider{TState,TCommand,TEvent}.Reads"/>
    public abstract IEnumerable<GrainId> Reads(GrainId self, ICommand command);

    /// <summary>Decides; the deciding grain's own events come first.</summary>
    public abstract (ImmutableArray<Elsewhere> Events, Refusal? Refusal) Decide(object state, ICommand command, Turn turn);

    /// <inheritdoc cref="IDecider{TState,TCommand,TEvent}.Evolve"/>
    public abstract object Evolve(object state, IEvent fact);

    /// <summary>Erases a decider's types.</summary>
    public static GrainKind Of<TDecider, TState, TCommand, TEvent>()
        where TDecider : IDecider<TState, TCommand, TEvent>
        where TState : class
        where TCommand : ICommand
        where TEvent : IEvent => new Erased<TDecider, TState, TCommand, TEvent>();

    private sealed class Erased<TDecider, TState, TCommand, TEvent> : GrainKind
        where TDecider : IDecider<TState, TCommand, TEvent>
        where TState : class
        where TCommand : ICommand
        where TEvent : IEvent
    {
        public override string Name => TDecider.Kind;

        public override object Initial => TDecider.Initial;

        public override bool Takes(ICommand command) => command is TCommand;

        public override IEnumerable<GrainId> Reads(GrainId self, ICommand command) => TDecider.Reads(self, (TCommand)command);

        public override (ImmutableArray<Elsewhere> Events, Refusal? Refusal) Decide(object state, ICommand command, Turn turn)
        {
            var decision = TDecider.Decide((TState)state, (TCommand)command, turn);
            if (decision.Refusal is not null)
                return ([], decision.Refusal);
            var events = ImmutableArray.CreateBuilder<Elsewhere>(decision.Events.Length + decision.Others.Length);
            foreach (var fact in decision.Events)
                events.Add(new(turn.Self, fact));
            events.AddRange(decision.Others);
            return (events.MoveToImmutable(), null);
        }

        public override object Evolve(object state, IEvent fact) => TDecider.Evolve((TState)state, (TEvent)fact);
    }
}
