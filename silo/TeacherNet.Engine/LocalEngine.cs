using System.Collections.Immutable;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Turns;
using TeacherNet.Kernel;

namespace TeacherNet.Engine;

/// <summary>
/// The engine in one process: a mailbox for each active grain, idle ones dropped. Any number of processes may run
/// it over one journal; versions checked at the append keep them right.
/// </summary>
/// <param name="turns">The process' turns; closed with the engine.</param>
public sealed class LocalEngine(TurnHost turns) : IEngine, IDisposable
{
    /// <summary>An engine over a journal.</summary>
    public LocalEngine(IJournal journal, JsonCodec codec, IEnumerable<GrainKind> kinds, ScopeTime time, EngineOptions? options = null)
        : this(new TurnHost(journal, codec, kinds, time, options))
    {
    }

    /// <inheritdoc/>
    public string Name => "local";

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, int> Active => turns.Active;

    /// <inheritdoc/>
    public ValueTask<Answer> AskAsync(GrainId grain, ICommand command, string actor, CommandId id, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(actor);
        if (turns.IsWide(grain, command))
            return turns.WideAsync(grain, command, actor, id, cancel);
        while (true)
        {
            var box = turns.Activations.Open(grain);
            if (box.Enter(command, actor, id, turns.Time.Clock.GetTimestamp(), cancel) is { } answer)
                return new(answer);
        }
    }

    /// <inheritdoc/>
    public ValueTask<Answer> AskBatchAsync(Batch batch, string actor, CommandId id, CancellationToken cancel) => turns.BatchAsync(batch, actor, id, cancel);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<OrderOutcome>> TryBatchAsync(Batch batch, string actor, CancellationToken cancel) => turns.TryBatchAsync(batch, actor, cancel);

    /// <inheritdoc/>
    public void Dispose() => turns.Dispose();
}
