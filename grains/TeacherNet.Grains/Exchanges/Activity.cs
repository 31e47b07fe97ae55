using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Imports;

namespace TeacherNet.Grains.Exchanges;

/// <summary>Something held together on one day: for a pairing by both sides, or by a school group.</summary>
public abstract record Activity
{
    private Activity()
    {
    }

    /// <summary>Not planned.</summary>
    public sealed record Unplanned : Activity;

    /// <summary>Planned, and perhaps further on.</summary>
    /// <param name="Facts">What it is and how far it has come.</param>
    /// <param name="Roll">Who was there.</param>
    /// <param name="Trail">Imports of the facts.</param>
    public sealed record Known(ActivityFacts Facts, Roll Roll, ImportTrail<ActivityFacts> Trail) : Activity
    {
        /// <summary>How it stood before the cancellation or acceptance that was the last thing to happen, else null.</summary>
        internal Known? Before { get; init; }
    }
}

/// <summary>What an activity is and how far it has come.</summary>
/// <param name="HeldFor">The pairing or the group.</param>
/// <param name="Number">活动编号.</param>
/// <param name="Kind">A code of <see cref="Codes.ActivityKinds"/>.</param>
/// <param name="Mode">A code of <see cref="Codes.ActivityModes"/>.</param>
/// <param name="On">The day; figures of a period count by it.</param>
/// <param name="Hours">学时.</param>
/// <param name="State">A code of <see cref="Codes.ActivityStates"/>.</param>
/// <param name="Confirmed">The sides that confirmed the day, see <see cref="Sides"/>.</param>
public sealed record ActivityFacts(
    HeldFor HeldFor, string Number, string Kind, string Mode, DateOnly On, decimal Hours, string State, Listed<string> Confirmed)
{
    /// <summary>True while a pairing's activity is to come and a side has not given its word on the day.</summary>
    public bool Awaits(string side) => HeldFor.Kind == HeldFor.Pairing && !Confirmed.Contains(side)
        && ActivityGrain.StateOf(this) is ActivityState.Planned or ActivityState.Unconfirmed or ActivityState.Postponed;

    /// <summary>True on days after its own while it neither started nor was cancelled.</summary>
    public bool IsOverdue(DateOnly today) => On < today
        && ActivityGrain.StateOf(this) is ActivityState.Planned or ActivityState.Unconfirmed or ActivityState.Confirmed or ActivityState.Postponed;
}
