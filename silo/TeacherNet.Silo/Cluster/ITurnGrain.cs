using Orleans.Concurrency;

namespace TeacherNet.Silo.Cluster;

/// <summary>A grain of any kind: takes a command, returns its answer, both as the codecs' bytes.</summary>
internal interface ITurnGrain : IGrainWithStringKey
{
    /// <summary>A turn of this grain alone; Orleans lets one run at a time.</summary>
    Task<byte[]> NarrowAsync(Call call);

    /// <summary>A turn that sees other grains too. It takes no mailbox, and rests on versions alone.</summary>
    [AlwaysInterleave]
    Task<byte[]> WideAsync(Call call);
}

/// <summary>A command on its way to its grain.</summary>
/// <param name="Name">The command's stored name.</param>
/// <param name="Version">The version of it.</param>
/// <param name="Body">Its bytes; nobody writes to them.</param>
/// <param name="Actor">Who orders.</param>
/// <param name="Id">The command's id.</param>
[GenerateSerializer, Immutable, Alias("call")]
internal sealed record Call(
    [property: Id(0)] string Name, [property: Id(1)] int Version, [property: Id(2)] byte[] Body, [property: Id(3)] string Actor, [property: Id(4)] Guid Id);
