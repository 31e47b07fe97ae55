using TeacherNet.Kernel;

namespace TeacherNet.Grains;

/// <summary>An event that holds, sealed, why it was ordered; the web edge opens it for who may read the record.</summary>
public interface ITellsWhy
{
    /// <summary>The words, or null when none were given.</summary>
    Protected<string>? Why { get; }
}
