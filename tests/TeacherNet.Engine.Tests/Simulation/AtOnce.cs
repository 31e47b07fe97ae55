namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>Stores in memory answer at once; whoever relies on it says so.</summary>
internal static class AtOnce
{
    public static T Now<T>(this ValueTask<T> answer) =>
        answer.IsCompletedSuccessfully ? answer.Result : throw new InvalidOperationException("The store in memory did not answer at once.");
}
