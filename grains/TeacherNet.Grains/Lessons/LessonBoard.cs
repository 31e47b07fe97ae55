using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Lessons;

/// <summary>The shared lessons of a scope, as everyone may see them.</summary>
public sealed class LessonBoard
{
    /// <summary>By key.</summary>
    public Dictionary<string, LessonItem> ByKey { get; set; } = [];

    /// <summary>Counts changes, so that what is read from the board is not made again without one.</summary>
    internal int Revision { get; private set; }

    internal Figure Held(Period period, Func<HeldFor, bool> counts) => Figures.Of(ByKey
        .Where(l => l.Value.IsHeld && period.Contains(l.Value.Card.On) && counts(l.Value.Card.HeldFor))
        .OrderBy(l => l.Value.Card.Starts).ThenBy(l => l.Key, StringComparer.Ordinal)
        .Select(l => new FigureRecord(l.Key, FormattableString.Invariant($"{l.Value.Card.On:yyyy-MM-dd} {l.Value.Card.Title} {l.Value.Card.Speaker}"))));

    internal void Apply(string key, LessonEvent fact, IReveal reveal)
    {
        Revision++;
        ByKey[key] = fact switch
        {
            LessonTimetabled e => new(LessonCard.Of(e.Plan, reveal), LessonPhase.Timetabled, [], null, []),
            EndChecked e => ByKey[key] with { Checked = [.. ByKey[key].Checked, e.End] },
            LessonStarted e => ByKey[key] with { Phase = LessonPhase.Live, Links = Links.Start(ByKey[key].Card.Ends.Select(c => c.Id), e.Connected, e.At) },
            EndDropped e => ByKey[key] with { Links = ByKey[key].Links!.Dropped(e.End, e.At) },
            EndResumed e => ByKey[key] with { Links = ByKey[key].Links!.Resumed(e.End, e.At) },
            LessonEnded e => ByKey[key] with { Phase = LessonPhase.Ended, Links = ByKey[key].Links!.Until(e.At), Held = e.Held },
            LessonCancelled => ByKey[key] with { Phase = LessonPhase.Cancelled },
            LessonRestored => ByKey[key] with { Phase = LessonPhase.Timetabled },
            LessonMissed => ByKey[key] with { Phase = LessonPhase.Missed },
            _ => throw new System.Diagnostics.UnreachableException(fact.GetType().Name),
        };
    }
}

/// <summary>How far a lesson has come.</summary>
public enum LessonPhase
{
    /// <summary>Waits for its time.</summary>
    Timetabled,

    /// <summary>Going on.</summary>
    Live,

    /// <summary>Over.</summary>
    Ended,

    /// <summary>Cancelled.</summary>
    Cancelled,

    /// <summary>Missed.</summary>
    Missed,
}

/// <summary>One lesson.</summary>
/// <param name="Card">What it is.</param>
/// <param name="Phase">How far it has come.</param>
/// <param name="Checked">Ends checked before the start.</param>
/// <param name="Links">Connections, once live.</param>
/// <param name="Held">What each receiving end had of it, once over.</param>
public sealed record LessonItem(LessonCard Card, LessonPhase Phase, Listed<string> Checked, Links? Links, Listed<EndHeld> Held)
{
    /// <summary>The teacher at an end, the speaker's included; null when nobody is named there or there is no such end.</summary>
    public string? TeacherAt(string end) => end == LessonPlan.SpeakerEnd ? Card.SpeakerKey : Card.Ends.FirstOrDefault(e => e.Id == end)?.TeacherKey;

    /// <summary>True when at least one receiving end had enough of it.</summary>
    internal bool IsHeld => Held.Any(e => LessonPolicy.IsHeld(e.Minutes, Card.PlannedMinutes));
}

/// <summary>A lesson's plan without full names.</summary>
/// <param name="HeldFor">The pairing or the group.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Kind">A code of the lesson kinds.</param>
/// <param name="Subject">The subject's code.</param>
/// <param name="Grade">As people name it.</param>
/// <param name="Speaker">桥头 · 张老师.</param>
/// <param name="SpeakerKey">The speaker's key as a teacher, never shown.</param>
/// <param name="Ends">The receiving ends.</param>
/// <param name="StartsLocal">The start in the speaker's region.</param>
/// <param name="Starts">The same instant.</param>
/// <param name="PlannedMinutes">Planned length.</param>
public sealed record LessonCard(
    HeldFor HeldFor, string Title, string Kind, string Subject, string Grade, string Speaker, string SpeakerKey, Listed<EndCard> Ends,
    DateTime StartsLocal, DateTimeOffset Starts, int PlannedMinutes)
{
    /// <summary>The day in the speaker's region.</summary>
    public DateOnly On => DateOnly.FromDateTime(StartsLocal);

    internal static LessonCard Of(LessonPlan plan, IReveal reveal) => new(
        plan.HeldFor, plan.Title, plan.Kind, plan.Subject, plan.Grade,
        PublicNames.At(plan.Speaker.Name, reveal.Open(plan.Teacher.Name)), plan.Teacher.Teacher,
        [.. plan.Ends.Select(e => new EndCard(
            e.Id, PublicNames.ShortSchool(e.School.Name), e.ClassName, e.Teacher is { } t ? PublicNames.Teacher(reveal.Open(t.Name)) : null, e.Teacher?.Teacher))],
        plan.StartsLocal, plan.Starts, plan.PlannedMinutes);
}

/// <summary>A receiving end: short school name, class, and the teacher there by surname.</summary>
/// <param name="Id">Unique in the lesson.</param>
/// <param name="School">The school's short name.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Teacher">张老师; null when nobody is named.</param>
/// <param name="TeacherKey">That teacher's key, never shown.</param>
public sealed record EndCard(string Id, string School, string ClassName, string? Teacher, string? TeacherKey);
