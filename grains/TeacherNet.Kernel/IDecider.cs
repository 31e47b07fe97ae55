namespace TeacherNet.Kernel;

/// <summary>
/// One noun of the domain: pure functions from state and command to events, and from state and event to state.
/// The same command again, or one whose effect is already there, gives no events.
/// </summary>
/// <typeparam name="TState">A closed family of immutable records.</typeparam>
/// <typeparam name="TCommand">The noun's commands.</typeparam>
/// <typeparam name="TEvent">The noun's events.</typeparam>
public interface IDecider<TState, in TCommand, TEvent> where TState : class where TCommand : ICommand where TEvent : IEvent
{
    /// <summary>The noun, as it stands in grain ids.</summary>
    static abstract string Kind { get; }

    /// <summary>The state before the first event.</summary>
    static abstract TState Initial { get; }

    /// <summary>Other grains of the same scope whose states the decision needs (or whose events it writes). Most commands need none.</summary>
    static virtual IEnumerable<GrainId> Reads(GrainId self, TCommand command) => [];

    /// <summary>Events or a refusal. Never throws for a business reason.</summary>
    static abstract Decision<TEvent> Decide(TState state, TCommand command, Turn turn);

    /// <summary>The state after an event.</summary>
    /// <exception cref="System.Diagnostics.UnreachableException">The event cannot follow the state: the journal or the code is wrong.</exception>
    static abstract TState Evolve(TState state, TEvent fact);
}
