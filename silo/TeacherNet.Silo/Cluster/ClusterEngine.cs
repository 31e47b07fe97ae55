using System.Collections.Immutable;
using TeacherNet.Engine;
using TeacherNet.Engine.Turns;
using TeacherNet.Kernel;
using GrainId = TeacherNet.Kernel.GrainId;

namespace TeacherNet.Silo.Cluster;

/// <summary>
/// The engine whose mailboxes are Orleans': a command goes to its grain, on whichever silo that is. Outside a cluster, and for a
/// grain the cluster cannot reach, it is this process' own engine over the same turns; the journal keeps both right.
/// </summary>
/// <param name="turns">The turns this silo runs; closed with the engine.</param>
internal sealed class ClusterEngine(TurnHost turns) : IEngine, IDisposable
{
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
        if (cluster is { } grains)
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
                // Until the cluster has found out which silo is gone, its grains take their turns here. Whether this one ran already
                // the journal knows: the same id is never carried out twice.
            }
        }
        return await alone.AskAsync(grain, command, actor, id, cancel);
    }

    // What a batch concludes with is decided by its sender, so its turn is the sender's too.
    public ValueTask<Answer> AskBatchAsync(Batch batch, string actor, CommandId id, CancellationToken cancel) => turns.BatchAsync(batch, actor, id, cancel);

    public ValueTask<ImmutableArray<OrderOutcome>> TryBatchAsync(Batch batch, string actor, CancellationToken cancel) => turns.TryBatchAsync(batch, actor, cancel);

    public void Dispose() => alone.Dispose();
}
