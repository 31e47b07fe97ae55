using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Turns;
using TeacherNet.Kernel;
using GrainId = TeacherNet.Kernel.GrainId;

namespace TeacherNet.Silo.Cluster;

/// <summary>A grain of a kind that has no name of its own in <c>Nouns.cs</c>; all others are of its descendants.</summary>
[ScopePlacement, GrainType(Addresses.AnyKind)]
internal class TurnGrain(IGrainContext context, TurnHost turns) : IGrainBase, ITurnGrain
{
    private readonly GrainId self = Addresses.GrainOf(context.GrainId);

    public IGrainContext GrainContext => context;

    // Off the grain's scheduler: what a turn sets going, as the committer's pump, outlives it and serves others.
    public Task<byte[]> NarrowAsync(Call call) =>
        Task.Run(async () => AnswerCodec.Encode(await turns.NarrowAsync(self, CommandOf(call), call.Actor, new(call.Id), CancellationToken.None)));

    public Task<byte[]> WideAsync(Call call) =>
        Task.Run(async () => AnswerCodec.Encode(await turns.WideAsync(self, CommandOf(call), call.Actor, new(call.Id), CancellationToken.None)));

    private ICommand CommandOf(Call call) => turns.Codec.DecodeCommand(new(call.Name, call.Version, call.Body));
}
