using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>What the clock has to order in a region: phases to open and to close, moves to take effect.</summary>
public sealed class DueView : IView<DueState>
{
    /// <inheritdoc/>
    public static string Name => "due";

    /// <inheritdoc/>
    public static int Version => 1;

    /// <inheritdoc/>
    public static DueState Create(ScopeId scope) => new() { Scope = scope.Value };

    /// <inheritdoc/>
    public static void Apply(DueState state, Recorded recorded, IReveal reveal)
    {
        var key = recorded.Grain.Key;
        switch (recorded.Event)
        {
            case CycleOpened e:
                foreach (var phase in e.Phases)
                {
                    state.Put(new(DueKind.OpenPhase, key, phase.Phase, phase.Opens));
                    state.Put(new(DueKind.ClosePhase, key, phase.Phase, phase.Closes));
                }
                break;
            case PhaseOpened e:
                state.Remove(DueKind.OpenPhase, key, e.Phase);
                break;
            case PhaseClosed e:
                state.Remove(DueKind.OpenPhase, key, e.Phase);
                state.Remove(DueKind.ClosePhase, key, e.Phase);
                break;
            case PhaseExtended e:
                state.Put(new(DueKind.ClosePhase, key, e.Phase, e.Until));
                break;
            case CycleCancelled:
                state.RemoveAll(key);
                break;
            case MovesOrdered e:
                state.Put(new(DueKind.TakeEffect, key, e.Document, e.Effective.ToDateTime(TimeOnly.MinValue)));
                break;
            case MovesTookEffect e:
                state.Remove(DueKind.TakeEffect, key, e.Document);
                break;
        }
    }
}
