using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>A move of a scenario.</summary>
/// <param name="Placement">Who goes where, with the staffing seen when it was placed.</param>
/// <param name="Authorised">Posts authorised at the target then.</param>
/// <param name="StaffClass">How the teacher counts, from <c>StaffClasses</c>.</param>
/// <param name="State">How far it is.</param>
/// <param name="Locked">True when it must not be taken out.</param>
/// <param name="Reason">Why it was made, as written beside it.</param>
public sealed record PlannedMove(Placement Placement, int Authorised, string StaffClass, MoveState State, bool Locked, Protected<string>? Reason)
{
    /// <summary>First day on notice; null before.</summary>
    public DateOnly? NoticedFrom { get; init; }

    /// <summary>Last day on notice, inclusive; null before.</summary>
    public DateOnly? NoticedUntil { get; init; }

    /// <summary>True while the move counts for posts: it was neither rejected nor dropped.</summary>
    public bool Stands => State is not (MoveState.Rejected or MoveState.Dropped);

    /// <summary>The move as an order names it.</summary>
    public OrderedMove Ordered =>
        new(Placement.Move, Placement.Teacher, StaffClass, Placement.From, Placement.To, Placement.Form, Placement.RelationMoves);
}

/// <summary>How far a move is.</summary>
public enum MoveState
{
    /// <summary>In a draft (拟安排).</summary>
    Planned,

    /// <summary>On public notice (公示中).</summary>
    Noticed,

    /// <summary>Taken out because an objection was upheld (异议成立).</summary>
    Rejected,

    /// <summary>Taken out because the candidate dropped out (已退出).</summary>
    Dropped,

    /// <summary>Ordered (已下令).</summary>
    Ordered,

    /// <summary>In force (已生效).</summary>
    Effective,
}
