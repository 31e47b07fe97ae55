using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>
/// Rotation as coordinators follow it. The audience is a cycle's key (with the scenario touched last),
/// a cycle's and a scenario's key with a dot between, or <c>t.</c> and a teacher's key.
/// </summary>
public sealed class RotationView : ILiveView<RotationState>
{
    /// <inheritdoc/>
    public static string Name => "rotation";

    /// <inheritdoc/>
    public static int Version => 9;

    /// <inheritdoc/>
    public static RotationState Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(RotationState state, Recorded recorded, IReveal reveal)
    {
        switch (recorded.Event)
        {
            case CycleEvent e:
                state.Fold(recorded, e);
                break;
            case CandidateEvent e:
                state.Fold(recorded, e);
                break;
            case ScenarioEvent e:
                state.Fold(recorded, e);
                break;
            case TeacherEvent e:
                Label(state, recorded.Grain.Key, e, reveal);
                break;
            case SchoolEvent e:
                Label(state, recorded.Grain.Key, e);
                break;
        }
    }

    /// <inheritdoc/>
    public static LiveNode? Render(RotationState state, string audience)
    {
        if (audience.StartsWith("t.", StringComparison.Ordinal))
            return OwnRotationDocument.Of(state, audience[2..]);
        var keys = audience.Split('.');
        if (!state.Cycles.TryGetValue(keys[0], out var cycle))
            return null;
        if (keys.Length == 1)
            return RotationDocument.Of(state, cycle, state.Current(cycle));
        return state.Scenarios.TryGetValue(keys[1], out var scenario) && scenario.Cycle == cycle.Key
            ? RotationDocument.Of(state, cycle, scenario)
            : null;
    }

    private static void Label(RotationState state, string key, TeacherEvent fact, IReveal reveal)
    {
        switch (fact)
        {
            case ITellsFacts<TeacherFacts> { Told: { } facts }:
                state.Teachers[key] = new(reveal.Open(facts.Name, Erased.Name), facts.StaffNumber);
                break;
            case ITellsFacts<TeacherFacts>:
                state.Teachers.Remove(key);
                break;
        }
    }

    private static void Label(RotationState state, string key, SchoolEvent fact)
    {
        switch (fact)
        {
            case ITellsFacts<SchoolFacts> { Told: { } facts }:
                state.Schools[key] = facts.Name;
                break;
            case ITellsFacts<SchoolFacts>:
                state.Schools.Remove(key);
                break;
        }
    }
}
