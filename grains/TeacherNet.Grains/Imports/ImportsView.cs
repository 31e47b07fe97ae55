using TeacherNet.Kernel;

namespace TeacherNet.Grains.Imports;

/// <summary>The imports of a scope, for the list from which one can be taken back.</summary>
public sealed class ImportsView : IView<ImportList>
{
    /// <inheritdoc/>
    public static string Name => "imports";

    /// <inheritdoc/>
    public static int Version => 1;

    /// <inheritdoc/>
    public static ImportList Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(ImportList state, Recorded recorded, IReveal reveal)
    {
        switch (recorded.Event)
        {
            case ImportCommitted e:
                state.Imports.Add(new(recorded.Grain.Key, recorded.At, recorded.Actor, [.. e.Files], e.Counts, [.. e.Touched], null));
                break;
            case ImportTakenBack:
                var at = state.Imports.FindIndex(i => i.Id == recorded.Grain.Key);
                state.Imports[at] = state.Imports[at] with { TakenBackAt = recorded.At };
                break;
        }
    }
}
