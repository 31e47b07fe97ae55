namespace TeacherNet.Engine.Turns;

/// <summary>A grain's state at a version.</summary>
/// <param name="State">Immutable.</param>
/// <param name="Version">Number of its events.</param>
/// <param name="Position">Of its last event in the scope's log; 0 for none.</param>
internal sealed record Snapshot(object State, long Version, long Position);
