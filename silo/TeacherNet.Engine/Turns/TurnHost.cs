using System.Collections.Frozen;
using System.Collections.Immutable;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Turns;

/// <summary>
/// The turns of one process over a journal, and the states they keep in memory. Engines differ in who sees to it that a
/// grain takes one turn at a time; that two turns met nevertheless is found at the append.
/// </summary>
public sealed class TurnHost : IDisposable
{
    private readonly GrainLoader loader;
    private readonly NarrowTurn narrow;
    private readonly WideTurn wide;
    private readonly ITimer sweep;

    /// <summary>The turns of grains of these kinds.</summary>
    public TurnHost(IJournal journal, JsonCodec codec, IEnumerable<GrainKind> kinds, ScopeTime time, EngineOptions? options = null)
    {
        Codec = codec;
        Time = time;
        Options = options ?? new();
        loader = new(journal, codec, kinds.ToFrozenDictionary(k => k.Name));
        var committers = new Committers(journal, Options);
        var lookup = new Lookup(journal, time, Options);
        narrow = new(codec, loader, committers, lookup, time, Options);
        Activations = new(narrow, time, Options);
        wide = new(journal, codec, loader, committers, lookup, time, Options, Activations);
        sweep = time.Clock.CreateTimer(static all => ((Activations)all!).Sweep(), Activations, Options.IdleAfter, Options.IdleAfter);
    }

    /// <summary>Bytes of commands.</summary>
    public JsonCodec Codec { get; }

    /// <summary>The limits.</summary>
    public EngineOptions Options { get; }

    /// <summary>The clock.</summary>
    public ScopeTime Time { get; }

    /// <summary>How many grains are in memory, by kind.</summary>
    public ImmutableSortedDictionary<string, int> Active => Activations.Grains.CountBy(g => g.Kind).ToImmutableSortedDictionary();

    internal Activations Activations { get; }

    /// <summary>True when the command sees or writes other grains than its own; its turn keeps nobody waiting.</summary>
    /// <exception cref="ArgumentException">There is no such kind, or it takes no such command.</exception>
    public bool IsWide(GrainId grain, ICommand command) => loader.KindOf(grain, command).Reads(grain, command).Any();

    /// <summary>A turn of one grain. The caller sees to it that the grain's turns come one after the other.</summary>
    public ValueTask<Answer> NarrowAsync(GrainId grain, ICommand command, string actor, CommandId id, CancellationToken cancel) =>
        narrow.RunAsync(Activations.Use(grain), command, actor, id, cancel);

    /// <summary>A turn of one command that sees other grains.</summary>
    public ValueTask<Answer> WideAsync(GrainId grain, ICommand command, string actor, CommandId id, CancellationToken cancel) =>
        wide.RunAsync(new(grain, [new(grain, command)]), actor, id, single: true, cancel);

    /// <inheritdoc cref="IEngine.AskBatchAsync"/>
    public ValueTask<Answer> BatchAsync(Batch batch, string actor, CommandId id, CancellationToken cancel) =>
        actor.Length > 0 ? wide.RunAsync(batch, actor, id, single: false, cancel) : throw new ArgumentException("Somebody must order.", nameof(actor));

    /// <inheritdoc cref="IEngine.TryBatchAsync"/>
    public ValueTask<ImmutableArray<OrderOutcome>> TryBatchAsync(Batch batch, string actor, CancellationToken cancel) => wide.PreviewAsync(batch, actor, cancel);

    /// <inheritdoc/>
    public void Dispose() => sweep.Dispose();
}
