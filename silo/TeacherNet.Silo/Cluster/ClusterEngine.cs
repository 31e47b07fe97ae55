using System.Collections.Immutable;
using TeacherNet.Engine;
using TeacherNet.Engine.Turns;
using TeacherNet.Kernel;
using GrainId = TeacherNet.Kernel.GrainId;

namespace TeacherNet.Silo.Cluster;

/// <summary>
/// The engine whose mailboxes are Orleans': a command goes to its grain, on whichever silo that is. Outside a cluster it is this
/// process' own engine over the same turns; the journal keeps both right.
/// </summary>
/// <param name="turns">The turns this silo runs; closed with the engine.</param>
internal sealed class ClusterEngine(TurnHost turns) : IEngine, IDisposable
{
    /// <summary>For how long a call that meets silos going down is made again; a dead one is found out in less.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly LocalEngine alone = new(turns);
    private volatile IGrainFactory? cluster;

    public string Name => "orleans";

    public ImmutableSortedDictionary<string, int> Active => turns.Active;

    /// <summary>From now on grains are the cluster's.</summary>
    public void Join(IGrainFactory grains) => cluster = grains;

    /// <summary>From now on grains are this process' own.</summary>
    public void Leave() => cluster = null;

    public async ValueTask<Answer> AskAsync(GrainId grain, ICommand command, string actor, CommandId id, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(actor);
        var isWide = turns.IsWide(grain, command);
        var encoded = turns.Codec.Encode(command);
        var call = new Call(encoded.Name, encoded.Version, encoded.Body.ToArray(), actor, id.Value);
        for (var began = turns.Time.Clock.GetTimestamp(); cluster is { } grains; await Task.Delay(Pause, turns.Time.Clock, cancel))
        {
            var target = grains.GetGrain<ITurnGrain>(Addresses.Of(grain));
            try
            {
                var answer = isWide ? target.WideAsync(call) : target.NarrowAsync(call);
                return Engine.Codec.AnswerCodec.Decode(await answer.WaitAsync(cancel));
            }
            catch (LimitExceededException)
            {
                return new Answer.Busy(turns.Options.RetryAfter);
            }
            catch (Exception lost) when (lost is OrleansException or TimeoutException)
            {
                // Whether the turn ran nobody says any more, but the journal does; and the same id is never carried out twice.
                if (await turns.FindAsync(grain, command, actor, id) is { } known)
                    return known;
                if (turns.Time.Clock.GetElapsedTime(began) >= Patience)
                    return new Answer.Unknown();
            }
        }
        return await alone.AskAsync(grain, command, actor, id, cancel);
    }

    // What a batch concludes with is decided by its sender, so its turn is the sender's too.
    public ValueTask<Answer> AskBatchAsync(Batch batch, string actor, CommandId id, CancellationToken cancel) => turns.BatchAsync(batch, actor, id, cancel);

    public ValueTask<ImmutableArray<OrderOutcome>> TryBatchAsync(Batch batch, string actor, CancellationToken cancel) => turns.TryBatchAsync(batch, actor, cancel);

    public void Dispose() => alone.Dispose();
}
