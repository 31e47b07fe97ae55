using System.Collections.Frozen;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Turns;

/// <summary>A grain's state at a version.</summary>
/// <param name="State">Immutable.</param>
/// <param name="Version">Number of its events.</param>
/// <param name="Position">Of its last event in the scope's log; 0 for none.</param>
internal sealed record Snapshot(object State, long Version, long Position)
{
    private FrozenDictionary<GrainId, object>? alone;

    /// <summary>
    /// The state as the only one a decision sees. Kept, because thousands of decisions see the same region and nothing else.
    /// </summary>
    public FrozenDictionary<GrainId, object> Alone(GrainId grain) =>
        alone ??= FrozenDictionary.ToFrozenDictionary<GrainId, object>([KeyValuePair.Create(grain, State)]);
}
