namespace TeacherNet.Kernel;

/// <summary>A command that follows from an event.</summary>
public readonly record struct FollowUp(GrainId Grain, ICommand Command);

/// <summary>
/// Reads a log and orders follow-ups. Pure: the same event gives the same follow-ups in the same order.
/// Acts at least once; ids are derived from the cause, so a repeat is harmless.
/// </summary>
public interface IReactor
{
    /// <summary>Unique among reactors; part of the follow-ups' ids and never renamed.</summary>
    string Name { get; }

    /// <summary>What follows from an event; usually nothing.</summary>
    IEnumerable<FollowUp> React(Recorded recorded);

    /// <summary>How a refused follow-up becomes a visible fact (an event, a 待办).</summary>
    FollowUp Refused(Recorded cause, FollowUp refused, Refusal refusal);
}
