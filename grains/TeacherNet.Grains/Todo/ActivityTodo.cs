using System.Globalization;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Todo;

/// <summary>Activities: to be confirmed by each side, and to be accepted once finished.</summary>
internal static class ActivityTodo
{
    public static void Apply(TodoState state, Recorded recorded, ActivityEvent fact)
    {
        var key = recorded.Grain.Key;
        if (fact is AttendanceRecorded or AttendanceWithdrawn or AttendanceCorrected or AttendanceCorrectionsUndone or AttendanceImportUndone)
            return;
        var before = state.Activities.GetValueOrDefault(key);
        var now = fact switch
        {
            ActivityPlanned e => e.Facts,
            ActivityCorrected e => e.Facts,
            ActivityImportUndone e => e.Before,
            _ => ActivityGrain.Changed(before!, fact),
        };
        if (now is null || ActivityGrain.StateOf(now) is ActivityState.Accepted or ActivityState.Cancelled)
            state.Activities.Remove(key);
        else
            state.Activities[key] = now;
        Put(TodoKinds.ConfirmFirst, f => f.Awaits(Sides.First));
        Put(TodoKinds.ConfirmSecond, f => f.Awaits(Sides.Second));
        Put(TodoKinds.Accept, f => ActivityGrain.StateOf(f) is ActivityState.Finished);

        void Put(string kind, Func<ActivityFacts, bool> waits)
        {
            var pile = state.Pile(kind);
            if (before is not null)
                pile.Settle(before.HeldFor.Key, key);
            if (now is not null && waits(now))
                pile.Raise(now.HeldFor.Key, key, new(recorded.At, now.On.ToString("O", CultureInfo.InvariantCulture)));
        }
    }
}
