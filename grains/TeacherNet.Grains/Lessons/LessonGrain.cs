using System.Diagnostics;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Lessons;

/// <summary>One shared lesson. Minutes are counted from the times of the turns.</summary>
public sealed class LessonGrain : IDecider<Lesson, LessonCommand, LessonEvent>
{
    private const int LongestMinutes = 240;

    /// <inheritdoc/>
    public static string Kind => "lesson";

    /// <inheritdoc/>
    public static Lesson Initial => new Lesson.Untimetabled();

    /// <inheritdoc/>
    public static Decision<LessonEvent> Decide(Lesson state, LessonCommand command, Turn turn) => (state, command) switch
    {
        (Lesson.Untimetabled, TimetableLesson c) => Faults(c.Plan, turn) ?? (Decision<LessonEvent>)[new LessonTimetabled(c.Plan)],
        (Lesson.Untimetabled, _) => Refusal.Because("lesson.not-timetabled"),
        (_, TimetableLesson c) => PlanOf(state) == c.Plan ? [] : Refusal.Because("lesson.id-taken"),
        (_, CheckEnd { End: var end }) when !PlanOf(state).HasEnd(end) => NoSuchEnd,
        (_, DropEnd { End: var end }) when !PlanOf(state).HasEnd(end) => NoSuchEnd,
        (_, ResumeEnd { End: var end }) when !PlanOf(state).HasEnd(end) => NoSuchEnd,
        (Lesson.Cancelled, RestoreLesson) => [new LessonRestored()],
        (_, RestoreLesson) => Refusal.Because("lesson.not-cancelled"),
        (Lesson.Timetabled s, _) => Before(s, command, turn),
        (Lesson.Live s, _) => During(s, command, turn),
        (Lesson.Ended, EndLesson) or (Lesson.Cancelled, CancelLesson) or (Lesson.Missed, MissLesson) => [],
        (Lesson.Ended, _) => Refusal.Because("lesson.ended"),
        (Lesson.Cancelled, _) => Refusal.Because("lesson.cancelled"),
        (Lesson.Missed, _) => Refusal.Because("lesson.missed"),
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static Lesson Evolve(Lesson state, LessonEvent fact) => (state, fact) switch
    {
        (Lesson.Untimetabled, LessonTimetabled e) => new Lesson.Timetabled(e.Plan, []),
        (Lesson.Timetabled s, EndChecked e) => s with { Checked = s.Checked.Add(e.End) },
        (Lesson.Timetabled s, LessonStarted e) => new Lesson.Live(s.Plan, Links.Start(s.Plan.Ends.Select(r => r.Id), e.Connected, e.At)),
        (Lesson.Timetabled s, LessonCancelled) => new Lesson.Cancelled(s.Plan) { Before = s },
        (Lesson.Cancelled { Before: { } before }, LessonRestored) => before,
        (Lesson.Timetabled s, LessonMissed) => new Lesson.Missed(s.Plan),
        (Lesson.Live s, EndDropped e) => s with { Links = s.Links.Dropped(e.End, e.At) },
        (Lesson.Live s, EndResumed e) => s with { Links = s.Links.Resumed(e.End, e.At) },
        (Lesson.Live s, LessonEnded e) => new Lesson.Ended(s.Plan, e.Held),
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };

    private static Decision<LessonEvent> Before(Lesson.Timetabled lesson, LessonCommand command, Turn turn) => command switch
    {
        CheckEnd c => lesson.Checked.Contains(c.End) ? [] : [new EndChecked(c.End, turn.Now)],
        StartLesson => lesson.Checked.Contains(LessonPlan.SpeakerEnd) && lesson.Checked.Count > 1
            ? [new LessonStarted(turn.Now, [.. lesson.Checked])]
            : Refusal.Because("lesson.ends-not-checked"),
        CancelLesson => [new LessonCancelled()],
        MissLesson => lesson.Plan.Starts <= turn.Now ? [new LessonMissed()] : Refusal.Because("lesson.not-due"),
        DropEnd or ResumeEnd or EndLesson => Refusal.Because("lesson.not-live"),
        _ => throw new UnreachableException(command.GetType().Name),
    };

    private static Decision<LessonEvent> During(Lesson.Live lesson, LessonCommand command, Turn turn) => command switch
    {
        StartLesson or CheckEnd => [],
        DropEnd c => lesson.Links.IsUp(c.End) ? [new EndDropped(c.End, turn.Now)] : [],
        ResumeEnd c => lesson.Links.IsUp(c.End) ? [] : [new EndResumed(c.End, turn.Now)],
        EndLesson => [new LessonEnded(turn.Now, [.. lesson.Links.Until(turn.Now).Ends.Skip(1).Select(e => new EndHeld(e.Id, (int)e.Held.TotalMinutes, e.Drops))])],
        CancelLesson or MissLesson => Refusal.Because("lesson.live"),
        _ => throw new UnreachableException(command.GetType().Name),
    };

    private static Refusal? Faults(LessonPlan plan, Turn turn)
    {
        if (LessonKinds.List.WithCode(plan.Kind) is null) return Refusal.Because("lesson.unknown-kind", "kind").Given("code", plan.Kind);
        if (plan.PlannedMinutes is < 1 or > LongestMinutes) return Refusal.Because("lesson.minutes-out-of-range", "plannedMinutes");
        if (plan.Ends.Count == 0) return Refusal.Because("lesson.no-receiving-end", "ends");
        if (plan.Ends.Select(e => e.Id).Append(LessonPlan.SpeakerEnd).Distinct(StringComparer.Ordinal).Count() <= plan.Ends.Count)
            return Refusal.Because("lesson.end-twice", "ends");
        var kind = turn.Self.Scope.Kind == "partnership" ? HeldFor.Pairing : HeldFor.Group;
        return plan.HeldFor.Kind == kind ? null : Refusal.Because("lesson.held-for-another-scope", "heldFor");
    }

    private static LessonPlan PlanOf(Lesson lesson) => lesson switch
    {
        Lesson.Timetabled s => s.Plan,
        Lesson.Live s => s.Plan,
        Lesson.Ended s => s.Plan,
        Lesson.Cancelled s => s.Plan,
        Lesson.Missed s => s.Plan,
        _ => throw new UnreachableException(lesson.GetType().Name),
    };

    private static Refusal NoSuchEnd => Refusal.Because("lesson.no-such-end", "end");
}
