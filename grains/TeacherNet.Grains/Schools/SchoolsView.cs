using TeacherNet.Kernel;

namespace TeacherNet.Grains.Schools;

/// <summary>The list of schools, by key and by code.</summary>
public sealed class SchoolsView : IView<SchoolList>
{
    /// <inheritdoc/>
    public static string Name => "schools";

    /// <inheritdoc/>
    public static int Version => 3;

    /// <inheritdoc/>
    public static SchoolList Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(SchoolList state, Recorded recorded, IReveal reveal)
    {
        switch (recorded.Event)
        {
            case ITellsFacts<SchoolFacts> { Told: { } facts }:
                state.Put(recorded.Grain.Key, facts);
                break;
            case ITellsFacts<SchoolFacts>:
                state.Remove(recorded.Grain.Key);
                break;
            case ITellsFacts<Listed<PostLine>> { Told: { } posts }:
                state.Authorise(recorded.Grain.Key, posts);
                break;
            case ClosingEntered e:
                state.Change(recorded.Grain.Key, s => s with { Closing = new(e.Id, e.LastDay, false) });
                break;
            case SchoolClosed e:
                state.Change(recorded.Grain.Key, s => s with { Closing = new(e.Closing, e.LastDay, true) });
                break;
            case SchoolEntryTakenBack e:
                state.Change(recorded.Grain.Key, s => s.Closing?.Id == e.Entry ? s with { Closing = null } : s);
                break;
            case RoomsCounted e:
                state.Change(recorded.Grain.Key, s => s with { Rooms = e.Rooms });
                break;
            case SchoolReopened:
                state.Change(recorded.Grain.Key, s => s with { Closing = null });
                break;
        }
    }
}
