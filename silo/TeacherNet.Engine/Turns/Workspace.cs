using System.Collections.Frozen;
using System.Collections.Immutable;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Turns;

/// <summary>The grains of one attempt at a turn over several: what was seen, and what was decided on top of it.</summary>
/// <param name="scope">The scope all of them are of.</param>
/// <param name="loader">Reads those that are not in memory.</param>
/// <param name="active">The activation of a grain, or null when it is not to be in memory.</param>
/// <param name="fresh">True to read on from what is in memory before using it.</param>
internal sealed class Workspace(ScopeId scope, GrainLoader loader, Func<GrainId, Activation?> active, bool fresh)
{
    private const int FewGrains = 8;
    private readonly List<Seen> order = [];

    /// <summary>Only for many grains; a few are found faster without.</summary>
    private Dictionary<GrainId, Seen>? grains;

    /// <summary>Of the last event seen.</summary>
    public long Position
    {
        get
        {
            var position = 0L;
            foreach (var seen in order)
                position = Math.Max(position, seen.Start.Position);
            return position;
        }
    }

    public async ValueTask<Snapshot> SeeAsync(GrainId grain, CancellationToken cancel) => (await GrainAsync(grain, cancel)).Start;

    /// <summary>True when nothing that was seen has moved on meanwhile, by whichever node.</summary>
    public async ValueTask<bool> IsCurrentAsync(CancellationToken cancel)
    {
        foreach (var seen in order)
        {
            if (await loader.IsCurrentAsync(seen.Grain, seen.Start, cancel))
                continue;
            active(seen.Grain)?.Doubt();
            return false;
        }
        return true;
    }

    /// <summary>The grain's version once the commit is stored.</summary>
    public long VersionOf(GrainId grain) => Find(grain)?.Version ?? 0;

    /// <summary>The grain's state once the commit is stored, its last event at a position.</summary>
    public Snapshot After(GrainId grain, long position) => Find(grain) is { } seen ? new(seen.State, seen.Version, position) : throw new KeyNotFoundException($"{grain}");

    /// <summary>Lets a grain decide on top of what was decided before.</summary>
    /// <param name="grain">Who decides.</param>
    /// <param name="command">What is ordered.</param>
    /// <param name="at">The version the grain must have been seen at; null for any.</param>
    /// <param name="turn">What the decision may know.</param>
    /// <param name="cancel">Stops reading.</param>
    public async ValueTask<OrderOutcome> DecideAsync(GrainId grain, ICommand command, long? at, Turn turn, CancellationToken cancel)
    {
        var self = await GrainAsync(grain, cancel);
        if (at is { } version && version != self.Start.Version)
            return new(0, Refusal.Because("record.changed-since"), self.Version);
        var kind = loader.KindOf(grain, command);
        var mine = turn with { Self = grain, Others = await OthersAsync(kind.Reads(grain, command), cancel) };
        var (events, refusal) = kind.Decide(self.State, command, mine);
        if (refusal is not null)
            return new(0, refusal, self.Version);
        foreach (var (where, fact) in events)
        {
            var seen = where == grain ? self : await GrainAsync(where, cancel);
            seen.State = loader.KindOf(where).Evolve(seen.State, fact);
            (seen.Events ??= []).Add(fact);
        }
        return new(events.Length, null, self.Version);
    }

    public Commit ToCommit(JsonCodec codec, CommandId id, string actor, GrainId target, ImmutableArray<byte> digest, DateTimeOffset now)
    {
        var writes = ImmutableArray.CreateBuilder<StreamWrite>();
        var reads = ImmutableArray.CreateBuilder<StreamRead>();
        foreach (var seen in order)
        {
            if (seen.Events is { } facts)
                writes.Add(new(seen.Grain, seen.Start.Version, Encoded(codec, facts)));
            else
                reads.Add(new(seen.Grain, seen.Start.Version));
        }
        return new(id, actor, target, digest, now, writes.DrainToImmutable(), reads.DrainToImmutable());
    }

    private static ImmutableArray<EncodedEvent> Encoded(JsonCodec codec, List<IEvent> facts)
    {
        var encoded = ImmutableArray.CreateBuilder<EncodedEvent>(facts.Count);
        foreach (var fact in facts)
            encoded.Add(codec.Encode(fact));
        return encoded.MoveToImmutable();
    }

    private async ValueTask<FrozenDictionary<GrainId, object>> OthersAsync(IEnumerable<GrainId> reads, CancellationToken cancel)
    {
        Seen? first = null;
        Dictionary<GrainId, object>? several = null;
        foreach (var read in reads)
        {
            var seen = await GrainAsync(read, cancel);
            if (first is null)
                first = seen;
            else
                (several ??= new() { [first.Grain] = first.State })[read] = seen.State;
        }
        return several?.ToFrozenDictionary()
            ?? (first is null ? FrozenDictionary<GrainId, object>.Empty
                : first.Events is null ? first.Start.Alone(first.Grain)
                : FrozenDictionary.ToFrozenDictionary<GrainId, object>([KeyValuePair.Create(first.Grain, first.State)]));
    }

    private async ValueTask<Seen> GrainAsync(GrainId grain, CancellationToken cancel)
    {
        if (Find(grain) is { } known)
            return known;
        if (grain.Scope != scope)
            throw new ArgumentException($"{grain} is outside {scope}; no commit reaches over two scopes.", nameof(grain));
        var activation = active(grain);
        if ((fresh ? null : activation?.Current) is not { } start)
        {
            start = await loader.LoadAsync(grain, activation?.Known, cancel);
            activation?.Refresh(start);
        }
        return Add(new(grain, start));
    }

    private Seen Add(Seen seen)
    {
        order.Add(seen);
        if (grains is null && order.Count > FewGrains)
            grains = order.ToDictionary(s => s.Grain);
        else
            grains?.Add(seen.Grain, seen);
        return seen;
    }

    private Seen? Find(GrainId grain)
    {
        if (grains is not null)
            return grains.GetValueOrDefault(grain);
        foreach (var seen in order)
        {
            if (seen.Grain == grain)
                return seen;
        }
        return null;
    }

    private sealed class Seen(GrainId grain, Snapshot start)
    {
        public GrainId Grain => grain;

        public Snapshot Start => start;

        public object State { get; set; } = start.State;

        /// <summary>Null until the first.</summary>
        public List<IEvent>? Events { get; set; }

        public long Version => Start.Version + (Events?.Count ?? 0);
    }
}
