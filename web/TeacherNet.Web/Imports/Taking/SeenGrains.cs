using TeacherNet.Kernel;

namespace TeacherNet.Web.Imports.Taking;

/// <summary>The grains that changed rows are merged with, read once each; the commit holds only while none has moved on.</summary>
internal sealed class SeenGrains(GrainStates grains)
{
    private readonly Dictionary<GrainId, object> states = [];
    private readonly Dictionary<GrainId, long> versions = [];

    /// <summary>Whether some record no longer says what its row was checked against.</summary>
    public bool MovedOn { get; private set; }

    /// <summary>The version a grain had when it was read.</summary>
    public long Version(GrainId grain) => versions[grain];

    /// <summary>The grain's state; <paramref name="isShown"/> tells whether it still says what the check saw.</summary>
    public async Task<TState?> OfAsync<TState>(GrainId grain, Func<TState, bool> isShown, CancellationToken cancel)
        where TState : class
    {
        if (!states.TryGetValue(grain, out var state))
        {
            (state, versions[grain]) = await grains.OfAsync(grain, cancel);
            states.Add(grain, state);
        }

        if (state is TState found && isShown(found))
            return found;
        MovedOn = true;
        return null;
    }
}
