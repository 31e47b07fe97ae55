using System.Collections.Frozen;
using System.Collections.Immutable;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Turns;

/// <summary>
/// A turn over several grains. It takes no mailboxes: it takes what is in memory or folds it from the journal, decides,
/// and appends with the versions it saw; after a few clashes it runs alone in the committer.
/// </summary>
internal sealed class WideTurn(
    IJournal journal, JsonCodec codec, GrainLoader loader, Committer committer, Lookup lookup, ScopeTime time, EngineOptions options,
    Activations active)
{
    public async ValueTask<Answer> RunAsync(Batch batch, string actor, CommandId id, bool single, CancellationToken cancel)
    {
        var digest = single ? codec.Digest(batch.Orders[0].Command) : codec.Digest(batch.Orders);
        for (var clashes = 0; clashes < options.ClashesBeforeRefusal; clashes++)
        {
            var alone = clashes >= options.ClashesBeforeAlone;
            Answer? answer = null;
            async Task AttemptAsync() => answer = await TryAsync(batch, actor, id, digest, single, fresh: clashes > 0, alone, cancel);
            try
            {
                if (alone)
                    await committer.AloneAsync(AttemptAsync);
                else
                    await AttemptAsync();
            }
            catch (JournalUnavailableException)
            {
                return new Answer.Unknown();
            }
            if (answer is not null)
                return answer;
        }
        return new Answer.Refused(Refusal.Because("engine.contended"));
    }

    public async ValueTask<ImmutableArray<OrderOutcome>> PreviewAsync(Batch batch, string actor, CancellationToken cancel)
    {
        var work = new Workspace(batch.Target.Scope, loader, active.Find, fresh: false);
        return await DecideAsync(batch, work, time.Turn(batch.Target, actor, default), cancel);
    }

    private async ValueTask<Answer?> TryAsync(Batch batch, string actor, CommandId id, ImmutableArray<byte> digest, bool single, bool fresh, bool alone, CancellationToken cancel)
    {
        var work = new Workspace(batch.Target.Scope, loader, single ? active.Use : active.Find, fresh);
        var turn = time.Turn(batch.Target, actor, id);
        var outcomes = await DecideAsync(batch, work, turn, cancel);
        var refusals = Refusals(outcomes);
        Answer? without = refusals switch
        {
            [var only] when single => new Answer.Refused(only.Refusal),
            [_, ..] => new Answer.BatchRefused(refusals),
            _ => null,
        };
        var changes = outcomes.Any(o => o.Events > 0);
        if (without is null && changes && batch.Conclude?.Invoke(outcomes) is { } last && await work.DecideAsync(batch.Target, last, turn, cancel) is { Refusal: { } no })
            without = new Answer.Refused(no);
        if (without is not null || !changes)
            return await WithoutEventsAsync(work, batch.Target, actor, id, digest, without, cancel);

        cancel.ThrowIfCancellationRequested();
        var commit = work.ToCommit(codec, id, actor, batch.Target, digest, turn.Now);
        try
        {
            return await AppendAsync(commit, alone) switch
            {
                null => new Answer.Busy(options.RetryAfter),
                Appended.Stored { Receipt: var receipt } => Stored(work, commit, receipt),
                Appended.Conflict { Grain: var moved } => Clash(moved),
                var known => await lookup.KnownAsync(known, batch.Target, CancellationToken.None),
            };
        }
        catch (JournalUnavailableException)
        {
            return await lookup.AfterFailureAsync(id, actor, batch.Target, digest);
        }
    }

    /// <summary>
    /// The answer to a decision that stores nothing, or null when what was seen has moved on meanwhile: only if it
    /// has not, there was a moment at which all of it was so together.
    /// </summary>
    private async ValueTask<Answer?> WithoutEventsAsync(Workspace work, GrainId target, string actor, CommandId id, ImmutableArray<byte> digest, Answer? refused, CancellationToken cancel)
    {
        var seen = await work.SeeAsync(target, cancel);
        if (!await work.IsCurrentAsync(cancel))
            return null;
        return await lookup.BeforeAsync(id, actor, target, digest, cancel)
            ?? refused
            ?? await lookup.NothingToDoAsync(target, work.Position, seen.Version, cancel);
    }

    private async ValueTask<Appended?> AppendAsync(Commit commit, bool alone)
    {
        if (alone)
            return (await journal.AppendAsync([commit], CancellationToken.None))[0];
        return committer.Submit(commit) is { } submitted ? await submitted : null;
    }

    private Answer.Accepted Stored(Workspace work, Commit commit, CommitReceipt receipt)
    {
        var position = receipt.First - 1;
        foreach (var write in commit.Writes)
        {
            position += write.Events.Length;
            active.Find(write.Grain)?.Learn(work.After(write.Grain, position));
        }
        return new Answer.Accepted(new(commit.Scope, receipt.Epoch, receipt.Last, work.VersionOf(commit.Target), (int)(receipt.Last - receipt.First + 1), false));
    }

    private Answer? Clash(GrainId moved)
    {
        active.Find(moved)?.Doubt();
        return null;
    }

    private static async ValueTask<ImmutableArray<OrderOutcome>> DecideAsync(Batch batch, Workspace work, Turn turn, CancellationToken cancel)
    {
        var outcomes = ImmutableArray.CreateBuilder<OrderOutcome>(batch.Orders.Length);
        foreach (var order in batch.Orders)
        {
            cancel.ThrowIfCancellationRequested();
            outcomes.Add(await work.DecideAsync(order.Grain, order.Command, turn, cancel));
        }
        return outcomes.MoveToImmutable();
    }

    private static ImmutableArray<OrderRefusal> Refusals(ImmutableArray<OrderOutcome> outcomes) =>
        [.. outcomes.Select((o, i) => (o.Refusal, i)).Where(o => o.Refusal is not null).Select(o => new OrderRefusal(o.i, o.Refusal!))];

    /// <summary>The grains of one attempt: what was seen, and what was decided on top of it.</summary>
    private sealed class Workspace(ScopeId scope, GrainLoader loader, Func<GrainId, Activation?> active, bool fresh)
    {
        private readonly Dictionary<GrainId, Seen> grains = [];
        private readonly List<GrainId> order = [];

        public async ValueTask<Snapshot> SeeAsync(GrainId grain, CancellationToken cancel) => (await GrainAsync(grain, cancel)).Start;

        /// <summary>Of the last event seen.</summary>
        public long Position => grains.Values.Select(g => g.Start.Position).DefaultIfEmpty(0).Max();

        public async ValueTask<bool> IsCurrentAsync(CancellationToken cancel)
        {
            foreach (var grain in order)
            {
                if (await loader.IsCurrentAsync(grain, grains[grain].Start, cancel))
                    continue;
                active(grain)?.Doubt();
                return false;
            }
            return true;
        }

        /// <summary>A grain's state once the commit is stored.</summary>
        public Snapshot After(GrainId grain, long position) => new(grains[grain].State, VersionOf(grain), position);

        public long VersionOf(GrainId grain) => grains.TryGetValue(grain, out var seen) ? seen.Start.Version + seen.Events.Count : 0;

        public async ValueTask<OrderOutcome> DecideAsync(GrainId grain, ICommand command, Turn turn, CancellationToken cancel)
        {
            var kind = loader.KindOf(grain, command);
            var self = await GrainAsync(grain, cancel);
            Dictionary<GrainId, object>? others = null;
            foreach (var read in kind.Reads(grain, command))
                (others ??= [])[read] = (await GrainAsync(read, cancel)).State;
            var mine = turn with { Self = grain, Others = others?.ToFrozenDictionary() ?? FrozenDictionary<GrainId, object>.Empty };
            var (events, refusal) = kind.Decide(self.State, command, mine);
            if (refusal is not null)
                return new(0, refusal);
            foreach (var (where, fact) in events)
            {
                var seen = await GrainAsync(where, cancel);
                seen.State = loader.KindOf(where).Evolve(seen.State, fact);
                seen.Events.Add(fact);
            }
            return new(events.Length, null);
        }

        public Commit ToCommit(JsonCodec codec, CommandId id, string actor, GrainId target, ImmutableArray<byte> digest, DateTimeOffset now) => new(
            id, actor, target, digest, now,
            [.. order.Where(g => grains[g].Events.Count > 0).Select(g => new StreamWrite(g, grains[g].Start.Version, [.. grains[g].Events.Select(codec.Encode)]))],
            [.. order.Where(g => grains[g].Events.Count == 0).Select(g => new StreamRead(g, grains[g].Start.Version))]);

        private async ValueTask<Seen> GrainAsync(GrainId grain, CancellationToken cancel)
        {
            if (grains.TryGetValue(grain, out var seen))
                return seen;
            if (grain.Scope != scope)
                throw new ArgumentException($"{grain} is outside {scope}; no commit reaches over two scopes.", nameof(grain));
            var activation = active(grain);
            if ((fresh ? null : activation?.Current) is not { } start)
            {
                start = await loader.LoadAsync(grain, activation?.Known, cancel);
                activation?.Refresh(start);
            }
            order.Add(grain);
            return grains[grain] = new(start);
        }
    }

    private sealed class Seen(Snapshot start)
    {
        public Snapshot Start => start;

        public object State { get; set; } = start.State;

        public List<IEvent> Events { get; } = [];
    }
}
