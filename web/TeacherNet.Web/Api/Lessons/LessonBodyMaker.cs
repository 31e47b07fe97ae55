using System.Collections.Immutable;
using TeacherNet.Grains.Lessons;

namespace TeacherNet.Web.Api.Lessons;

/// <summary>Shows lessons.</summary>
internal static class LessonBodyMaker
{
    /// <summary>The lesson for someone who is one of these teachers.</summary>
    public static LessonBody Of(string key, LessonItem item, string heldForName, ImmutableHashSet<string> teachers)
    {
        var card = item.Card;
        string[] ends = [LessonPlan.SpeakerEnd, .. card.Ends.Select(e => e.Id)];
        return new(
            key, card.Title, card.Kind, card.Subject, card.Grade, card.Speaker, card.HeldFor.Key, heldForName, card.On, card.Starts, card.PlannedMinutes,
            item.Phase.ToString().ToLowerInvariant(), IsUp(item, LessonPlan.SpeakerEnd), item.Links?.Started, item.Links?.Last,
            [.. card.Ends.Select(e => End(item, e))],
            [.. ends.Where(e => item.TeacherAt(e) is { } teacher && teachers.Contains(teacher))]);
    }

    private static LessonEndBody End(LessonItem item, EndCard end)
    {
        var link = item.Links?.Ends.FirstOrDefault(l => l.Id == end.Id);
        var held = item.Held.FirstOrDefault(h => h.End == end.Id);
        return new(
            end.Id, end.School, end.ClassName, end.Teacher, IsUp(item, end.Id), (int)(link?.Held.TotalSeconds ?? 0), link?.Drops ?? 0, held?.Minutes,
            held is null ? null : LessonPolicy.IsHeld(held.Minutes, item.Card.PlannedMinutes));
    }

    private static bool IsUp(LessonItem item, string end) => item.Links is { } links ? links.IsUp(end) : item.Checked.Contains(end);
}
