namespace TeacherNet.Kernel;

/// <summary>
/// A fold of one scope's log. Pure and rebuildable: the same events give the same state.
/// The state is mutable, owned by its host, serialisable as JSON (public properties) for checkpoints.
/// </summary>
/// <typeparam name="TState">What queries, metrics and live documents are read from.</typeparam>
public interface IView<TState> where TState : class
{
    /// <summary>The view's name, unique among views.</summary>
    static abstract string Name { get; }

    /// <summary>Raised whenever the fold's output changes; older checkpoints are then rebuilt.</summary>
    static abstract int Version { get; }

    /// <summary>The state before the first event.</summary>
    static abstract TState Create(ScopeId scope);

    /// <summary>Folds one event in. Events of no interest are passed over.</summary>
    static abstract void Apply(TState state, Recorded recorded, IReveal reveal);
}
