using System.Diagnostics;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Imports;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>One activity and its roll.</summary>
public sealed partial class ActivityGrain : IDecider<Activity, ActivityCommand, ActivityEvent>
{
    /// <inheritdoc/>
    public static string Kind => "activity";

    /// <inheritdoc/>
    public static Activity Initial => new Activity.Unplanned();

    /// <inheritdoc/>
    public static Decision<ActivityEvent> Decide(Activity state, ActivityCommand command, Turn turn) => (state, command) switch
    {
        (Activity.Unplanned, PlanActivity c) => Plan(c, turn),
        (Activity.Known s, PlanActivity c) => IsSame(s.Facts, c) ? [] : Refusal.Because("activity.id-taken"),
        (_, ImportActivity c) => Import(state, c, turn),
        (Activity.Unplanned, UndoActivityImport or UndoAttendanceImport) => [],
        (Activity.Unplanned, _) => Refusal.Because("activity.not-planned"),
        (Activity.Known s, UndoActivityImport c) => Undo(s, c),
        (Activity.Known s, UndoAttendanceImport c) => Undo(s, c),
        (Activity.Known s, UndoActivityChange) => s.Before is { } before ? [new ActivityChangeUndone(before.Facts)] : Refusal.Because("activity.nothing-to-undo"),
        (Activity.Known s, RecordAttendance c) => Record(s, c, turn),
        (Activity.Known s, CheckIn c) => CheckIn(s, c, turn),
        (Activity.Known s, WithdrawAttendance c) => Withdraw(s, c),
        (Activity.Known s, CorrectAttendance c) => Correct(s, c, turn),
        (Activity.Known s, _) => Move(s.Facts, command, turn),
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static Activity Evolve(Activity state, ActivityEvent fact) => (state, fact) switch
    {
        (Activity.Unplanned, ActivityPlanned e) => new Activity.Known(e.Facts, Roll.Empty, ImportTrail<ActivityFacts>.Empty.After(e.Import, null)),
        (Activity.Known s, ActivityCorrected e) => s with { Facts = e.Facts, Trail = s.Trail.After(e.Import, s.Facts), Before = null },
        (Activity.Known, ActivityImportUndone { Before: null }) => new Activity.Unplanned(),
        (Activity.Known s, ActivityImportUndone { Before: { } before }) => s with { Facts = before, Trail = s.Trail.Back(), Before = null },
        (Activity.Known s, AttendanceRecorded e) => s with { Roll = s.Roll.With(e.Entries, e.Import), Before = null },
        (Activity.Known s, AttendanceWithdrawn e) => s with { Roll = s.Roll.Withdrawing(e.Id), Before = null },
        (Activity.Known s, AttendanceCorrected e) => s with { Roll = s.Roll.Marked(e.After, e.Import), Before = null },
        (Activity.Known s, AttendanceCorrectionsUndone e) => s with { Roll = s.Roll.Back(e.Marks), Before = null },
        (Activity.Known s, AttendanceImportUndone e) => s with { Roll = s.Roll.Without(e.Ids), Before = null },
        (Activity.Known { Before: { } before }, ActivityChangeUndone) => before,
        (Activity.Known s, ActivityEvent e) => s with
        {
            Facts = Changed(s.Facts, e),
            Trail = s.Trail.After(null, null),
            Before = e is ActivityCancelled or ActivityAccepted ? s with { Before = null } : null,
        },
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };

    /// <summary>The facts after one of the events that change them step by step.</summary>
    internal static ActivityFacts Changed(ActivityFacts facts, ActivityEvent fact) => fact switch
    {
        ActivityConfirmed e => facts with
        {
            Confirmed = [.. facts.Confirmed, e.Side],
            State = Code(facts.Confirmed.Count == 0 ? ActivityState.Unconfirmed : ActivityState.Confirmed),
        },
        ActivityPostponed e => facts with { On = e.To, State = Code(ActivityState.Postponed), Confirmed = [] },
        ActivityStarted => facts with { State = Code(ActivityState.Live) },
        ActivityFinished => facts with { State = Code(ActivityState.Finished) },
        ActivityAccepted => facts with { State = Code(ActivityState.Accepted) },
        ActivityCancelled => facts with { State = Code(ActivityState.Cancelled) },
        _ => throw new UnreachableException($"{fact.GetType().Name} changes no facts"),
    };

    internal static ActivityState StateOf(ActivityFacts facts) => ActivityStates.List.WithCode(facts.State)!.Value;

    private static string Code(ActivityState state) => ActivityStates.List[state].Code;
}
