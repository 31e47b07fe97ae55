using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Lessons;
using TeacherNet.Grains.Schools;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Groups;

/// <summary>The region's school groups; each group's live document is for the audience named by the group's key.</summary>
public sealed class GroupView : ILiveView<GroupsState>
{
    /// <inheritdoc/>
    public static string Name => "group";

    /// <inheritdoc/>
    public static int Version => 2;

    /// <inheritdoc/>
    public static GroupsState Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(GroupsState state, Recorded recorded, IReveal reveal)
    {
        switch (recorded.Event)
        {
            case GroupEvent e:
                state.GroupRevision++;
                state.Groups[recorded.Grain.Key] = Changed(state.Groups.GetValueOrDefault(recorded.Grain.Key), e);
                break;
            case SchoolEvent e:
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
    public static LiveNode? Render(GroupsState state, string audience) =>
        state.Groups.ContainsKey(audience) ? GroupDocument.Of(new(state, audience)) : null;

    private static GroupEntry Changed(GroupEntry? group, GroupEvent fact) => (group, fact) switch
    {
        (_, GroupFormed e) => new(e.Facts, [], null),
        ({ } g, CoordinatorAppointed e) => g with { Coordinator = e.Account },
        ({ } g, _) => g with { Memberships = GroupGrain.Changed(g.Memberships, fact) },
        _ => throw new System.Diagnostics.UnreachableException($"{fact.GetType().Name} of no group"),
    };

    private static void Apply(GroupsState state, string key, SchoolEvent fact)
    {
        state.GroupRevision++;
        switch (fact)
        {
            case ITellsFacts<SchoolFacts> { Told: { } facts }:
                state.SchoolNames[key] = facts.Name;
                break;
            case ITellsFacts<SchoolFacts>:
                state.SchoolNames.Remove(key);
                break;
        }
    }
}
