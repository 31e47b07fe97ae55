using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.FollowUps;

/// <summary>What waits for whom (待办) because a follow-up was refused. The audience is a role.</summary>
public sealed class FollowUpsView : ILiveView<FollowUpsState>
{
    /// <inheritdoc/>
    public static string Name => "followups";

    /// <inheritdoc/>
    public static int Version => 1;

    /// <inheritdoc/>
    public static FollowUpsState Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(FollowUpsState state, Recorded recorded, IReveal reveal)
    {
        switch (recorded.Event)
        {
            case RefusedFollowUpRecorded e:
                state.Waiting[recorded.Grain.Key] = new(recorded.Grain.Key, e.Role, e.Cause, e.Target, e.Order, e.Code, e.Rule, e.Facts, recorded.At, recorded.Position);
                break;
            case FollowUpResolved:
                state.Waiting.Remove(recorded.Grain.Key);
                break;
        }
    }

    /// <inheritdoc/>
    public static LiveNode? Render(FollowUpsState state, string audience)
    {
        var waiting = state.For(audience).Take(100).ToImmutableArray();
        return LiveNode.Object(
            ("count", state.For(audience).Count()),
            ("order", new LiveNode.Texts([.. waiting.Select(w => $"f{w.Key}")])),
            ("items", new LiveNode.Map(waiting.ToImmutableSortedDictionary(w => $"f{w.Key}", Item, StringComparer.Ordinal))));
    }

    private static LiveNode Item(WaitingStep step) => LiveNode.Object(
        ("cause", step.Cause),
        ("target", step.Target),
        ("order", step.Order),
        ("code", step.Code),
        ("rule", step.Rule ?? ""),
        ("facts", new LiveNode.Map(step.Facts.ToImmutableSortedDictionary(f => f.Name, f => (LiveNode)f.Value, StringComparer.Ordinal))),
        ("at", step.At.ToString("O", CultureInfo.InvariantCulture)));
}
