using System.Collections.Immutable;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Turns;

/// <summary>A turn that reads and writes one grain: decide, commit, evolve.</summary>
internal sealed class NarrowTurn(JsonCodec codec, GrainLoader loader, Committers committers, Lookup lookup, ScopeTime time, EngineOptions options)
{
    public async ValueTask<Answer> RunAsync(Activation activation, ICommand command, string actor, CommandId id, CancellationToken cancel)
    {
        try
        {
            return await TurnAsync(activation, command, actor, id, cancel);
        }
        catch (JournalUnavailableException)
        {
            return new Answer.Unknown();
        }
    }

    private async ValueTask<Answer> TurnAsync(Activation activation, ICommand command, string actor, CommandId id, CancellationToken cancel)
    {
        var kind = loader.KindOf(activation.Grain);
        var digest = codec.Digest(command);
        var failed = false;
        for (var clashes = 0; clashes < options.ClashesBeforeRefusal; clashes++)
        {
            var remembered = activation.Current;
            var known = remembered ?? await LoadAsync(activation, cancel);
            var turn = time.Turn(activation.Grain, actor, id);
            var (events, refusal) = kind.Decide(known.State, command, turn);
            if (refusal is not null || events.IsEmpty)
            {
                // An append checks the version; a decision without one must itself see to it that no other node went on.
                if (remembered is not null && !await loader.IsCurrentAsync(activation.Grain, known, cancel))
                {
                    activation.Doubt();
                    continue;
                }
                return await lookup.BeforeAsync(id, actor, activation.Grain, digest, cancel)
                    ?? (refusal is null ? await lookup.NothingToDoAsync(activation.Grain, known.Position, known.Version, cancel) : new Answer.Refused(refusal));
            }

            var encoded = ImmutableArray.CreateBuilder<EncodedEvent>(events.Length);
            foreach (var (grain, fact) in events)
                encoded.Add(grain == activation.Grain ? codec.Encode(fact) : throw new InvalidOperationException($"{command.GetType().Name} writes {grain} and does not read it."));
            var commit = new Commit(id, actor, activation.Grain, digest, turn.Now, [new(activation.Grain, known.Version, encoded.MoveToImmutable())], []);
            Appended appended;
            try
            {
                failed = false;
                if (committers.Of(commit.Scope).Submit(commit) is not { } submitted)
                    return new Answer.Busy(options.RetryAfter);
                appended = await submitted;
            }
            catch (JournalUnavailableException)
            {
                activation.Forget();
                if (await lookup.AfterFailureAsync(id, actor, activation.Grain, digest) is { } answer)
                    return answer;
                failed = true;
                continue;
            }
            switch (appended)
            {
                case Appended.Stored stored:
                    var state = known.State;
                    foreach (var fact in events)
                        state = kind.Evolve(state, fact.Event);
                    var evolved = new Snapshot(state, known.Version + events.Length, stored.Receipt.Last);
                    activation.Learn(evolved);
                    return new Answer.Accepted(new(activation.Grain.Scope, stored.Receipt.Epoch, stored.Receipt.Last, evolved.Version, events.Length, false));
                case Appended.Conflict:
                    activation.Doubt();
                    continue;
                default:
                    activation.Doubt();
                    return await lookup.KnownAsync(appended, activation.Grain, CancellationToken.None);
            }
        }
        // A store that answers but takes nothing in, a full disk say, has nothing to do with who else is at the grain.
        return failed ? new Answer.Busy(options.RetryAfter) : new Answer.Refused(Refusal.Because("engine.contended"));
    }

    private async ValueTask<Snapshot> LoadAsync(Activation activation, CancellationToken cancel)
    {
        try
        {
            var loaded = await loader.LoadAsync(activation.Grain, activation.Known, cancel);
            activation.Refresh(loaded);
            return loaded;
        }
        catch
        {
            activation.Forget();
            throw;
        }
    }
}
