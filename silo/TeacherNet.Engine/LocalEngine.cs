using System.Collections.Frozen;
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
public sealed class LocalEngine : IEngine, IDisposable
{
    private readonly GrainLoader loader;
    private readonly Activations active;
    private readonly WideTurn wide;
    private readonly ScopeTime time;
    private readonly ITimer sweep;

    /// <summary>An engine over a journal.</summary>
    public LocalEngine(IJournal journal, JsonCodec codec, IEnumerable<GrainKind> kinds, ScopeTime time, EngineOptions? options = null)
    {
        options ??= new();
        this.time = time;
        loader = new(journal, codec, kinds.ToFrozenDictionary(k => k.Name));
        var committers = new Committers(journal, options);
        var lookup = new Lookup(journal, time, options);
        active = new(new NarrowTurn(codec, loader, committers, lookup, time, options), time, options);
        wide = new(journal, codec, loader, committers, lookup, time, options, active);
        sweep = time.Clock.CreateTimer(static all => ((Activations)all!).Sweep(), active, options.IdleAfter, options.IdleAfter);
    }

    /// <summary>How many grains are in memory, by kind.</summary>
    public ImmutableSortedDictionary<string, int> Active => active.Grains.CountBy(g => g.Kind).ToImmutableSortedDictionary();

    /// <inheritdoc/>
    public ValueTask<Answer> AskAsync(GrainId grain, ICommand command, string actor, CommandId id, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(actor);
        var kind = loader.KindOf(grain, command);
        if (kind.Reads(grain, command).Any())
            return wide.RunAsync(new(grain, [new(grain, command)]), actor, id, single: true, cancel);
        while (true)
        {
            var box = active.Open(grain);
            if (box.Enter(command, actor, id, time.Clock.GetTimestamp(), cancel) is { } answer)
                return new(answer);
        }
    }

    /// <inheritdoc/>
    public ValueTask<Answer> AskBatchAsync(Batch batch, string actor, CommandId id, CancellationToken cancel) =>
        actor.Length > 0 ? wide.RunAsync(batch, actor, id, single: false, cancel) : throw new ArgumentException("Somebody must order.", nameof(actor));

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<OrderOutcome>> TryBatchAsync(Batch batch, string actor, CancellationToken cancel) =>
        wide.PreviewAsync(batch, actor, cancel);

    /// <inheritdoc/>
    public void Dispose() => sweep.Dispose();
}
