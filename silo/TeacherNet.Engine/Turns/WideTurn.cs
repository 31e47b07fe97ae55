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
    IJournal journal, JsonCodec codec, GrainLoader loader, Committers committers, Lookup lookup, ScopeTime time, EngineOptions options,
    Activations active)
{
    public async ValueTask<Answer> RunAsync(Batch batch, string actor, CommandId id, bool single, CancellationToken cancel)
    {
        var digest = single ? codec.Digest(batch.Orders[0].Command) : codec.Digest(batch.Orders);
        var last = new Attempt();
        for (var clashes = 0; clashes < options.ClashesBeforeRefusal; clashes++)
        {
            try
            {
                last = new();
                var answer = clashes < options.ClashesBeforeAlone
                    ? await TryAsync(batch, actor, id, digest, single, fresh: clashes > 0, alone: false, last, cancel)
                    : await AloneAsync(batch, actor, id, digest, single, last, cancel);
                if (answer is not null)
                    return answer;
            }
            catch (JournalUnavailableException)
            {
                return new Answer.Unknown();
            }
        }
        return last.StoreFailed ? new Answer.Busy(options.RetryAfter) : new Answer.Refused(Refusal.Because("engine.contended"));
    }

    private async ValueTask<Answer?> AloneAsync(Batch batch, string actor, CommandId id, ImmutableArray<byte> digest, bool single, Attempt attempt, CancellationToken cancel)
    {
        Answer? answer = null;
        await committers.Of(batch.Target.Scope).AloneAsync(async () => answer = await TryAsync(batch, actor, id, digest, single, fresh: true, alone: true, attempt, cancel));
        return answer;
    }

    public async ValueTask<ImmutableArray<OrderOutcome>> PreviewAsync(Batch batch, string actor, CancellationToken cancel)
    {
        var work = new Workspace(batch.Target.Scope, loader, active.Find, fresh: false);
        return await DecideAsync(batch, work, time.Turn(batch.Target, actor, default), cancel);
    }

    private async ValueTask<Answer?> TryAsync(Batch batch, string actor, CommandId id, ImmutableArray<byte> digest, bool single, bool fresh, bool alone, Attempt attempt, CancellationToken cancel)
    {
        var work = new Workspace(batch.Target.Scope, loader, single ? active.Use : active.Find, fresh);
        var turn = time.Turn(batch.Target, actor, id);
        var outcomes = await DecideAsync(batch, work, turn, cancel);
        var (changes, refused) = (false, false);
        foreach (var outcome in outcomes)
            (changes, refused) = (changes || outcome.Events > 0, refused || outcome.Refusal is not null);
        Answer? without = !refused ? null : single ? new Answer.Refused(outcomes[0].Refusal!) : new Answer.BatchRefused(Refusals(outcomes));
        if (without is null && changes && batch.Conclude?.Invoke(outcomes) is { } last && await work.DecideAsync(batch.Target, last, null, turn, cancel) is { Refusal: { } no })
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
            attempt.StoreFailed = true;
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
        return committers.Of(commit.Scope).Submit(commit) is { } submitted ? await submitted : null;
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
            outcomes.Add(await work.DecideAsync(order.Grain, order.Command, order.At, turn, cancel));
        }
        return outcomes.MoveToImmutable();
    }

    private static ImmutableArray<OrderRefusal> Refusals(ImmutableArray<OrderOutcome> outcomes) =>
        [.. outcomes.Select((o, i) => (o.Refusal, i)).Where(o => o.Refusal is not null).Select(o => new OrderRefusal(o.i, o.Refusal!))];

    /// <summary>How one try of a turn ended that has no answer yet.</summary>
    private sealed class Attempt
    {
        public bool StoreFailed { get; set; }
    }
}
