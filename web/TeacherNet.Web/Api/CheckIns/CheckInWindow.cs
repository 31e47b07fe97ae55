using System.Globalization;
using TeacherNet.Engine.Turns;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api.CheckIns;

/// <summary>When people may check themselves in: while the activity goes on, and before it on its day and a quarter of an hour earlier.</summary>
internal static class CheckInWindow
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(15);

    /// <summary>Why nobody may now; null when they may.</summary>
    public static ProblemResult? Refuse(ActivityFacts facts, ScopeId scope, ScopeTime time) => ActivityStates.List.WithCode(facts.State)?.Value switch
    {
        ActivityState.Live => null,
        ActivityState.Finished or ActivityState.Accepted => Problems.Of("activity.check-in-over"),
        ActivityState.Cancelled => Problems.Of("activity.cancelled"),
        _ => RefuseBefore(facts, scope, time),
    };

    private static ProblemResult? RefuseBefore(ActivityFacts facts, ScopeId scope, ScopeTime time)
    {
        var opens = time.Instant(scope, facts.On.ToDateTime(TimeOnly.MinValue)) - Early;
        if (time.Now < opens)
            return Problems.Of("activity.check-in-early", ("opens", time.Local(scope, opens).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
        return DateOnly.FromDateTime(time.Local(scope, time.Now)) > facts.On ? Problems.Of("activity.not-live") : null;
    }
}
