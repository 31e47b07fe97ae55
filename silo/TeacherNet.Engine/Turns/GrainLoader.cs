using System.Collections.Frozen;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Turns;

/// <summary>Folds grains from the journal.</summary>
internal sealed class GrainLoader(IJournal journal, JsonCodec codec, FrozenDictionary<string, GrainKind> kinds)
{
    public GrainKind KindOf(GrainId grain) =>
        kinds.TryGetValue(grain.Kind, out var kind) ? kind : throw new ArgumentException($"No grain is of kind '{grain.Kind}'.", nameof(grain));

    /// <exception cref="ArgumentException">The grain takes no such command.</exception>
    public GrainKind KindOf(GrainId grain, ICommand command) =>
        KindOf(grain) is var kind && kind.Takes(command) ? kind : throw new ArgumentException($"A {grain.Kind} takes no {command.GetType().Name}.", nameof(command));

    /// <summary>True when nothing was stored after what is known, by whichever node.</summary>
    public async ValueTask<bool> IsCurrentAsync(GrainId grain, Snapshot known, CancellationToken cancel) =>
        (await journal.ReadGrainAsync(grain, known.Version, cancel)).IsEmpty;

    public Snapshot Initial(GrainId grain) => new(KindOf(grain).Initial, 0, 0);

    /// <summary>The grain as the journal has it now, starting from what is known already.</summary>
    public async ValueTask<Snapshot> LoadAsync(GrainId grain, Snapshot? known, CancellationToken cancel)
    {
        var kind = KindOf(grain);
        var (state, version, position) = known ?? Initial(grain);
        foreach (var stored in await journal.ReadGrainAsync(grain, version, cancel))
        {
            state = kind.Evolve(state, codec.DecodeEvent(stored.Encoded));
            (version, position) = (stored.Version, stored.Position);
        }
        return new(state, version, position);
    }
}
