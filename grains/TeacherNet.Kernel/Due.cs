namespace TeacherNet.Kernel;

/// <summary>Something that falls due: at a local time of the scope's zone a grain gets a command.</summary>
/// <param name="Id">Names the item; with <paramref name="At"/> it makes the command's id, so it falls due once.</param>
/// <param name="At">Local time in the scope's zone.</param>
/// <param name="Grain">Who gets the command.</param>
/// <param name="Command">The command.</param>
public sealed record DueItem(string Id, DateTime At, GrainId Grain, ICommand Command);

/// <summary>The state of a view that knows what falls due when.</summary>
public interface IDueState
{
    /// <summary>Items at or before a local time, earliest first, then by id.</summary>
    IEnumerable<DueItem> Until(DateTime local);

    /// <summary>The local time of the next item, or null when there is none.</summary>
    DateTime? Next { get; }
}
