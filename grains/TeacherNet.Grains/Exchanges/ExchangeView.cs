using TeacherNet.Grains.Lessons;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>A partnership's board: its figures, and its live document for all who may see the partnership.</summary>
public sealed class ExchangeView : ILiveView<ExchangeState>
{
    /// <inheritdoc/>
    public static string Name => "exchange";

    /// <inheritdoc/>
    public static int Version => 2;

    /// <inheritdoc/>
    public static ExchangeState Create(ScopeId scope) => scope.Kind == "partnership" && scope.Name.Split('~') is [var first, var second]
        ? new() { FirstRegion = first, SecondRegion = second }
        : new();

    /// <inheritdoc/>
    public static void Apply(ExchangeState state, Recorded recorded, IReveal reveal)
    {
        switch (recorded.Event)
        {
            case PartnershipFounded e:
                state.Partnership = e.Facts;
                state.PairingRevision++;
                break;
            case PairingEvent e:
                Apply(state, recorded.Grain.Key, e);
                break;
            case ActivityEvent e:
                state.Activities.Apply(recorded.Grain.Key, e, reveal);
                break;
            case LessonEvent e:
                state.Lessons.Apply(recorded.Grain.Key, e, reveal);
                break;
        }
    }

    /// <inheritdoc/>
    public static LiveNode? Render(ExchangeState state, string audience) => audience.Length == 0 ? ExchangeDocument.Of(state) : null;

    private static void Apply(ExchangeState state, string key, PairingEvent fact)
    {
        state.PairingRevision++;
        switch (fact)
        {
            case PairingAgreed e:
                state.Pairings[key] = e.Terms;
                break;
            case PairingCorrected e:
                state.Pairings[key] = e.Terms;
                break;
            case PairingChangeUndone e:
                state.Pairings[key] = e.Before;
                break;
            case PairingImportUndone { Before: null }:
                state.Pairings.Remove(key);
                break;
            case PairingImportUndone { Before: { } before }:
                state.Pairings[key] = before;
                break;
            default:
                state.Pairings[key] = PairingGrain.Changed(state.Pairings[key], fact);
                break;
        }
    }
}
