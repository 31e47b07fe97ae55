using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>
/// Rotation as coordinators follow it. The audience is a cycle's key (with the scenario touched last),
/// or a cycle's and a scenario's key with a dot between.
/// </summary>
public sealed class RotationView : ILiveView<RotationState>
{
    /// <inheritdoc/>
    public static string Name => "rotation";

    /// <inheritdoc/>
    public static int Version => 1;

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
            case TeacherRegistered e:
                Put(e.Facts);
                break;
            case TeacherFactsCorrected e:
                Put(e.Facts);
                break;
            case TeacherImportUndone { Before: { } before }:
                Put(before);
                break;
            case TeacherImportUndone:
                state.Teachers.Remove(key);
                break;
        }

        void Put(TeacherFacts facts) => state.Teachers[key] = new(reveal.Open(facts.Name, Erased.Name), facts.StaffNumber);
    }

    private static void Label(RotationState state, string key, SchoolEvent fact)
    {
        switch (fact)
        {
            case SchoolRegistered e:
                state.Schools[key] = e.Facts.Name;
                break;
            case SchoolFactsCorrected e:
                state.Schools[key] = e.Facts.Name;
                break;
            case SchoolImportUndone { Before: { } before }:
                state.Schools[key] = before.Name;
                break;
            case SchoolImportUndone:
                state.Schools.Remove(key);
                break;
        }
    }
}
