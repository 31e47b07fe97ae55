using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Grains;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Imports.Taking;

/// <summary>Grains as the journal has them, whole: views leave out what no page shows.</summary>
internal sealed class GrainStates(IJournal journal, JsonCodec codec)
{
    /// <summary>The grain's state and the number of its events.</summary>
    public async Task<(object State, long Version)> OfAsync(GrainId grain, CancellationToken cancel)
    {
        var kind = Catalogue.Kinds.First(k => k.Name == grain.Kind);
        var (state, version) = (kind.Initial, 0L);
        foreach (var stored in await journal.ReadGrainAsync(grain, 0, cancel))
            (state, version) = (kind.Evolve(state, codec.DecodeEvent(stored.Encoded)), stored.Version);
        return (state, version);
    }
}
