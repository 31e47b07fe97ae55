namespace TeacherNet.Kernel;

/// <summary>A released event shape that has a successor; codecs hand folds only the latest.</summary>
public interface IFormer : IEvent
{
    /// <summary>The same fact in the next shape. Pure.</summary>
    IEvent Next { get; }
}
