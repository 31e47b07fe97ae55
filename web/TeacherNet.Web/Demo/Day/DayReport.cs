using System.Collections.Immutable;
using TeacherNet.Web.Api.Activities;
using TeacherNet.Web.Api.Lessons;

namespace TeacherNet.Web.Demo.Day;

/// <summary>How the day stands on the server afterwards.</summary>
/// <param name="Activity">Its number.</param>
/// <param name="ActivityState">A code of the activity states.</param>
/// <param name="CheckIns">How many stand in its roll.</param>
internal sealed record DayReport(string Activity, string ActivityState, int CheckIns, ImmutableArray<DayLesson> Lessons)
{
    public static DayReport Of(ActivityBody activity, IEnumerable<LessonBody> lessons) => new(
        activity.Number,
        activity.State,
        activity.Present,
        [.. lessons.Select(l => new DayLesson(l.Key, l.Title, l.Phase, l.Ends.Sum(e => e.Drops), [.. l.Ends.Select(e => e.Minutes ?? 0)]))]);
}

/// <summary>A lesson of the day.</summary>
/// <param name="Drops">How often an end lost its connection.</param>
/// <param name="Minutes">Whole minutes held at each receiving end.</param>
internal sealed record DayLesson(string Key, string Title, string Phase, int Drops, ImmutableArray<int> Minutes);
