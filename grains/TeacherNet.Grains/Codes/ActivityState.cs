namespace TeacherNet.Grains.Codes;

/// <summary>How far an activity has come.</summary>
public enum ActivityState
{
    /// <summary>Planned (计划中).</summary>
    Planned,

    /// <summary>Awaits the other side (待对方确认).</summary>
    Unconfirmed,

    /// <summary>Confirmed by both (双方已确认).</summary>
    Confirmed,

    /// <summary>Going on (进行中).</summary>
    Live,

    /// <summary>Finished, records coming in (已结束).</summary>
    Finished,

    /// <summary>Accepted and counted (已验收).</summary>
    Accepted,

    /// <summary>Postponed (已延期).</summary>
    Postponed,

    /// <summary>Cancelled (已取消).</summary>
    Cancelled,
}

/// <summary>Names of the activity states.</summary>
public static class ActivityStates
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<ActivityState> List = new(
        new(ActivityState.Planned, "planned", "计划中", "Planned", "筹备"),
        new(ActivityState.Unconfirmed, "unconfirmed", "待对方确认", "Awaits the other side", "待确认"),
        new(ActivityState.Confirmed, "confirmed", "双方已确认", "Confirmed by both", "已确认"),
        new(ActivityState.Live, "live", "进行中", "Going on"),
        new(ActivityState.Finished, "finished", "已结束", "Finished, records coming in", "已举行"),
        new(ActivityState.Accepted, "accepted", "已验收", "Accepted and counted", "已办结"),
        new(ActivityState.Postponed, "postponed", "已延期", "Postponed", "延期"),
        new(ActivityState.Cancelled, "cancelled", "已取消", "Cancelled", "取消"));
}
