using System.Collections.Frozen;

namespace TeacherNet.Kernel;

/// <summary>What a decision may know besides its state and the command.</summary>
/// <param name="Self">The grain that decides.</param>
/// <param name="Now">The time of the turn, UTC.</param>
/// <param name="Today">The date of <paramref name="Now"/> in the scope's time zone.</param>
/// <param name="Actor">Who orders: an account's key, or <c>system/</c> and a reactor's name.</param>
/// <param name="Command">The command's id.</param>
public sealed record Turn(GrainId Self, DateTimeOffset Now, DateOnly Today, string Actor, CommandId Command)
{
    /// <summary>The states of the grains the command said it reads.</summary>
    public FrozenDictionary<GrainId, object> Others { get; init; } = FrozenDictionary<GrainId, object>.Empty;

    /// <summary>The state of another grain.</summary>
    /// <exception cref="KeyNotFoundException">The command did not name the grain in <c>Reads</c>: an error in the decider.</exception>
    public TState See<TState>(GrainId grain) where TState : class => (TState)Others[grain];
}
