using TeacherNet.Kernel;

namespace TeacherNet.Grains.Schools;

/// <summary>The list of schools, by key and by code.</summary>
public sealed class SchoolsView : IView<SchoolList>
{
    /// <inheritdoc/>
    public static string Name => "schools";

    /// <inheritdoc/>
    public static int Version => 1;

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
            case PostsAuthorised e:
                state.Authorise(recorded.Grain.Key, e.Posts);
                break;
            case PostsImportUndone e:
                state.Authorise(recorded.Grain.Key, e.Before);
                break;
        }
    }
}
