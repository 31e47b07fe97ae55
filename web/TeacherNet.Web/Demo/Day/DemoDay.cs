using System.Collections.Immutable;
using TeacherNet.Web.Api.Activities;
using TeacherNet.Web.Api.Lessons;

namespace TeacherNet.Web.Demo.Day;

/// <summary>
/// A scripted exchange day of ten minutes: a lesson across the regions whose far end drops and returns, a lesson within a group, an activity with
/// sixty check-ins. The activity is finished and not accepted, so that the figures of the year stay those of the accepted ones.
/// </summary>
/// <param name="speed">How many times faster than ten minutes.</param>
/// <param name="say">Told of each step as it happens.</param>
internal sealed class DemoDay(DayCrew crew, DayCast cast, int speed, TimeProvider time, Action<string> say)
{
    private const int CheckIns = 60;
    private const int LessonMinutes = 6;
    private const int GroupLessonMinutes = 5;
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly StagedActivity activity = new(crew, cast.ActivityPair.Key, cast.Guests);
    private readonly StagedLesson lesson = new(crew.Partner, $"/api/v1/{DemoRegions.Exchange}", $"pairings/{cast.LessonPair.Key}");
    private readonly StagedLesson groupLesson = new(crew.Group, $"/api/v1/{DemoRegions.Datong}", $"groups/{cast.Group}");

    /// <summary>Holds the day; when it is stopped, what was begun is ended first.</summary>
    public async Task<DayReport> RunAsync(CancellationToken cancel)
    {
        var begun = time.GetTimestamp();
        try
        {
            foreach (var step in Steps())
            {
                var wait = (step.At / speed) - time.GetElapsedTime(begun);
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, time, cancel);
                await step.DoAsync(cancel);
                if (step.Zh is not null)
                    say($"{step.At:mm\\:ss} {step.Zh} · {step.En}");
            }
        }
        catch
        {
            say("收尾：结束已开始的课和活动 · ending what was begun");
            using var patience = new CancellationTokenSource(Patience);
            await CloseAsync(patience.Token);
            throw;
        }
        return DayReport.Of(await activity.ReadAsync(cancel), [await lesson.ReadAsync(cancel), await groupLesson.ReadAsync(cancel)]);
    }

    private ImmutableArray<DayStep> Steps() =>
    [
        .. ((DayStep[])
        [
            new(At(0, 10), "雨花台区计划一次线上教研", "Yuhuatai plans an activity", c => activity.PlanAsync(Plan(), c)),
            new(At(0, 20), "排课：跨区域同步教学一节", "a lesson across the regions is timetabled", c => lesson.TimetableAsync(Lesson(), c)),
            new(At(0, 25), "排课：教研联盟名师课堂一节", "a lesson of the group is timetabled", c => groupLesson.TimetableAsync(GroupLesson(), c)),
            new(At(0, 35), "双方确认活动", "both sides confirm the activity", activity.ConfirmAsync),
            new(At(0, 50), "活动开始", "the activity starts", activity.StartAsync),
            new(At(1, 0), "两端检测后开课", "both ends are checked, the lesson starts", lesson.StartAsync),
            new(At(2, 10), "联盟的课开课", "the group's lesson starts", groupLesson.StartAsync),
            new(At(3, 30), "听课端断线", "a far end drops", lesson.DropAsync),
            new(At(4, 15), "听课端恢复", "the far end returns", lesson.ReturnAsync),
            new(At(7, 30), "下课", "the lesson ends", lesson.EndAsync),
            new(At(8, 15), "联盟的课下课", "the group's lesson ends", groupLesson.EndAsync),
            new(At(9, 30), "活动结束", "the activity is finished", activity.FinishAsync),
            new(Length, "这一天结束", "the day is over", _ => Task.CompletedTask),
        ]).Concat(Enumerable.Range(1, CheckIns).Select(CheckIn)).OrderBy(s => s.At),
    ];

    // From 1:05 to 8:57, one every eight seconds; told of in tens.
    private DayStep CheckIn(int nth)
    {
        var (zh, en) = nth % 10 == 0 ? ($"已签到 {nth} 人", $"{nth} have checked in") : (null, null);
        return new(At(1, 5 + (8 * (nth - 1))), zh, en, activity.CheckInAsync);
    }

    private PlanActivityBody Plan() => new($"YS{Now:MMdd-HHmmss}", "online-research", "online", DateOnly.FromDateTime(Now), 3);

    private TimetableLessonBody Lesson() => new(
        "圆的面积", "synchronous", "mathematics", "六年级", cast.Speaker, Now, Planned(LessonMinutes),
        [new("e1", cast.LessonPair.Second.Key, "六（1）班", cast.Listener), new("e2", cast.ActivityPair.Second.Key, "六（2）班", null)]);

    private TimetableLessonBody GroupLesson() => new(
        "《草船借箭》精读", "master", "chinese", "五年级", cast.GroupSpeaker, Now, Planned(GroupLessonMinutes),
        [new("e1", cast.GroupListener.School, "五（1）班", null)]);

    private DateTime Now => TimeZoneInfo.ConvertTime(time.GetUtcNow(), DemoRegions.Zone).DateTime;

    private int Planned(int minutes) => Math.Max(1, minutes / speed);

    private async Task CloseAsync(CancellationToken cancel)
    {
        await lesson.CloseAsync(cancel);
        await groupLesson.CloseAsync(cancel);
        await activity.CloseAsync(cancel);
    }

    private static TimeSpan At(int minutes, int seconds) => new(0, minutes, seconds);
}
